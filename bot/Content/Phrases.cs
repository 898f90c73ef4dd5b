using GuidanceBot.Framing;
using GuidanceBot.Understanding;

namespace GuidanceBot.Content;

/// <summary>Makes the phrasebook of a locale from its entries.</summary>
internal static class Phrases
{
    public static Phrasebook Of(IReadOnlyCollection<Entry> entries)
    {
        return new Phrasebook(
            entries.Where(e => e.Prompt is not null).Select(Prompt),
            entries.Where(e => Kinds.IsCue(e.Kind)).Select(e => new Cue(e.Id, Kinds.Name(e.Kind), e.Hears, e.Unless)),
            entries.Where(e => e.Contact == Contact.Partner).Select(e => e.Id),
            new Coach(Framing(entries)));
    }

    private static FramingPhrases Framing(IReadOnlyCollection<Entry> entries) => new(
        [.. entries.Where(e => e.Mark is not null).Select(e => new MarkPhrases(e.Mark!.Kind, e.Hears, e.Unless, e.Mark.OnlyFor))],
        [.. entries.Where(e => e.Guarded is not null).Select(e => new GuardPhrases(e.Hears, e.Unless, e.Guarded!.Value))],
        [.. entries.Where(e => e.List is not null).Select(e => new WordList(e.List!.Name, e.List.Words))]);

    private static PromptPhrases Prompt(Entry entry) =>
        new(entry.Id, entry.Prompt!.Named, [.. entry.Prompt.Choices.Select(Choice)]);

    // With its slots: a tapped chip comes back as it was shown, so the phrasebook reads every form.
    private static ChoicePhrases Choice(Choice choice) =>
        new(choice.Id.Id, choice.Label.Source, choice.Also, choice.Hears, choice.Took);
}
