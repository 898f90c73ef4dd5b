using System.Text.Json.Serialization;

namespace GuidanceBot.Safety;

/// <summary>What the conversation knows about danger. It only ever grows more careful.</summary>
/// <param name="Fear">Whether the visitor may be afraid of the partner.</param>
/// <param name="Kind">The kind of the latest safety turn, as a content id; null while there was none.</param>
/// <param name="Turns">How many safety turns of that kind came in a row; varies the reply, so that no paragraph comes twice.</param>
public sealed record SafetyState(Fear Fear, string? Kind = null, int Turns = 0)
{
    public static readonly SafetyState Unasked = new(Fear.Unasked);
}

/// <summary>
/// The answer to "how do hard talks usually go?". Until it is open, nothing that sends the visitor to talk with the
/// partner is offered; once it is blocked it stays blocked.
/// </summary>
[JsonConverter(typeof(JsonStringEnumConverter<Fear>))]
public enum Fear
{
    /// <summary>Not asked yet: information only.</summary>
    Unasked,

    /// <summary>Asked, and no sign of fear.</summary>
    Open,

    /// <summary>Skipped, or words that may mean fear: no couples therapy, joint visit or practice.</summary>
    Unclear,

    /// <summary>Afraid of what the partner might do: to the end.</summary>
    Blocked,
}
