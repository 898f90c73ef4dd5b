using System.Buffers;
using System.Text.Encodings.Web;
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
    private const int Usual = 1024;

    // Never part of a page: nothing in it needs to be escaped for one.
    private static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>UTF-8 JSON of <paramref name="state"/>.</summary>
    public static byte[] Write(State state)
    {
        var bytes = new ArrayBufferWriter<byte>(Usual);
        using var json = new Utf8JsonWriter(bytes, Relaxed);
        StateWriter.Write(json, state);
        json.Flush();
        return bytes.WrittenSpan.ToArray();
    }

    /// <summary>Writes <paramref name="state"/> as part of something larger.</summary>
    public static void Write(Utf8JsonWriter json, State state) => StateWriter.Write(json, state);

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
    public static State Read(ref Utf8JsonReader json) => StateReader.Read(ref json);
}
