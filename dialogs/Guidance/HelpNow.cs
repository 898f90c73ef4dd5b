using System.Collections.Immutable;
using GuidanceBot.Runtime;
using GuidanceBot.Safety;

namespace GuidanceBot.Guidance;

/// <summary>After the lines were shown.</summary>
internal enum HelpNext
{
    Enough,
    GoOn,
    Afraid,
    WhoSees,
    TellTherapist,
    ForMe,
    Question,
    Now,
    NotNow,
    Elsewhere,
    Adult,
}

/// <summary>Countries that there are help lines for, as content calls them.</summary>
internal enum Country
{
    Us,
    Gb,
    Ca,
    Ie,
    Au,
    Nz,
    De,
    Fr,
    Es,
    Dk,
    In,
    Za,
    International,
}

/// <summary>
/// People to turn to. Comes over whatever was under way; goes back to it only where nothing is blocked.
/// What a block leaves open is in CONVERSATIONS, "Fear": lines, one's own therapist, who can see, own support, questions.
/// </summary>
internal static class HelpNow
{
    public static readonly ChoicePrompt<HelpNext> WhatNext = new("help.next")
    {
        Counts = false,
        SkipMeans = "enough",
    };

    public static readonly ChoicePrompt<Country> Where = new("help.region") { Counts = false };

    public static readonly ImmutableArray<Prompt> Prompts = [WhatNext, Where];

    public static readonly Waterfall Dialog =
        new("help", [Recognise, ShowLines, SayLimits, AskNext, ByNext, AskWhere, ShowThere, Reply, Loop]) { OpenWhenBlocked = true, IsAside = true };

    /// <summary>Where someone who is blocked comes back to.</summary>
    public static readonly Frame Again = new(Dialog.Id, nameof(AskNext));

    public static readonly Frame First = new(Dialog.Id, Dialog.First);

    // The first four are on the screen, beside "more"; the country is one tap away everywhere.
    private static readonly ImmutableArray<HelpNext> called =
        [HelpNext.Now, HelpNext.Afraid, HelpNext.GoOn, HelpNext.Elsewhere, HelpNext.Enough, HelpNext.NotNow];

    private static readonly ImmutableArray<HelpNext> open =
        [HelpNext.Now, HelpNext.NotNow, HelpNext.GoOn, HelpNext.Elsewhere, HelpNext.Enough, HelpNext.Afraid];

    private static readonly ImmutableArray<HelpNext> blocked =
        [HelpNext.Now, HelpNext.NotNow, HelpNext.WhoSees, HelpNext.Elsewhere, HelpNext.TellTherapist, HelpNext.ForMe, HelpNext.Question, HelpNext.Enough];

    private static readonly ImmutableArray<HelpNext> young =
        [HelpNext.Now, HelpNext.Question, HelpNext.Adult, HelpNext.Elsewhere, HelpNext.Enough];

    /// <summary>What a bare yes or no means to the question that the latest safety turn asked.</summary>
    public static string Answer(SafetyState safety, bool yes)
    {
        var asksIfSafe = (safety.Kind is SafetyKinds.AbuseVictim or SafetyKinds.SexualAssault) && safety.Tier != Tier.OtherPersonNow;
        return Kebab.Of(yes == asksIfSafe ? HelpNext.NotNow : HelpNext.Now);
    }

    /// <summary>Content id of what the latest safety turn says first.</summary>
    public static string Told(SafetyState safety) => safety.Kind switch
    {
        null or SafetyKinds.Asked => $"help.{SafetyKinds.Asked}.{Nth(safety, SafetyKinds.Variants)}",
        SafetyKinds.Young => $"help.{SafetyKinds.Young}.{Nth(safety, SafetyKinds.VariantsForYoung)}",
        var kind => $"help.{kind}.{Kebab.Of(new Alarm(kind, safety.Tier, Reach.Takeover).Told)}.{Nth(safety, SafetyKinds.Variants)}",
    };

    /// <summary>The help lines of the latest safety turn.</summary>
    public static HelpLines Lines(SafetyState safety) => new(
        [.. safety.Beside.Prepend(safety.Kind ?? SafetyKinds.Asked).Concat(safety.Young ? [SafetyKinds.Young] : []).SelectMany(kind => SafetyKinds.LinesFor(kind)).Distinct()],
        safety.Region);

    private static Move Recognise(Answers answers) => answers.Safety.CameAgain
        ? new Say($"check.watched.{Nth(answers.Safety, 2)}", Told(answers.Safety)) { Again = true }
        : new Say(Told(answers.Safety)) { Again = true };

    private static Move ShowLines(Answers answers) => new Say([Lines(answers.Safety)]);

    private static Move SayLimits(Answers answers) => answers.Safety switch
    {
        { Fear: not Fear.Blocked } or { Young: true } => new Next(),
        { Kind: SafetyKinds.HarmOthers } => new Say("help.blocked.harm"),
        _ => new Say("help.blocked"),
    };

    // Who is no child has other choices from then on, and has chosen.
    private static Move AskNext(Answers answers) => answers.Is(WhatNext, HelpNext.Adult) ? new Next() : new Ask(WhatNext, ChoicePrompt<HelpNext>.Only(answers.Safety switch
    {
        { Young: true } => young,
        { Fear: Fear.Blocked } => blocked,
        { Kind: null or SafetyKinds.Asked } => called,
        _ => open,
    }));

    private static Move ByNext(Answers answers) => answers.Get(WhatNext) switch
    {
        HelpNext.GoOn => new End(),
        HelpNext.Question => new Begin(Facts.Dialog.Id),
        HelpNext.Enough or null => new Say("help.bye") { Again = true },
        _ => new Next(),
    };

    private static Move AskWhere(Answers answers) => answers.Is(WhatNext, HelpNext.Elsewhere) ? new Ask(Where) : new Goto(nameof(Reply));

    private static Move ShowThere(Answers answers) => new Say([Lines(answers.Safety)]);

    private static Move Reply(Answers answers) => answers.Get(WhatNext) switch
    {
        HelpNext.WhoSees => new Say("help.who-sees", "help.who-sees.device") { Again = true },
        HelpNext.TellTherapist => new Say("help.tell-therapist", "help.no-account") { Again = true },
        HelpNext.ForMe => new Say("help.for-me") { Again = true },
        HelpNext.NotNow => new Say("help.not-now") { Again = true },
        HelpNext.Now => new Say([new Line("help.now"), Lines(answers.Safety)]) { Again = true },
        HelpNext.Elsewhere or HelpNext.Question => new Next(),
        HelpNext.Adult => new Say("help.young.adult") { Again = true },
        _ => new End(Ending.Safe),
    };

    private static Move Loop(Answers answers) =>
        answers.Is(WhatNext, HelpNext.Adult) ? new Begin(Opening.Dialog.Id) : new Goto(nameof(AskNext), WhatNext, Where);

    private static int Nth(SafetyState safety, int wordings) => (Math.Max(0, safety.Turns - 1) % wordings) + 1;
}
