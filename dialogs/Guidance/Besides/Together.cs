using System.Collections.Immutable;
using GuidanceBot.Advice;
using GuidanceBot.Runtime;

namespace GuidanceBot.Guidance;

/// <summary>Whether questions about the therapy are welcome.</summary>
internal enum AskRule
{
    AnyTime,
    AskFirst,
    Wait,
    Blank,
}

/// <summary>When two talk about it.</summary>
internal enum TalkTime
{
    FixedEvening,
    NextDay,
    OnAWalk,
    Blank,
}

/// <summary>What stays private between them.</summary>
internal enum StaysPrivate
{
    SessionWords,
    AllButUs,
    ThemesOk,
    Blank,
}

/// <summary>Who else may know.</summary>
internal enum WhoKnows
{
    Nobody,
    OneEach,
    CloseFamily,
    Blank,
}

/// <summary>When they look at it again.</summary>
internal enum LookAgain
{
    OneMonth,
    ThreeMonths,
    AnyTime,
    Blank,
}

/// <summary>
/// Two at one screen write one agreement, each free to leave any line blank. No question of fear is put, since the
/// other one reads along, and nothing said before is shown.
/// </summary>
internal static class Together
{
    public static readonly ChoicePrompt<AskRule> MayAsk = new("together.ask") { TakesWords = true, SkipMeans = "blank" };
    public static readonly ChoicePrompt<TalkTime> When = new("together.when") { TakesWords = true, SkipMeans = "blank" };
    public static readonly ChoicePrompt<StaysPrivate> Private = new("together.private") { TakesWords = true, SkipMeans = "blank" };
    public static readonly ChoicePrompt<WhoKnows> Who = new("together.who") { TakesWords = true, SkipMeans = "blank" };
    public static readonly ChoicePrompt<LookAgain> Again = new("together.again") { TakesWords = true, SkipMeans = "blank" };

    public static readonly ImmutableArray<Prompt> Prompts = [MayAsk, When, Private, Who, Again];

    public static readonly Waterfall Dialog =
        new("together", [SayWhat, AskMayAsk, AskWhen, AskPrivate, AskWho, AskAgain, ShowAgreement, Rest])
        {
            Journey = new Journey(5, 5, _ => false),
        };

    private const string Blank = "blank";

    private static Move SayWhat(Answers answers) => new Say("together.lead");

    private static Move AskMayAsk(Answers answers) => new Ask(MayAsk);

    private static Move AskWhen(Answers answers) => new Ask(When);

    private static Move AskPrivate(Answers answers) => new Ask(Private);

    private static Move AskWho(Answers answers) => new Ask(Who);

    private static Move AskAgain(Answers answers) => new Ask(Again);

    private static Move ShowAgreement(Answers answers)
    {
        var words = answers.ForWording;
        PlanItem?[] lines =
        [
            Line(PlanPart.MayAsk, MayAsk, words), Line(PlanPart.TalkWhen, When, words), Line(PlanPart.StaysPrivate, Private, words),
            Line(PlanPart.WhoKnows, Who, words), Line(PlanPart.LookAgain, Again, words),
        ];
        var agreement = new Plan(
            [.. lines.OfType<PlanItem>()],
            ["plan.together.phrase.1", "plan.together.phrase.2", "plan.together.phrase.3"],
            "plan.together.title");
        return new Say([new PlanCard(agreement), new Line("together.close")]);
    }

    private static Move Rest(Answers answers) => new End(Ending.Plan);

    // A blank line is left out: nobody has to say why.
    private static PlanItem? Line<T>(PlanPart part, ChoicePrompt<T> prompt, Answers answers)
        where T : struct, Enum
    {
        if (answers.Words(prompt) is { } own)
            return new PlanItem(part, null, own);
        return answers.Get(prompt) is { } choice && Kebab.Of(choice) != Blank ? new PlanItem(part, $"plan.{prompt.Id}.{Kebab.Of(choice)}") : null;
    }
}
