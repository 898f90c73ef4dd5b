using System.Collections.Immutable;
using GuidanceBot.Advice;
using GuidanceBot.Framing;
using GuidanceBot.Guidance;
using GuidanceBot.Runtime;
using GuidanceBot.Safety;

namespace GuidanceBot.Walking;

/// <summary>Which content ids are said, and by what.</summary>
public static class Said
{
    /// <summary>Said by the engine itself and not by a step, whatever dialog is under way.</summary>
    public static ImmutableArray<string> OutsideDialogs { get; } =
    [
        "recover", "back.nothing", "change.which", "change.later", "restart", "restart.blocked", "stop", "delete.done", "looking", "thanks", "hello",
        "retry.1", "retry.2", "retry.3", "retry.which", "retry.long", "retry.go-on", "about.guide", "about.bot",
        Noticed.Other, Noticed.Again, Noticed.Heavy, PracticeContact.Id, PracticeContact.Booking, OwnNotes.Told,
        "react.closed", Modes.Closed, Modes.WayClosed, "rehearse.to-guide", "record.law.none", "fact.not-a-question",
        new NoAnswer([]).Id, new NoAnswer([""]).Id,
        .. new[] { Fear.Unasked, Fear.Unclear, Fear.Blocked }.Select(fear => $"fact.waits.{Kebab.Of(fear)}"),
        .. FramingTexts.Lines, .. Following.Lines, .. Concerns.Lines, .. Commands.SafeByes, .. CheckIn.Lines, .. MisuseGuard.Lines, .. Reminding.Lines, .. HelpAgain.Lines, Commands.Farewell, .. ShortAnswers.Lines, "switch.resumed", Engine.LeaningLine, "took.also", "took.changed",
    ];

    /// <summary>Ids in what a step does, each under the name of the part it is.</summary>
    internal static Dictionary<string, string> Parts(Move move)
    {
        var parts = new Dictionary<string, string>(StringComparer.Ordinal);
        switch (move)
        {
            case Say say:
                foreach (var (at, reply) in say.Replies.Index())
                    Add(parts, $"{at}", reply);
                break;
            case Ask ask:
                parts.Add("ask", ask.Prompt.Id);
                break;
            case AskCards cards:
                parts.Add("ask", cards.Prompt.Id);
                break;
        }

        return parts;
    }

    private static void Add(Dictionary<string, string> parts, string at, Reply reply)
    {
        if (reply is not PlanCard card)
        {
            foreach (var (n, id) in By(reply).Index())
                parts.Add($"{at}.{n}", id);
            return;
        }

        // Of a plan, a part may be missing: the others keep their names.
        parts.Add($"{at}.title", card.Plan.Title);
        foreach (var item in card.Plan.Items.Where(item => item.Id is not null))
            parts.Add($"{at}.{item.Part}", item.Id!);
        foreach (var (n, id) in card.Plan.Phrases.Index())
            parts.Add($"{at}.phrase.{n}", id);
    }

    /// <summary>Ids in a reply; what a visitor typed has none.</summary>
    public static IEnumerable<string> By(Reply reply) => reply switch
    {
        Line line => [line.Id],
        Words words => [words.Id],
        OptionCard option => [option.Id],
        NoAnswer none => [none.Id],
        PracticeContact contact => contact.WithBooking ? [PracticeContact.Id, PracticeContact.Booking] : [PracticeContact.Id],
        Question question => [question.Prompt],
        Took took => took.Ids,
        MarkedLine marked => marked.Marks.Select(mark => mark.Note),
        Versions versions => versions.Lines.SelectMany(By),
        PlanCard card => [card.Plan.Title, .. card.Plan.Items.Select(item => item.Id).OfType<string>(), .. card.Plan.Phrases],
        _ => [],
    };
}
