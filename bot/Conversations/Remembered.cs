using System.Text.Json;
using GuidanceBot.Runtime;

namespace GuidanceBot;

/// <summary>What a conversation takes from one turn to the next.</summary>
/// <param name="At">Timestamp of its last activity: clients sort by it, so it never goes backwards, whatever the clock does.</param>
/// <param name="State">The engine's state.</param>
internal sealed record Remembered(DateTimeOffset At, State State)
{
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("at"u8, At);
        json.WritePropertyName("state"u8);
        StateJson.Write(json, State);
        json.WriteEndObject();
    }

    /// <exception cref="JsonException">The bytes are none that were written by this or an earlier version.</exception>
    public static Remembered Read(ReadOnlySpan<byte> bytes)
    {
        var json = new Utf8JsonReader(bytes);
        DateTimeOffset at = default;
        State? state = null;
        json.Read();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var isState = json.ValueTextEquals("state"u8);
            json.Read();
            if (isState) state = StateJson.Read(ref json);
            else at = json.GetDateTimeOffset();
        }

        return new Remembered(at, state ?? throw new JsonException("What is remembered has a state."));
    }
}
