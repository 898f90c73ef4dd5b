using System.Collections.Immutable;

namespace GuidanceBot.Understanding;

/// <summary>Words of which one stands for all to the search, and words that say nothing there.</summary>
public sealed class Synonyms
{
    // One letter says nothing, and neither does a word that stands for none.
    private const int Shortest = 2;

    private readonly Dictionary<string, string> same = new(StringComparer.Ordinal);

    /// <param name="words">Each word, and the one that stands for it: none where it says nothing. The first of two counts.</param>
    public Synonyms(IEnumerable<(string Word, string Stands)> words)
    {
        foreach (var (word, stands) in words)
            same.TryAdd(Single(word), Single(stands));
    }

    /// <returns>Null for a word that says nothing.</returns>
    internal string? Of(string word)
    {
        var term = same.GetValueOrDefault(word, word);
        return term.Length < Shortest ? null : term;
    }

    /// <summary>What is searched for of a text, in its order.</summary>
    internal ImmutableArray<string> In(string text) => [.. Normalizer.Normalize(text).Tokens.Select(token => Of(token.Word)).OfType<string>()];

    private static string Single(string word) => string.Concat(Normalizer.Normalize(word).Tokens.Select(token => token.Word));
}
