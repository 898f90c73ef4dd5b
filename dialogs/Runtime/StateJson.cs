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

    /// <summary>The state written by <see cref="Write"/>.</summary>
    /// <exception cref="JsonException">The bytes are not a state.</exception>
    public static State Read(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize(json, Default.State) ?? throw new JsonException("A state cannot be null.");
}
