using System.Collections.Immutable;
using GuidanceBot.Guidance;
using GuidanceBot.Safety;
using GuidanceBot.Understanding;

namespace GuidanceBot.Runtime;

/// <summary>Meets what may be danger, said sideways, and what is told of danger that is over or somebody else's.</summary>
internal static class CheckIn
{
    private const int WordingsOfSupport = 2;
    private const string Bereaved = "bereaved";

    /// <summary>What is said here, and by no dialog.</summary>
    public static ImmutableArray<string> Lines { get; } =
    [
        .. from kind in SafetyKinds.Dangers from tier in Supported(kind) from n in Enumerable.Range(1, WordingsOfSupport) select $"support.{kind}.{Kebab.Of(tier)}.{n}",
        .. from n in Enumerable.Range(1, WordingsOfSupport) select $"support.suicide.{Bereaved}.{n}",
        Again,
    ];

    /// <summary>Said once to half an answer.</summary>
    public const string Again = "check.again";

    private const int Half = 4;

    /// <summary>Whether a message is so short that it is half an answer, said for the first time.</summary>
    public static bool IsHalf(Waiting waiting, Heard heard) => waiting.Retries == 0 && heard.Text.Count <= Half && heard.Card is null;

    /// <returns>True where it took the turn.</returns>
    public static bool Meet(Draft turn, Heard heard)
    {
        // Of another language the examples tell nothing.
        if (heard.Alarm is not { } alarm || heard.Exact || (turn.Observed.Language is not null && alarm.By is null))
            return false;
        if (alarm.Reach == Reach.Support)
        {
            Support(turn, alarm);
            return false;
        }

        // "He's never scary" only sounds like fear, and answers.
        if (alarm.By is null && turn.State.Waiting?.Prompt == HardTalks.How.Id && heard.Text.Tokens.Any(token => Negation.Is(token.Word)))
            return false;

        return alarm.Reach == Reach.CheckIn && Ask(turn, alarm, heard);
    }

    /// <summary>Takes a yes or no to the question, where no more danger stands behind it: "no, I just leave the room".</summary>
    public static bool Answered(Draft turn, Heard heard)
    {
        if (turn.State.Waiting?.Prompt is not { } prompt || !Checking.Asks(prompt) || heard.Exact || heard.Command is not null
            || heard.Alarm is { Reach: Reach.Takeover, By: not null } || BeginsWith(turn, heard) is not { } said)
            return false;
        if (!said && Clauses.Of(heard.Text).Skip(1).Any(clause => Screen.Read(clause, turn.Phrasebook) is { Reach: Reach.Takeover } or { Reach: Reach.CheckIn, By: not null }))
            return false;
        Hearing.Accept(turn, new Answer(prompt, Kebab.Of(said ? Checked.Yes : Checked.No)));
        return true;
    }

    /// <summary>The message is about something else than the question: that stays unanswered, and what it came over goes on.</summary>
    public static State Passed(State state, Phrasebook phrasebook)
    {
        var draft = new Draft(state with { Frames = state.Frames.RemoveAt(state.Frames.Length - 1), Waiting = null }, phrasebook);
        Engine.Run(draft);
        return draft.State;
    }

    /// <summary>The yes or no that a message begins with: "no, just sad about us".</summary>
    private static bool? BeginsWith(Draft turn, Heard heard)
    {
        const double Sure = 0.75;
        if (BareAnswer.Of(heard.Text) is { } bare)
            return bare;
        return Clauses.Of(heard.Text) is not [var first, ..] ? null : turn.Phrasebook.Learned.AnswerOf(first) switch
        {
            { Answer: ShortAnswer.Yes, Confidence: >= Sure } => true,
            { Answer: ShortAnswer.No, Confidence: >= Sure } => false,
            _ => null,
        };
    }

    private static bool Ask(Draft turn, Alarm alarm, Heard heard)
    {
        var what = Checking.WhatOf(alarm);
        var times = turn.State.Safety.TimesChecked(what);
        if (IsHelped(turn.State))
            return Another(turn, alarm);
        if (alarm.Kind == SafetyKinds.AbuseVictim && IsAskedAnyway(turn, heard))
            return true;
        Danger.KeepAnswer(turn, heard);
        if (turn.State.Safety.Fear == Fear.Blocked || times == 1)
        {
            turn.State = turn.State with { Safety = turn.State.Safety.Checking(what) with { CameAgain = true } };
            Danger.Meet(turn, alarm with { Tier = alarm.Tier == Tier.Imminent ? Tier.Active : alarm.Tier, Reach = Reach.Takeover });
            turn.State = turn.State with { Safety = turn.State.Safety with { CameAgain = false } };
            return true;
        }

        if (times > 1)
        {
            turn.Say(new HelpLines(SafetyKinds.LinesFor(alarm.Kind), turn.State.Safety.Region));
            return false;
        }

        Ask(turn, what);
        return true;
    }

    /// <summary>Puts the question over whatever is under way.</summary>
    public static void Ask(Draft turn, string what)
    {
        var prompt = Checking.PromptOf(what);
        turn.State = Trail.Forget(turn.State, [prompt.Id]) with
        {
            Frames = turn.State.Frames.RemoveAll(frame => frame.Dialog == Checking.Dialog.Id).Add(new Frame(Checking.Dialog.Id, Checking.Dialog.First)),
            Waiting = null,
            Safety = turn.State.Safety.Checking(what),
        };
        turn.Forget = true;
        Engine.Run(turn);
    }

    private static bool IsHelped(State state) => state.Frames.Any(frame => frame.Dialog == HelpNow.Dialog.Id);

    // Among the people to turn to, what may be another danger is met as one; more of the same is talked of there.
    private static bool Another(Draft turn, Alarm alarm)
    {
        var known = turn.State.Safety.Kind;
        if (known == alarm.Kind || (known is not (null or SafetyKinds.Asked) && alarm.Kind != SafetyKinds.Suicide))
            return false;
        Danger.Meet(turn, alarm with { Tier = alarm.Kind == SafetyKinds.Suicide && alarm.Tier != Tier.OtherPersonNow ? Tier.Passive : alarm.Tier, Reach = Reach.Takeover });
        return true;
    }

    // The questions that everybody gets ask about fear already.
    private static bool IsAskedAnyway(Draft turn, Heard heard)
    {
        // "Heated, then quiet" is an answer there, unless words of fear stand in it.
        // "I tiptoe around her" has its own question.
        if (heard.Cues.Contains(KnownCues.Careful) && !turn.Known.Has(HardTalks.Fears) && turn.State.Waiting?.Prompt != HardTalks.Fears.Id)
            return Fearing.Asks(turn);
        if (turn.State.Waiting?.Prompt == HardTalks.How.Id && heard.Choice is { } how && heard.Alarm?.By is null)
            return Accept(turn, HardTalks.How.Id, how);
        if (turn.State.Waiting?.Prompt != HardTalks.How.Id)
            return turn.State.Waiting?.Prompt == HardTalks.Fears.Id && heard.Choice is not null && Accept(turn, HardTalks.Fears.Id, heard.Choice);
        return Accept(turn, HardTalks.How.Id, Kebab.Of(HardTalk.Watch));
    }

    private static bool Accept(Draft turn, string prompt, string choice)
    {
        Hearing.Accept(turn, new Answer(prompt, choice));
        return true;
    }

    private static void Support(Draft turn, Alarm alarm)
    {
        // What was once may be this partner: then nothing puts the two in a room with a third.
        if (alarm is { Kind: SafetyKinds.AbuseVictim, Tier: Tier.Past } && turn.State.Safety.Fear != Fear.Blocked)
            turn.State = turn.State with { Safety = turn.State.Safety with { Fear = Fear.Unclear } };
        if (!Supported(alarm.Kind).Contains(alarm.Tier))
            return;
        for (var n = 1; n <= WordingsOfSupport; n++)
        {
            var line = IsBereaved(alarm) ? $"support.suicide.{Bereaved}.{n}" : $"support.{alarm.Kind}.{Kebab.Of(alarm.Tier)}.{n}";
            if (turn.State.Said.Contains(line))
                continue;
            turn.Say(line);
            turn.Referral = new Referral(alarm.Kind, alarm.Tier);
            return;
        }
    }

    // Somebody was lost to suicide: there is no life to fear for any more.
    private static bool IsBereaved(Alarm alarm) => alarm.By is { } by && by.EndsWith(Bereaved, StringComparison.Ordinal);

    private static ImmutableArray<Tier> Supported(string kind) => kind switch
    {
        SafetyKinds.MedicalEmergency => [],
        SafetyKinds.HarmOthers => [Tier.Past, Tier.Topical],
        _ => [Tier.Past, Tier.OtherPerson, Tier.Topical],
    };
}
