using GuidanceBot.Understanding;

namespace GuidanceBot.Content.Search;

/// <summary>Puts the advice cards of a content into an index: by the ways of asking for them, their labels, and their answers.</summary>
internal static class CardSearch
{
    /// <summary>The synonyms that stand for nothing at all.</summary>
    private const string Nothing = "same.nothing";

    public static CardIndex Of(IReadOnlyCollection<Entry> entries, string locale) => new(
        [
            .. from entry in entries
               where entry.Card is not null
               select new SearchedCard(entry.Id, [.. entry.Card!.Asks, .. entry.Hears, entry.Card.Label.Plain], $"{entry.Text?.Plain}\n{entry.Card.Disagree?.Plain}"),
        ],
        new Synonyms(Relations(entries).Concat(Same(entries))),
        Locale.IsEnglish(locale));

    // Whatever the partner is called, it is the partner.
    private static IEnumerable<(string Word, string Stands)> Relations(IEnumerable<Entry> entries) =>
        from entry in entries
        where entry is { Kind: EntryKind.Relation, Text: not null }
        select (entry.Text!.Plain, Slot.Partner);

    private static IEnumerable<(string Word, string Stands)> Same(IEnumerable<Entry> entries) =>
        from entry in entries
        where entry.Kind == EntryKind.Synonyms
        from word in entry.Same
        select (word, entry.Id == Nothing ? "" : entry.Same[0]);
}
