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

    public static readonly ImmutableArray<Prompt> Prompts = [WhatNext];

    public static readonly Waterfall Dialog =
        new("help", [Recognise, ShowLines, SayLimits, AskNext, ByNext, Reply, Loop]) { OpenWhenBlocked = true, IsAside = true };

    /// <summary>Where someone who is blocked comes back to.</summary>
    public static readonly Frame Again = new(Dialog.Id, nameof(AskNext));

    public static readonly Frame First = new(Dialog.Id, Dialog.First);

    private static readonly ImmutableArray<HelpNext> open = [HelpNext.Enough, HelpNext.Now, HelpNext.NotNow, HelpNext.GoOn, HelpNext.Afraid];

    private static readonly ImmutableArray<HelpNext> blocked =
        [HelpNext.Enough, HelpNext.Now, HelpNext.NotNow, HelpNext.WhoSees, HelpNext.TellTherapist, HelpNext.ForMe, HelpNext.Question];

    /// <summary>What a bare yes or no means to the question that the latest safety turn asked.</summary>
    public static string Answer(SafetyState safety, bool yes)
    {
        var asksIfSafe = safety.Kind is SafetyKinds.Abuse or SafetyKinds.Assault;
        return Kebab.Of(yes == asksIfSafe ? HelpNext.NotNow : HelpNext.Now);
    }

    private static Move Recognise(Answers answers)
    {
        var variant = ((answers.Safety.Turns + 1) % SafetyKinds.Variants) + 1;
        return new Say($"help.{Kind(answers)}.{variant}") { Again = true };
    }

    private static Move ShowLines(Answers answers) => new Say([new HelpLines(SafetyKinds.LinesFor(Kind(answers)))]);

    private static Move SayLimits(Answers answers) => answers.Safety switch
    {
        { Fear: not Fear.Blocked } => new Next(),
        { Kind: SafetyKinds.HarmOthers } => new Say("help.blocked.harm"),
        _ => new Say("help.blocked"),
    };

    private static Move AskNext(Answers answers) =>
        new Ask(WhatNext, ChoicePrompt<HelpNext>.Only(answers.Safety.Fear == Fear.Blocked ? blocked : open));

    private static Move ByNext(Answers answers) => answers.Get(WhatNext) switch
    {
        HelpNext.GoOn => new End(),
        HelpNext.Question => new Begin(Facts.Dialog.Id),
        HelpNext.Enough or null => new Say("help.bye") { Again = true },
        _ => new Next(),
    };

    private static Move Reply(Answers answers) => answers.Get(WhatNext) switch
    {
        HelpNext.WhoSees => new Say("help.who-sees", "help.who-sees.device") { Again = true },
        HelpNext.TellTherapist => new Say("help.tell-therapist", "help.no-account") { Again = true },
        HelpNext.ForMe => new Say("help.for-me") { Again = true },
        HelpNext.NotNow => new Say("help.not-now") { Again = true },
        HelpNext.Now => new Say([new Line("help.now"), new HelpLines(SafetyKinds.LinesFor(Kind(answers)))]) { Again = true },
        _ => new End(Ending.Safe),
    };

    private static Move Loop(Answers answers) => new Goto(nameof(AskNext), WhatNext);

    private static string Kind(Answers answers) => answers.Safety.Kind ?? SafetyKinds.Asked;
}
