using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace GuidanceBot.Understanding;

/// <summary>Words that mean much the same to the reader, so that one it never saw is read like its kin.</summary>
public sealed class Senses
{
    private const int ShortestStem = 4;

    public static readonly Senses None = new([]);

    private readonly FrozenDictionary<string, ImmutableArray<string>> words;

    // By their first letters, the longest first.
    private readonly FrozenDictionary<ulong, ImmutableArray<(string Stem, ImmutableArray<string> Names)>> stems;

    /// <param name="senses">Name and words of each; a word may end in <c>*</c> for any ending.</param>
    public Senses(IEnumerable<(string Name, IEnumerable<string> Words)> senses)
    {
        var all = senses.SelectMany(sense => sense.Words, (sense, word) => (sense.Name, Word: word)).ToArray();
        words = Group(all.Where(one => !one.Word.EndsWith('*')).Select(one => (one.Name, Single(one.Word))));
        stems = Group(all.Where(one => one.Word.EndsWith('*') && one.Word.Length > ShortestStem).Select(one => (one.Name, one.Word[..^1])))
            .GroupBy(stem => Beginning(stem.Key))
            .ToFrozenDictionary(beginning => beginning.Key, beginning => beginning.OrderByDescending(stem => stem.Key.Length).Select(stem => (stem.Key, stem.Value)).ToImmutableArray());
    }

    /// <summary>The senses of a word; empty where it has none.</summary>
    public ImmutableArray<string> Of(string word)
    {
        if (words.TryGetValue(word, out var known))
            return known;
        if (word.Length < ShortestStem || !stems.TryGetValue(Beginning(word), out var near))
            return [];
        foreach (var (stem, names) in near)
        {
            if (word.StartsWith(stem, StringComparison.Ordinal))
                return names;
        }

        return [];
    }

    private static ulong Beginning(string word) => MemoryMarshal.Read<ulong>(MemoryMarshal.AsBytes(word.AsSpan(0, ShortestStem)));

    private static FrozenDictionary<string, ImmutableArray<string>> Group(IEnumerable<(string Name, string Word)> all) => all
        .GroupBy(one => one.Word, one => one.Name, StringComparer.Ordinal)
        .ToFrozenDictionary(word => word.Key, word => word.Distinct().ToImmutableArray(), StringComparer.Ordinal);

    private static string Single(string word) => string.Concat(Normalizer.Normalize(word).Tokens.Select(token => token.Word));
}
