using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace GuidanceBot.Runtime;

/// <summary>Enum members as content writes them: <c>LeftOut</c> is <c>left-out</c>. Members count up from 0.</summary>
public static class Kebab
{
    public static string Of<T>(T value)
        where T : struct, Enum => Names<T>.All[Unsafe.As<T, int>(ref value)];

    /// <returns>Null when no member has that name.</returns>
    public static T? Parse<T>(string name)
        where T : struct, Enum
    {
        var index = Array.IndexOf(Names<T>.All, name);
        return index < 0 ? null : Unsafe.As<int, T>(ref index);
    }

    internal static ImmutableArray<string> NamesOf<T>()
        where T : struct, Enum => ImmutableCollectionsMarshal.AsImmutableArray(Names<T>.All);

    private static string[] Write(Type type) => Array.ConvertAll(type.GetEnumNames(), Write);

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

    // Plain arrays: with some sixty enums, a dictionary for each costs a second of compiling at the start.
    private static class Names<T>
        where T : struct, Enum
    {
        public static readonly string[] All = Write(typeof(T));
    }
}
