using System.Collections.Immutable;
using GuidanceBot.Guidance;
using GuidanceBot.Safety;
using GuidanceBot.Understanding;

namespace GuidanceBot.Runtime;

/// <summary>Takes the turn for safety. What was under way waits beneath, unless it is closed for good.</summary>
internal static class Danger
{
    /// <summary>Meets words that state danger.</summary>
    /// <param name="young">True where the message says that the visitor is under 18.</param>
    public static void Meet(Draft turn, Alarm alarm, bool young = false)
    {
        var blocks = alarm.Beside.Prepend(alarm.Kind).Any(SafetyKinds.Blocks) && alarm.Tier is not Tier.OtherPersonNow;
        var safety = FearRules.Note(turn.State.Safety, alarm.Kind) with { Tier = alarm.Tier, Beside = alarm.Beside, Harms = turn.State.Safety.Harms || alarm.Kind == SafetyKinds.HarmOthers, Young = turn.State.Safety.Young || young };
        if (blocks)
            safety = safety with { Fear = Fear.Blocked };
        else if (alarm.Kind == SafetyKinds.ChildElderAbuse && safety.Fear != Fear.Blocked)
            safety = safety with { Fear = Fear.Unclear };
        turn.State = turn.State with { Safety = safety };
        turn.Referral = new Referral(alarm.Kind, alarm.Tier);
        Turn(turn);
        Engine.Run(turn);
    }

    /// <summary>Meets a call for help.</summary>
    public static void Call(Draft turn)
    {
        var safety = FearRules.Note(turn.State.Safety, turn.State.Safety.Kind is { } known && known != SafetyKinds.Young ? known : SafetyKinds.Asked);
        turn.State = turn.State with { Safety = safety };
        turn.Referral = new Referral(SafetyKinds.Asked, null);
        Turn(turn);
        Engine.Run(turn);
    }

    /// <summary>Meets somebody under 18: what is for couples is closed, and people who listen to the young are named.</summary>
    public static void Young(Draft turn)
    {
        turn.State = turn.State with { Safety = FearRules.Note(turn.State.Safety, SafetyKinds.Young) with { Young = true } };
        turn.Referral = new Referral(SafetyKinds.Young, null);
        Turn(turn);
        Engine.Run(turn);
    }

    /// <summary>Puts the people to turn to on top; where the rest is closed to the visitor, alone.</summary>
    public static void Turn(Draft turn)
    {
        var closed = turn.State.Safety.Standing == Fear.Blocked;
        var state = Trail.Forget(turn.State, [.. HelpNow.Prompts.Select(prompt => prompt.Id), .. Facts.Prompts.Select(prompt => prompt.Id)]);
        var beneath = closed ? [] : state.Frames.RemoveAll(frame => frame.Dialog == HelpNow.Dialog.Id || frame.Dialog == Checking.Dialog.Id);
        // Whoever goes on goes on somewhere.
        if (beneath.IsEmpty && !closed)
            beneath = [Opening.Again];
        turn.State = state with
        {
            Frames = beneath.Add(HelpNow.First),
            Trail = closed ? [] : state.Trail,
            Paused = closed ? null : state.Paused,
            Waiting = null,
        };
    }

    /// <summary>
    /// Keeps the answer that a message gives beside the danger it speaks of ("Sunday. I feel there's no point any more"), so
    /// that it is not asked for again: only what stands in another part of the message than the danger.
    /// </summary>
    public static void KeepAnswer(Draft turn, Heard heard)
    {
        if (turn.State.Waiting is not { } waiting || Catalogue.Prompt(waiting.Prompt) is not { TakesLine: false, TakesWords: false } prompt
            || prompt == HelpNow.WhatNext || Checking.Asks(prompt.Id) || Clauses.Of(heard.Text) is not { Length: > 1 } clauses)
            return;
        foreach (var clause in clauses)
        {
            if (Screen.Read(clause, turn.Phrasebook, watches: true) is not null)
                continue;
            if (ChoiceReader.Read(clause, waiting, turn.Phrasebook).Choice is { } choice)
                Keep(turn, new Answer(prompt.Id, choice));
            else if (prompt.TakesWordsLike is { } like && turn.Phrasebook.Cues(clause, "cue").Any(cue => cue.Id == like) && clause.Original.Length <= OwnWords.Longest)
                Keep(turn, new Answer(prompt.Id, null, clause.Original.Trim(' ', ',', '.'), Personal: turn.Observed.HoldsPersonal));
            else
                continue;
            return;
        }
    }

    private static void Keep(Draft turn, Answer answer)
    {
        var state = Trail.Forget(turn.State, [answer.Prompt]);
        turn.State = state with { Answers = state.Answers.Add(answer), Waiting = null, Safety = FearRules.After(state.Safety, answer) };
    }
}
