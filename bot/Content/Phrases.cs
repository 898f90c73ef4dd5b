using GuidanceBot.Framing;
using GuidanceBot.Safety;
using GuidanceBot.Understanding;

namespace GuidanceBot.Content;

/// <summary>Makes the phrasebook of a locale from its entries.</summary>
internal static class Phrases
{
    public static Phrasebook Of(IReadOnlyCollection<Entry> entries)
    {
        var cards = entries.Where(e => e.Card is not null).ToArray();
        return new Phrasebook(
            entries.Where(e => e.Prompt is not null).Select(e => Prompt(e, cards)),
            entries.Where(e => Kinds.IsCue(e.Kind)).Select(e => new Cue(e.Id, Kinds.Name(e.Kind), e.Hears, e.Unless)),
            entries.Where(e => e.Contact != Contact.None).ToDictionary(e => e.Id, e => e.Contact, StringComparer.Ordinal),
            new Shelf(cards.Select(e => new ShelvedCard(e.Id, e.Background.Topic, e.Card!.Label.Plain, e.Contact, [.. e.Card.Related.Select(r => r.Id)]))),
            new Coach(Framing(entries)),
            Learning(entries));
    }

    private static Learned Learning(IReadOnlyCollection<Entry> entries) => new(
        [.. Examples(entries, Learned.TopicPrefix), .. Examples(entries, Learned.ConcernPrefix)],
        Examples(entries, Learned.AnswerPrefix),
        new Senses(entries.Where(e => e.Kind == EntryKind.Sense).Select(e => (e.Id, e.Same.AsEnumerable()))));

    private static Example[] Examples(IReadOnlyCollection<Entry> entries, string prefix) =>
    [
        .. from entry in entries
           where entry.Kind == EntryKind.Examples && entry.Id.StartsWith(prefix, StringComparison.Ordinal)
           from example in entry.Examples
           select new Example(entry.Id[prefix.Length..], example.Text),
    ];

    private static FramingPhrases Framing(IReadOnlyCollection<Entry> entries) => new(
        [.. entries.Where(e => e.Mark is not null).Select(e => new MarkPhrases(e.Mark!.Kind, e.Hears, e.Unless, e.Mark.OnlyFor))],
        [.. entries.Where(e => e.Guarded is not null).Select(e => new GuardPhrases(e.Hears, e.Unless, e.Guarded!.Value))],
        [.. entries.Where(e => e.List is not null).Select(e => new WordList(e.List!.Name, e.List.Words))]);

    private static PromptPhrases Prompt(Entry entry, Entry[] cards) => new(
        entry.Id,
        entry.Prompt!.Named,
        [.. entry.Prompt.Choices.Select(Choice), .. Catalogue.Prompt(entry.Id) is { OffersCards: true } ? cards.Select(Card) : []]);

    private static ChoicePhrases Card(Entry card) => new(card.Id, card.Card!.Label.Source, [], [], null);

    // With its slots: a tapped chip comes back as it was shown, so the phrasebook reads every form.
    private static ChoicePhrases Choice(Choice choice) =>
        new(choice.Id.Id, choice.Label.Source, choice.Also, choice.Hears, choice.Took);
}
