using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;

namespace GuidanceBot.Runtime;

/// <summary>Enum members as content writes them: <c>LeftOut</c> is <c>left-out</c>.</summary>
public static class Kebab
{
    public static string Of<T>(T value)
        where T : struct, Enum => Names<T>.ByValue[value];

    /// <returns>Null when no member has that name.</returns>
    public static T? Parse<T>(string name)
        where T : struct, Enum => Names<T>.ByName.TryGetValue(name, out var value) ? value : null;

    internal static ImmutableArray<string> NamesOf<T>()
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(Of)];

    private static string Write(string name)
    {
        var text = new StringBuilder(name.Length + 4);
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && text.Length > 0)
                text.Append('-');
            text.Append(char.ToLowerInvariant(letter));
        }

        return text.ToString();
    }

    private static class Names<T>
        where T : struct, Enum
    {
        public static readonly FrozenDictionary<T, string> ByValue =
            Enum.GetValues<T>().ToFrozenDictionary(v => v, v => Write(v.ToString()));

        public static readonly FrozenDictionary<string, T> ByName =
            ByValue.ToFrozenDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);
    }
}
