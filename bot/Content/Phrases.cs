using System.Collections.Immutable;
using GuidanceBot.Framing;
using GuidanceBot.Runtime;
using GuidanceBot.Safety;
using GuidanceBot.Understanding;

namespace GuidanceBot.Content;

/// <summary>Makes the phrasebook of a locale from its entries.</summary>
internal static class Phrases
{
    public static Phrasebook Of(IReadOnlyCollection<Entry> entries, Learned learned)
    {
        var cards = entries.Where(e => e.Card is not null).ToArray();
        return new Phrasebook(
            entries.Where(e => e.Prompt is not null).Select(e => Prompt(e, cards)),
            entries.Where(e => Kinds.IsCue(e.Kind) && e.Kind != EntryKind.Signal).Select(e => new Cue(e.Id, Kinds.Name(e.Kind), [.. e.Hears, .. Menu.Phrases(e.Id, entries)], e.Unless)),
            [.. Signals(entries)],
            entries.Where(e => e.Contact != Contact.None).ToDictionary(e => e.Id, e => e.Contact, StringComparer.Ordinal),
            new Shelf(cards.Select(e => new ShelvedCard(e.Id, e.Background.Topic, e.Card!.Label.Plain, e.Contact, [.. e.Card.Related.Select(r => r.Id)]))),
            () => new Coach(Framing(entries)),
            learned);
    }

    private static IEnumerable<Signal> Signals(IReadOnlyCollection<Entry> entries)
    {
        var lists = entries.Where(e => e.List is not null).DistinctBy(e => e.List!.Name).ToDictionary(e => e.List!.Name, e => e.List!.Words.Any(word => word.Contains(' ', StringComparison.Ordinal)) ? $"({string.Join('|', e.List.Words)})" : string.Join('|', e.List.Words), StringComparer.Ordinal);
        return from entry in entries
               where entry.Kind == EntryKind.Signal
               let named = Signal.Named(entry.Id)
               where named is not null
               let reach = entry.Signal is { AsksOnly: true } ? Reach.CheckIn : Alarm.ReachOf(named.Value.Tier)
               select new Signal(entry.Id, named.Value.Kind, named.Value.Tier, reach, entry.Signal?.Needs, Filled(entry.Hears, lists), Filled(entry.Unless, lists));
    }

    /// <summary>The lists that a phrase names.</summary>
    public static IEnumerable<string> ListsIn(string phrase)
    {
        for (var open = phrase.IndexOf('<', StringComparison.Ordinal); open >= 0; open = phrase.IndexOf('<', open + 1))
        {
            var close = phrase.IndexOf('>', open);
            if (close < 0)
                yield break;
            yield return phrase[(open + 1)..close];
        }
    }

    // "<strike> me": any word of that list.
    private static ImmutableArray<string> Filled(ImmutableArray<string> phrases, Dictionary<string, string> lists) =>
        [.. phrases.Select(phrase => ListsIn(phrase).Aggregate(phrase, (filled, name) => filled.Replace($"<{name}>", lists.GetValueOrDefault(name, ""), StringComparison.Ordinal)))];

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
