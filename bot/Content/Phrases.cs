using GuidanceBot.Runtime;
using GuidanceBot.Understanding;

namespace GuidanceBot.Content;

/// <summary>Makes the phrasebook of a locale from its entries.</summary>
internal static class Phrases
{
    public static Phrasebook Of(IReadOnlyCollection<Entry> entries)
    {
        var relations = entries.Where(e => e.Kind == EntryKind.Relation).Select(e => e.Text!.Plain).Append(Slot.Partner).Distinct().ToArray();
        return new Phrasebook(
            entries.Where(e => e.Prompt is not null).Select(e => Prompt(e, relations)),
            entries.Where(e => Kinds.IsCue(e.Kind)).Select(e => new Cue(e.Id, Kinds.Name(e.Kind), e.Hears, e.Unless)),
            entries.Where(e => e.PartnerContact).Select(e => e.Id));
    }

    private static PromptPhrases Prompt(Entry entry, string[] relations) =>
        new(entry.Id, entry.Prompt!.Named, [.. entry.Prompt.Choices.Select(c => Choice(c, relations))]);

    private static ChoicePhrases Choice(Choice choice, string[] relations)
    {
        var forms = Forms(choice.Label, relations);
        return new ChoicePhrases(choice.Id.Id, forms[0], [.. forms[1..], .. choice.Also], choice.Hears, choice.Took);
    }

    // A tapped chip comes back as it was shown, so every form it can be shown in has to be known.
    private static string[] Forms(Template label, string[] relations)
    {
        if (!label.HasSlots)
            return [label.Plain];
        var forms =
            from pronoun in Enum.GetValues<Pronoun>()
            from relation in label.NamesPartner ? relations : [Slot.Partner]
            select label.Render(Filling.Plain with { Pronoun = pronoun, Partner = relation });
        return [.. forms.Distinct()];
    }
}
