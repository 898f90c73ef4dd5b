using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace GuidanceBot.Runtime;

/// <summary>State to and from JSON, without reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(State))]
public sealed partial class StateJson : JsonSerializerContext
{
    /// <summary>UTF-8 JSON of <paramref name="state"/>.</summary>
    public static byte[] Write(State state) => JsonSerializer.SerializeToUtf8Bytes(state, Default.State);

    /// <summary>Writes <paramref name="state"/> as part of something larger.</summary>
    public static void Write(Utf8JsonWriter json, State state) => JsonSerializer.Serialize(json, state, Default.State);

    /// <summary>The state written by <see cref="Write(State)"/>.</summary>
    /// <exception cref="JsonException">The bytes are not a state.</exception>
    public static State Read(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        return Read(ref reader);
    }

    /// <summary>The state that begins where <paramref name="json"/> stands.</summary>
    /// <exception cref="JsonException">What stands there is not a state.</exception>
    public static State Read(ref Utf8JsonReader json) =>
        Whole(JsonSerializer.Deserialize(ref json, Default.State) ?? throw new JsonException("A state cannot be null."));

    // A state of an earlier version lacks what was added since, and the serialiser leaves such a list unset.
    private static State Whole(State state) => state with
    {
        Frames = OrEmpty(state.Frames),
        Answers = OrEmpty(state.Answers),
        Trail = OrEmpty(state.Trail),
        Mentioned = OrEmpty(state.Mentioned),
        Said = OrEmpty(state.Said),
        Rounds = OrEmpty(state.Rounds),
        Paused = state.Paused is { } paused
            ? new Paused(OrEmpty(paused.Frames), OrEmpty(paused.Answers), OrEmpty(paused.Trail), OrEmpty(paused.Mentioned))
            : null,
        Terms = state.Terms ?? Runtime.Terms.Default,
        Slots = state.Slots ?? Runtime.Slots.Default,
        Safety = (state.Safety ?? Safety.SafetyState.Unasked).Whole(),
    };

    private static ImmutableArray<T> OrEmpty<T>(ImmutableArray<T> list) => list.IsDefault ? [] : list;
}
