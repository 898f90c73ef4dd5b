using System.Collections.Immutable;
using GuidanceBot.Advice;
using GuidanceBot.Framing;
using GuidanceBot.Runtime;
using GuidanceBot.Safety;

namespace GuidanceBot.Guidance;

/// <summary>What to do with a sentence that was offered.</summary>
internal enum WithSentence
{
    Keep,
    Rehearse,
}

/// <summary>One sentence to say next, and one thing for oneself: how the smaller ways end.</summary>
internal static class NextSentence
{
    public static readonly ChoicePrompt<WithSentence> What = new("after.next") { Counts = false, TakesLine = true, SkipMeans = "keep" };

    public static readonly ImmutableArray<Prompt> Prompts = [What];

    public static readonly Waterfall Dialog = new("sentence", [AskTalks, SayWords, AskWhat, ByWhat, ShowPlan, Rest]);

    /// <summary>Content id stem of what the visitor told.</summary>
    public static string Stem(Answers answers) => answers.Get(Opening.What) == Topic.Talked
        ? $"after.how.{(answers.Get(Aftermath.How) is { } how ? Kebab.Of(how) : "skipped")}"
        : $"else.which.{Kebab.Of(answers.Get(Besides.Which) == Beside.Looked ? Beside.Looked : Beside.WishTheyWent)}";

    /// <summary>What the next sentence is for.</summary>
    public static Purpose PurposeOf(Answers answers) => (answers.Get(Aftermath.How), answers.Get(Besides.Which)) switch
    {
        (Outcome.Heated or Outcome.WishNot, _) => Purpose.Repair,
        ({ }, _) => Purpose.Tell,
        (_, Beside.Looked) => Purpose.Repair,
        (_, Beside.WishTheyWent) => Purpose.Invite,
        _ => Purpose.Tell,
    };

    private static Move AskTalks(Answers answers) => HardTalks.Unasked(answers);

    private static Move SayWords(Answers answers)
    {
        var stem = Stem(answers.ForWording);
        return new Say([new Line($"{stem}.lead"), new Words($"{stem}.words")]);
    }

    private static Move AskWhat(Answers answers) => new Ask(What);

    private static Move ByWhat(Answers answers) =>
        answers.Is(What, WithSentence.Rehearse) ? new Begin(Rehearsing.Dialog.Id) : new Next();

    private static Move ShowPlan(Answers answers)
    {
        var plan = new PlanCard(PlanOf(answers.ForWording));
        return answers.Safety.Fear == Fear.Unclear
            ? new Say([plan, new Line("plan.unclear"), new Line("plan.device")])
            : new Say([plan, new Line("plan.device")]);
    }

    private static Move Rest(Answers answers) => new End(Ending.Plan);

    private static Plan PlanOf(Answers answers)
    {
        var stem = Stem(answers);
        return new Plan(
            [
                new(PlanPart.Decided, $"{stem}.plan"),
                PlanItem.Spoken(Rehearsing.Kept(answers), $"{stem}.words"),
                new(PlanPart.ForMe, $"{stem}.for-me"),
                new(PlanPart.Sources, null),
            ],
            [$"{stem}.phrase", "plan.phrase.after", "plan.phrase.me"]);
    }
}
