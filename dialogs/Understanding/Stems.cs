using System.Runtime.InteropServices;

namespace GuidanceBot.Understanding;

/// <summary>What is kept by how a word begins: by its first letters, as many as there are up to <see cref="Longest"/>.</summary>
internal sealed class Stems<T>
{
    /// <summary>More letters would tell hardly more apart, and as many fit into one number.</summary>
    public const int Longest = 4;

    private readonly Dictionary<ulong, List<T>> byLetters = [];
    private int lengths;

    public void Add(string stem, T value)
    {
        var length = Math.Min(stem.Length, Longest);
        lengths |= 1 << length;
        ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(byLetters, Letters(stem, length), out _);
        list ??= [];
        if (list.Count == 0 || !EqualityComparer<T>.Default.Equals(list[^1], value))
            list.Add(value);
    }

    /// <summary>What is kept by as many of a word's letters.</summary>
    public ReadOnlySpan<T> Of(string word, int length) =>
        (lengths & (1 << length)) != 0 && word.Length >= length && byLetters.TryGetValue(Letters(word, length), out var list) ? CollectionsMarshal.AsSpan(list) : [];

    private static ulong Letters(string word, int length)
    {
        var letters = 0UL;
        for (var i = 0; i < length; i++)
            letters = (letters << 16) | word[i];
        return letters;
    }
}
