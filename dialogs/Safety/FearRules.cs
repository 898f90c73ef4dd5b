using GuidanceBot.Guidance;
using GuidanceBot.Runtime;

namespace GuidanceBot.Safety;

/// <summary>
/// Reads every answer for what it says of fear, wherever it was given. It stands outside the dialogs, so that none
/// can forget it. A block is never lifted; an unclear answer may become clear, by the visitor's own words only.
/// </summary>
internal static class FearRules
{
    public static SafetyState After(SafetyState safety, Answer answer) => Of(answer) switch
    {
        null => OfHelp(Checking.After(safety, answer), answer),
        _ when safety.Fear == Fear.Blocked => safety,
        Fear.Blocked => Note(safety, SafetyKinds.AbuseVictim) with { Fear = Fear.Blocked },
        { } fear => safety with { Fear = fear },
    };

    /// <summary>Keeps what the latest safety turn is about, and that there was one more.</summary>
    public static SafetyState Note(SafetyState safety, string kind) =>
        safety with { Kind = kind, Tier = Tier.Active, Beside = [], Turns = safety.Turns + 1, Asks = kind is not (SafetyKinds.Asked or SafetyKinds.Young) };

    // What is chosen among the people to turn to: the country, and that somebody is no child.
    private static SafetyState OfHelp(SafetyState safety, Answer answer)
    {
        if (answer.Prompt == HelpNow.Where.Id && answer.Choice is { } country)
            return safety with { Region = country };
        return answer.Prompt == HelpNow.WhatNext.Id && Choice<HelpNext>(answer) == HelpNext.Adult ? safety with { Young = false, Kind = null } : safety;
    }

    private static Fear? Of(Answer answer)
    {
        if (answer.Prompt == HardTalks.How.Id)
            return Choice<HardTalk>(answer) is HardTalk.Fine or HardTalk.Heated or HardTalk.Quiet ? Fear.Open : Fear.Unclear;
        if (answer.Prompt == HardTalks.Fears.Id)
            return OfFear(Choice<FearOf>(answer));
        if (answer.Prompt == AskPrompts.OwnLife.Id)
            return Choice<OwnLife>(answer) == OwnLife.Safety ? Fear.Blocked : null;
        if (answer.Prompt == AskPrompts.No.Id)
            return Choice<ToANo>(answer) == ToANo.Afraid ? Fear.Unclear : null;
        if (answer.Prompt == Happened.Asked.Id)
            return Choice<HasHappened>(answer) == HasHappened.Yes ? Fear.Blocked : Fear.Unclear;
        if (answer.Prompt == Aftermath.Afraid.Id)
            return OfFrightening(Choice<Frightening>(answer));
        if (answer.Prompt == RecordTalk.What.Id)
            return Choice<RecordNext>(answer) == RecordNext.Watched ? Fear.Blocked : null;
        if (answer.Prompt == HelpNow.WhatNext.Id)
            return Choice<HelpNext>(answer) == HelpNext.Afraid ? Fear.Blocked : null;
        return null;
    }

    private static Fear OfFear(FearOf? fear) => fear switch
    {
        FearOf.NotHurting or FearOf.Neither => Fear.Open,
        FearOf.WhatTheyDo => Fear.Blocked,
        _ => Fear.Unclear,
    };

    private static Fear? OfFrightening(Frightening? frightening) => frightening switch
    {
        Frightening.No => null,
        Frightening.Yes => Fear.Blocked,
        _ => Fear.Unclear,
    };

    private static T? Choice<T>(Answer answer)
        where T : struct, Enum => answer.Choice is { } choice ? Kebab.Parse<T>(choice) : null;
}
