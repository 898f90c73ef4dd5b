using System.Text;
using System.Text.Json;

namespace GuidanceBot.Runtime;

/// <summary>The names of an enumeration in JSON, so that none becomes a text first. There are few of each: they are held against one after the other.</summary>
internal static class KnownNames<T>
    where T : struct, Enum
{
    private static readonly (byte[] Name, T Value)[] known = [.. Enum.GetValues<T>().Select(value => (Encoding.UTF8.GetBytes(value.ToString()), value))];

    /// <summary>The value that comes next.</summary>
    /// <exception cref="JsonException">It is none of them.</exception>
    public static T Read(ref Utf8JsonReader json)
    {
        json.Read();
        if (json.TokenType == JsonTokenType.String)
        {
            foreach (var (name, value) in known)
            {
                if (json.ValueTextEquals(name)) return value;
            }
        }

        throw new JsonException($"That is no {typeof(T).Name}.");
    }

    public static ReadOnlySpan<byte> Of(T value)
    {
        foreach (var (name, one) in known)
        {
            if (EqualityComparer<T>.Default.Equals(one, value)) return name;
        }

        throw new ArgumentOutOfRangeException(nameof(value), value, "It has no name.");
    }
}
