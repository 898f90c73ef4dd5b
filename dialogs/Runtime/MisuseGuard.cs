using System.Collections.Immutable;
using GuidanceBot.Guidance;
using GuidanceBot.Safety;
using GuidanceBot.Understanding;

namespace GuidanceBot.Runtime;

/// <summary>
/// Meets somebody who goes behind another's back: what is planned is declined kindly and the need behind it met, what was done
/// leads to repair, and whether it is all right is a question like any other.
/// </summary>
internal static class MisuseGuard
{
    /// <summary>What is said here, and by no dialog.</summary>
    public static ImmutableArray<string> Lines { get; } =
    [
        .. from act in Conduct.Acts from stage in Enum.GetValues<ConductStage>() select Line(act, stage),
        .. from act in Conduct.Acts from what in new[] { "plan.ask", "did.mend" } select $"misuse.{act}.{what}",
    ];

    /// <returns>True where that was the answer.</returns>
    public static bool Meet(Draft turn, Heard heard)
    {
        // Among the people to turn to, what is asked has answers of its own.
        if (heard.Conduct is not { } conduct || heard.Exact || turn.State.Waiting?.Prompt == HelpNow.WhatNext.Id || turn.State.Said.Contains(Line(conduct.Act, conduct.Stage)))
            return false;
        if (conduct.Stage == ConductStage.Asks && heard.Hits is [{ Sureness: >= Asked.Sure }, ..])
            return false;
        turn.Say(Line(conduct.Act, conduct.Stage));
        if (conduct.Stage != ConductStage.Asks)
            turn.Say($"misuse.{conduct.Act}.{(conduct.Stage == ConductStage.Plan ? "plan.ask" : "did.mend")}");
        // What the message answers beside is taken as ever: whose therapy it is about, or that somebody looked.
        if (heard.Choice is not null)
            return false;
        Engine.AskAgain(turn);
        return true;
    }

    private static string Line(string act, ConductStage stage) => $"misuse.{act}.{Kebab.Of(stage)}";
}
