using GuidanceBot.Guidance;
using GuidanceBot.Runtime;

namespace GuidanceBot.Advice;

/// <summary>The plan that comes of "how much to share". The line is the visitor's own where they kept one.</summary>
internal static class SharePlan
{
    public static Plan Of(Answers known)
    {
        var answers = known.ForWording;
        var stem = Stem(answers);
        return new Plan(
            [
                new(PlanPart.Decided, $"{stem}.plan"),
                new(PlanPart.Private, PlanItem.Varied("plan.share.private", answers.Get(SharePrompts.Kind))),
                PlanItem.Spoken(Rehearsing.Kept(answers), $"{stem}.words"),
                answers.Words(SharePrompts.When) is { } words
                    ? new PlanItem(PlanPart.When, null, words)
                    : new PlanItem(PlanPart.When, PlanItem.Varied("plan.share.when", answers.Get(SharePrompts.When))),
                new(PlanPart.IfMore, answers.Get(SharePrompts.Held) is { } held ? $"share.held.{Kebab.Of(held)}.words" : $"{stem}.limit"),
                new(PlanPart.ForMe, ForMe(answers)),
                new(PlanPart.Sources, null),
            ],
            [$"{stem}.phrase", PlanItem.Varied("plan.share.phrase", answers.Get(SharePrompts.Kind)), "plan.phrase.me"]);
    }

    /// <summary>Content id stem of the amount, or the way, that was decided on.</summary>
    public static string Stem(Answers answers) => answers.Get(SharePrompts.Prompt) switch
    {
        Prompting.Join => Joining.Stem(Joining.Chosen(answers)),
        Prompting.SaidTooMuch => SaidTooMuch.Stem(SaidTooMuch.Chosen(answers)),
        _ => Amounts.Stem(Amounts.Chosen(answers)),
    };

    private static string ForMe(Answers answers) => answers.Get(AskPrompts.Missing) == Missing.Alone
        ? "plan.for-me.alone"
        : PlanItem.Varied("plan.share.for-me", answers.Get(SharePrompts.Prompt));
}
