using System.Buffers.Binary;
using System.Text;
using System.Text.Json;

namespace GuidanceBot.Runtime;

/// <summary>
/// What ids in a state stand for, made once: a state holds a hundred of them, and nearly all were read before. Ids alone,
/// never a visitor's words. Two that share a place push each other out, so that it cannot grow; nothing is lost by that.
/// </summary>
internal sealed class KnownIds<T>(Func<string, T> make)
    where T : class
{
    private const int Places = 4096;

    private readonly Known?[] known = new Known?[Places];

    public T Read(ref Utf8JsonReader json)
    {
        if (json.TokenType != JsonTokenType.String) throw new JsonException("An id is a text.");
        if (json.HasValueSequence || json.ValueIsEscaped) return make(json.GetString()!);
        var bytes = json.ValueSpan;
        ref var place = ref known[PlaceOf(bytes)];
        if (place is { } found && Ascii.Equals(bytes, found.Id)) return found.Value;
        var id = json.GetString()!;
        var value = make(id);
        place = new Known(id, value);
        return value;
    }

    // Length, beginning, middle and end: ids that differ nowhere there are rare.
    private static int PlaceOf(ReadOnlySpan<byte> id)
    {
        var mixed = (ulong)id.Length;
        if (id.Length >= sizeof(ulong))
        {
            mixed = (mixed ^ BinaryPrimitives.ReadUInt64LittleEndian(id)) * 0x9E3779B97F4A7C15;
            mixed = (mixed ^ BinaryPrimitives.ReadUInt64LittleEndian(id[((id.Length - sizeof(ulong)) / 2)..])) * 0x9E3779B97F4A7C15;
            mixed ^= BinaryPrimitives.ReadUInt64LittleEndian(id[^sizeof(ulong)..]);
        }
        else
        {
            foreach (var letter in id) mixed = mixed * 31 + letter;
        }

        return (int)((mixed * 0x9E3779B97F4A7C15) >> 52);
    }

    private sealed record Known(string Id, T Value);
}
