using GuidanceBot.Guidance;
using GuidanceBot.Safety;

namespace GuidanceBot.Runtime;

/// <summary>Takes the turn for safety. What was under way waits beneath, unless it is closed for good.</summary>
internal static class Danger
{
    /// <summary>Meets words that speak of danger, or a call for help.</summary>
    public static void Meet(Draft turn, string kind)
    {
        var safety = turn.State.Safety;
        turn.State = turn.State with
        {
            Safety = SafetyKinds.Blocks(kind) ? FearRules.Block(safety, kind) : FearRules.Note(safety, kind),
        };
        Turn(turn);
        Engine.Run(turn);
    }

    /// <summary>Puts the people to turn to on top; where the visitor may be in danger from the partner, alone.</summary>
    public static void Turn(Draft turn)
    {
        var state = Trail.Forget(turn.State, [HelpNow.WhatNext.Id, .. Facts.Prompts.Select(prompt => prompt.Id)]);
        var blocked = state.Safety.Fear == Fear.Blocked;
        var beneath = blocked ? [] : state.Frames.RemoveAll(frame => frame.Dialog == HelpNow.Dialog.Id);
        turn.State = state with
        {
            Frames = beneath.Add(HelpNow.First),
            Trail = blocked ? [] : state.Trail,
            Paused = blocked ? null : state.Paused,
            Waiting = null,
        };
    }
}
