using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace GuidanceBot.Framing;

/// <summary>What the coach makes of a visitor's own line.</summary>
/// <param name="Readable">False for a language it does not read, for signs only, and for nothing at all: there are no findings then.</param>
/// <param name="Findings">What lands first, then what may sting; of each, the most telling first, and every kind at most once.</param>
/// <param name="Style">Worth a neutral word, never a fault; null where there is nothing to say about it.</param>
public sealed record LineReading(bool Readable, ImmutableArray<Finding> Findings, LineStyle? Style);

/// <summary>A span of the line as it was typed.</summary>
/// <param name="Start">Offset into the original text.</param>
/// <param name="Length">In UTF-16 units; 0 where the finding is about the line as a whole.</param>
public sealed record Finding(FindingKind Kind, int Start, int Length)
{
    /// <summary>True for what lands, false for what may sting.</summary>
    [JsonIgnore]
    public bool Helps => Kind.Helps();
}

/// <summary>A manner of speaking.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<LineStyle>))]
public enum LineStyle
{
    Short,
    Long,

    /// <summary>Written to be read rather than said.</summary>
    Written,
}
