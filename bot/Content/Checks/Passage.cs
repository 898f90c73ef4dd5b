namespace GuidanceBot.Content.Checks;

/// <summary>Whose words a passage is, which decides the rules it keeps.</summary>
internal enum Speaker
{
    /// <summary>The bot says it.</summary>
    Bot,

    /// <summary>Offered to the visitor, to say or to keep.</summary>
    Visitor,

    /// <summary>The visitor taps it.</summary>
    Chip,

    /// <summary>Part of the page.</summary>
    Page,
}

/// <summary>One text of an entry, for the rules of wording.</summary>
internal sealed record Passage(Entry Entry, Template Template, Speaker Speaker)
{
    /// <summary>As it reads on its own.</summary>
    public string Text => Template.Plain;

    public int Words { get; } = English.Words(Template.Plain);

    public static IEnumerable<Passage> Of(Entry entry)
    {
        if (entry.Kind == EntryKind.Relation)
            yield break;
        if (entry.Text is not null)
            yield return new Passage(entry, entry.Text, SpeakerOf(entry));
        if (entry.Card is { } card)
        {
            yield return new Passage(entry, card.Label, Speaker.Chip);
            if (card.Disagree is not null)
                yield return new Passage(entry, card.Disagree, Speaker.Bot);
        }

        foreach (var choice in entry.Prompt?.Choices ?? [])
            yield return new Passage(entry, choice.Label, Speaker.Chip);
        if (entry.Option is not { } option)
            yield break;
        yield return new Passage(entry, option.Title, Speaker.Page);
        yield return new Passage(entry, option.For, Speaker.Bot);
        yield return new Passage(entry, option.Against, Speaker.Bot);
        yield return new Passage(entry, option.Living, Speaker.Bot);
    }

    private static Speaker SpeakerOf(Entry entry) => entry.Kind switch
    {
        EntryKind.Words or EntryKind.Plan => Speaker.Visitor,
        EntryKind.Label => entry.Id.StartsWith("chip.", StringComparison.Ordinal) ? Speaker.Chip : Speaker.Page,
        _ => Speaker.Bot,
    };
}
