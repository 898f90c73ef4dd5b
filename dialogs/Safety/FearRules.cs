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
        null => safety,
        _ when safety.Fear == Fear.Blocked => safety,
        Fear.Blocked => Block(safety, SafetyKinds.Abuse),
        { } fear => safety with { Fear = fear },
    };

    /// <summary>To the end of the conversation.</summary>
    /// <param name="kind">What the visitor is in danger of, or told of.</param>
    public static SafetyState Block(SafetyState safety, string kind) =>
        Note(safety, kind) with { Fear = Fear.Blocked };

    /// <summary>Keeps what the latest safety turn is about, and how often in a row that came up.</summary>
    public static SafetyState Note(SafetyState safety, string kind) =>
        safety with { Kind = kind, Turns = safety.Kind == kind ? safety.Turns + 1 : 1 };

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
        FearOf.NotHurting => Fear.Open,
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
