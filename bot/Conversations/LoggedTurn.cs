using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using GuidanceBot.Content;

namespace GuidanceBot;

/// <summary>
/// One turn as it is sealed: what was heard, and what was said, taken apart. What the wire says of each activity beside
/// that is made when it is read (<see cref="Retelling"/>), which leaves a turn half as long.
/// </summary>
internal sealed record LoggedTurn
{
    /// <summary>Timestamp of its first activity; each following one is a millisecond later, since clients sort by it.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Locale of what is said.</summary>
    public required string Locale { get; init; }

    /// <summary>Hash of the content it was said with.</summary>
    public required string Content { get; init; }

    /// <summary>True where earlier turns went with it.</summary>
    public bool Erased { get; init; }

    /// <summary>What the visitor posted; null for the greeting.</summary>
    public Activity? Heard { get; init; }

    public ImmutableArray<Bubble> Said { get; init; } = [];

    /// <summary>How many activities it is.</summary>
    [JsonIgnore]
    public int Count => Said.Length + (Heard is null ? 0 : 1);

    /// <summary>Timestamp of one of its activities.</summary>
    public DateTimeOffset AtOf(int index) => At.AddMilliseconds(index);
}

/// <summary>Turns to and from JSON. Without an encoder of its own, so that it writes by generated code, and with the writer's.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(LoggedTurn))]
internal sealed partial class LogJson : JsonSerializerContext
{
    public static LoggedTurn Read(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize(json, Default.LoggedTurn) ?? throw new JsonException("A turn cannot be null.");
}
