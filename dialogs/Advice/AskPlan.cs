using System.Collections.Immutable;
using GuidanceBot.Guidance;
using GuidanceBot.Runtime;

namespace GuidanceBot.Advice;

/// <summary>The plan that comes of "how much to ask". Every plan holds one thing for the visitor's own support.</summary>
internal static class AskPlan
{
    // Nobody can say no to what asks for nothing.
    private static readonly ImmutableHashSet<string> asksNothing =
    [
        Options.Stem(Option.SayMine), Options.Stem(Option.HereForYou), Options.Stem(Option.Wait),
        Options.Stem(Option.OwnSomeone), ToldTooMuch.Stem(Limit.MySomeone),
    ];

    public static Plan Of(Answers known)
    {
        var answers = known.ForWording;
        var stem = Stem(answers);
        PlanItem[] ifNo = asksNothing.Contains(stem) ? [] : [new(PlanPart.IfNo, PlanItem.Varied("plan.if-no", answers.Get(AskPrompts.No)))];
        return new Plan(
            [
                new(PlanPart.Decided, $"{stem}.plan"),
                new(PlanPart.Private, PlanItem.Varied("plan.private", answers.Get(AskPrompts.Dial))),
                PlanItem.Spoken(Rehearsing.Kept(answers), $"{stem}.{Kebab.Of(answers.Get(AskPrompts.Manner) ?? Manner.Gentle)}"),
                When(answers),
                .. ifNo,
                new(PlanPart.ForMe, ForMe(answers)),
                new(PlanPart.Sources, null),
            ],
            [$"{stem}.phrase", PlanItem.Varied("plan.phrase", answers.Get(AskPrompts.Need)), "plan.phrase.me"]);
    }

    /// <summary>Content id stem of the option or limit that was decided on.</summary>
    public static string Stem(Answers answers) => answers.Get(AskPrompts.Motive) == Motive.TooMuch
        ? ToldTooMuch.Stem(ToldTooMuch.Chosen(answers))
        : Options.Stem(Options.Chosen(answers));

    private static PlanItem When(Answers answers) => answers.Words(AskPrompts.When) is { } words
        ? new PlanItem(PlanPart.When, null, words)
        : new PlanItem(PlanPart.When, PlanItem.Varied("plan.when", answers.Get(AskPrompts.When)));

    private static string ForMe(Answers answers) => answers.Get(AskPrompts.Missing) == Missing.Alone
        ? "plan.for-me.alone"
        : PlanItem.Varied("plan.for-me", answers.Get(AskPrompts.Motive));
}
