using System.Collections.Immutable;
using GuidanceBot.Runtime;

namespace GuidanceBot.Guidance;

/// <summary>What is hardest about the partner's therapy.</summary>
internal enum Motive
{
    LeftOut,
    TalkedAbout,
    Hidden,
    Help,
    SeeItWork,
    Proof,
    TooMuch,
    Quoted,
    Other,
}

/// <summary>What the visitor needs underneath.</summary>
internal enum Need
{
    Ok,
    Staying,
    OwnLife,
    Everything,
    Support,
    Practical,
}

/// <summary>What touches the visitor's own life.</summary>
internal enum OwnLife
{
    Health,
    Home,
    Safety,
}

/// <summary>What the visitor pictures being said about them.</summary>
internal enum Picture
{
    Problem,
    OneSide,
    Leaving,
    Blank,
}

/// <summary>Whether hearing of the hidden thing would settle the visitor.</summary>
internal enum WouldSettle
{
    HearIt,
    TwoOfUs,
    Both,
}

/// <summary>What would be enough for now, from least to most.</summary>
internal enum Dial
{
    OnlyThat,
    HowTheyAre,
    Themes,
    TouchesUs,
    Everything,
}

/// <summary>What an "I'd rather not" would be like.</summary>
internal enum ToANo
{
    Fine,
    Hurt,
    Again,
    AnotherWay,
    Afraid,
}

/// <summary>How the words are put.</summary>
internal enum Manner
{
    Gentle,
    Direct,
    Message,
}

/// <summary>When to talk.</summary>
internal enum Moment
{
    DaysLater,
    OverFood,
    AfterNext,
    OnceSorted,
    SomeMonths,
}

/// <summary>How settled the visitor is with the plan.</summary>
internal enum Settled
{
    Settled,
    Nearly,
    NotYet,
}

/// <summary>What is missing to be settled.</summary>
internal enum Missing
{
    Sure,
    Know,
    Torn,
    Alone,
}

/// <summary>What to do with a plan made the short way.</summary>
internal enum AfterPlan
{
    Done,
    Rehearse,
    Closer,
    Change,
}

/// <summary>What to do with a plan looked at closely.</summary>
internal enum AfterCloser
{
    Done,
    Rehearse,
    Change,
}

/// <summary>What to change in a plan.</summary>
internal enum PlanPiece
{
    Option,
    Words,
    When,
    Need,
    Motive,
}

/// <summary>Everything the partner may be asked, and how much of it at the most.</summary>
internal static class AskPrompts
{
    public static readonly ChoicePrompt<Motive> Motive = new("ask.motive") { Other = "other", Foretold = true };
    public static readonly ChoicePrompt<Need> Need = new("ask.need") { Foretold = true };
    public static readonly ChoicePrompt<OwnLife> OwnLife = new("ask.own-life");
    public static readonly ChoicePrompt<Option> Option = new("ask.option");
    public static readonly ChoicePrompt<Moment> When = new("ask.when") { TakesWordsLike = "cue.moment" };
    public static readonly ChoicePrompt<Picture> Picture = new("ask.picture");
    public static readonly ChoicePrompt<WouldSettle> WouldSettle = new("ask.would-settle");
    public static readonly ChoicePrompt<Dial> Dial = new("ask.dial") { Scale = true, Leans = true };
    public static readonly ChoicePrompt<ToANo> No = new("ask.no");
    public static readonly ChoicePrompt<Manner> Manner = new("ask.manner");
    public static readonly ChoicePrompt<Settled> Settled = new("ask.settled") { Scale = false };
    public static readonly ChoicePrompt<Missing> Missing = new("ask.missing");
    public static readonly ChoicePrompt<AfterPlan> Keep = new("plan.next") { Counts = false, SkipMeans = "done" };
    public static readonly ChoicePrompt<AfterCloser> KeepCloser = new("plan.keep") { Counts = false, SkipMeans = "done" };
    public static readonly ChoicePrompt<PlanPiece> Change = new("plan.change") { Counts = false };

    public static readonly ImmutableArray<Prompt> All =
    [
        Motive, Need, OwnLife, Option, When, Picture, WouldSettle, Dial, No, Manner, Settled, Missing,
        Keep, KeepCloser, Change, .. HardTalks.Prompts, .. SlowDown.Prompts, .. ToldTooMuch.Prompts,
    ];

    /// <summary>At most five asks, or nine when looking closer.</summary>
    public static readonly Journey Way = new(5, 9, Closer);

    /// <summary>Whether the visitor chose to look closer.</summary>
    public static bool Closer(Answers answers) => answers.Is(Keep, AfterPlan.Closer);

    /// <summary>Whether that was gone through, at least up to its first ask.</summary>
    public static bool LookedCloser(Answers answers) => Closer(answers) && answers.Has(Dial);
}
