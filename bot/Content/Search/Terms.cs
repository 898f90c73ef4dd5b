using GuidanceBot.Understanding;

namespace GuidanceBot.Content.Search;

/// <summary>Makes the words that are searched for: as the reader normalises them, one for all that mean the same, and none that say nothing.</summary>
internal sealed class Terms
{
    /// <summary>The synonyms that stand for nothing at all.</summary>
    private const string Nothing = "same.nothing";

    private readonly Dictionary<string, string> same = new(StringComparer.Ordinal);

    public Terms(IReadOnlyCollection<Entry> entries)
    {
        foreach (var noun in entries.Where(entry => entry.Kind == EntryKind.Relation).Select(entry => entry.Text).OfType<Template>())
            same.TryAdd(Single(noun.Plain), Slot.Partner);
        foreach (var entry in entries.Where(entry => entry.Kind == EntryKind.Synonyms))
        {
            var first = entry.Id == Nothing ? "" : Single(entry.Same[0]);
            foreach (var word in entry.Same)
                same.TryAdd(Single(word), first);
        }
    }

    public IEnumerable<string> Of(string text) => Normalizer.Normalize(text).Tokens
        .Select(token => same.GetValueOrDefault(token.Word, token.Word))
        .Where(word => word.Length > 1);

    private static string Single(string word) => string.Concat(Normalizer.Normalize(word).Tokens.Select(token => token.Word));
}
