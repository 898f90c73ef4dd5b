using System.Collections.Immutable;
using GuidanceBot.Advice;
using GuidanceBot.Runtime;

namespace GuidanceBot.Content;

/// <summary>Turns what the engine wants said into reviewed words, at most three bubbles a turn.</summary>
internal static class Renderer
{
    /// <summary>The entries this code refers to.</summary>
    public static ImmutableArray<RequiredEntry> Required { get; } =
    [
        .. new[]
        {
            "option.for", "option.against", "option.living", "took.lead", "took.and", "took.also", "took.changed", "took.end",
            "chip.more", "line.call", "line.text", "line.emergency", "contact.none", "plan.title", PlanBubble.PhrasesId,
            PracticeContact.Id, PracticeContact.Booking, OwnNotes.Told, Scribe.ReceiptId, Scribe.ReceiptOfId,
        }.Concat(CardBubble.Labels).Select(id => new RequiredEntry(id, null)),
        .. Enum.GetValues<PlanPart>().Select(part => new RequiredEntry(PlanBubble.HeadingId(part), null)),
        new RequiredEntry(Slots.Default.Relation, Kinds.Name(EntryKind.Relation)),
    ];

    public static ImmutableArray<Bubble> Render(Turn turn, Library library, PracticeVoice practice)
    {
        var words = new Wordings(library, turn.State.Slots, practice);
        var bubbles = new List<Bubble>(turn.Replies.Length);
        foreach (var reply in turn.Replies)
        {
            if (Bubble(reply, words, practice, turn.State) is { } bubble)
                bubbles.Add(bubble);
        }

        Merging.AtMostThree(bubbles);
        return Mark(turn, bubbles);
    }

    /// <returns>Null where there is nothing to say.</returns>
    private static Bubble? Bubble(Reply reply, Wordings words, PracticeVoice practice, State state) => reply switch
    {
        Line line => Say(BubbleKind.Line, words[line.Id], line.Id),
        Words quoted => Say(BubbleKind.Words, Wordings.Quote(words[quoted.Id]), quoted.Id),
        OptionCard card => Option(card.Id, words),
        AnswerCard card => CardBubble.Of(card, words),
        NoAnswer none => CardBubble.Of(none, words),
        LawNote => Law(words, practice.Region),
        PracticeContact contact => ContactBubble.Of(words, practice, contact.WithBooking),
        Took took => TookSentence(took, words),
        TookAnswer took => TookAnswer(took, words),
        HelpLines help => HelpBubble.Of(help, words, help.Region ?? practice.Region),
        PlanCard card => PlanBubble.Of(card.Plan, words, OwnNotes.HoldPersonal(card.Plan, state)),
        MarkedLine marked => MarkedBubble.Of(marked, words),
        Versions versions => MarkedBubble.Of(versions, words),
        Own own => Say(BubbleKind.Words, Wordings.Quote(own.Text)),
        Question question => Ask(question, words),
        _ => throw new ArgumentOutOfRangeException(nameof(reply), reply, "This reply has no words."),
    };

    private static Bubble Say(string kind, string text, params ImmutableArray<string> ids) =>
        new() { Kind = kind, Text = text, ContentIds = ids };

    private static Bubble Option(string id, Wordings words)
    {
        var parts = words.Option(id);
        var text = $"{parts.Title}\n{words["option.for"]}: {parts.For}\n{words["option.against"]}: {parts.Against}\n{words["option.living"]}: {parts.Living}";
        return Say(BubbleKind.Option, text, id) with { Options = [parts] };
    }

    private static Bubble Law(Wordings words, string region)
    {
        var id = words.Library.Entries.FirstOrDefault(entry => entry.Law?.Region == region)?.Id ?? "record.law.none";
        return Say(BubbleKind.Line, words[id], id);
    }

    private static Bubble? TookSentence(Took took, Wordings words)
    {
        var fragments = took.Ids.Select(id => words[id]).Distinct().ToArray();
        if (fragments.Length == 0)
            return null;
        var list = fragments.Length == 1
            ? fragments[0]
            : $"{string.Join(", ", fragments[..^1])} {words["took.and"]} {fragments[^1]}";
        return Say(BubbleKind.Line, $"{words["took.lead"]} {list}. {words["took.end"]}", took.Ids);
    }

    private static Bubble TookAnswer(TookAnswer took, Wordings words)
    {
        var answer = took.Choice is { } choice ? words.Label(took.Prompt, choice) : took.Words ?? "";
        return Say(BubbleKind.Line, $"{words[took.Id]} {Wordings.Quote(answer)}. {words["took.end"]}", took.Id);
    }

    private static Bubble Ask(Question question, Wordings words)
    {
        var labels = ImmutableArray.CreateBuilder<Chip>(question.Choices.Length + 1);
        foreach (var choice in question.Choices)
            labels.Add(Chip(words.Label(question.Prompt, choice)));
        if (question.More)
            labels.Add(Chip(words["chip.more"]));
        return Say(BubbleKind.Question, words[question.Prompt], question.Prompt) with
        {
            Asks = true,
            Prompt = question.Prompt,
            Asked = question.Asked,
            Of = question.Of,
            Dial = question.Levels.IsEmpty
                ? null
                : new BubbleDial([.. question.Levels.Select(level => words.Label(question.Prompt, level))], question.Levels.IndexOf(question.Choices[0])),
            Chips = labels.DrainToImmutable(),
        };
    }

    private static Chip Chip(string label) => new(label, label);

    private static ImmutableArray<Bubble> Mark(Turn turn, List<Bubble> bubbles)
    {
        var last = turn.Ending == Ending.Plan ? bubbles.FindLastIndex(bubble => bubble.Kind == BubbleKind.Plan) : -1;
        if (last < 0)
            last = bubbles.Count - 1;
        for (var i = 0; i < bubbles.Count; i++)
        {
            if (turn.Forget || (i == last && turn.Ending is not null))
                bubbles[i] = bubbles[i] with { Forget = turn.Forget, Ending = i == last ? turn.Ending : null };
        }

        return [.. bubbles];
    }
}
