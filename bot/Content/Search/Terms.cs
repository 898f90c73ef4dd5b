using GuidanceBot.Understanding;

namespace GuidanceBot.Content.Search;

/// <summary>Makes the words that are searched for: as the reader normalises them, and one for all that mean the same.</summary>
internal sealed class Terms
{
    private readonly Dictionary<string, string> same = new(StringComparer.Ordinal);

    public Terms(IEnumerable<Entry> entries)
    {
        foreach (var entry in entries)
        {
            if (entry.Same.Length > 1)
                Fold(entry.Same, Single(entry.Same[0]));
            else if (entry.Kind == EntryKind.Relation && entry.Text is { } noun)
                Fold([noun.Plain], Slot.Partner);
        }
    }

    public IEnumerable<string> Of(string text) =>
        Normalizer.Normalize(text).Tokens.Select(token => same.GetValueOrDefault(token.Word, token.Word));

    private void Fold(IEnumerable<string> words, string first)
    {
        foreach (var word in words)
            same[Single(word)] = first;
    }

    private static string Single(string word) => string.Concat(Normalizer.Normalize(word).Tokens.Select(token => token.Word));
}
