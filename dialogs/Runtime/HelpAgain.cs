using System.Collections.Immutable;
using GuidanceBot.Guidance;
using GuidanceBot.Safety;
using GuidanceBot.Understanding;

namespace GuidanceBot.Runtime;

/// <summary>
/// Meets what is typed among the people to turn to and is no choice there. Someone who is blocked asks what anybody would ask
/// ("how do I tell him", "I love him though"): each has an answer of its own, which leaves out words for the partner.
/// </summary>
internal static class HelpAgain
{
    /// <summary>How entries that answer somebody who is blocked are called.</summary>
    public const string Prefix = "safe.";

    private const int Wordings = 6;

    /// <summary>What is said here, and by no dialog.</summary>
    public static ImmutableArray<string> Lines { get; } =
        [.. from stem in new[] { "safe.again", "help.again" } from n in Enumerable.Range(1, Wordings) select $"{stem}.{n}"];

    /// <summary>Answers what someone who is blocked may ask, before anything else reads it.</summary>
    public static bool Answers(Draft turn, Heard heard)
    {
        if (heard.Exact || turn.State.Waiting?.Prompt != HelpNow.WhatNext.Id || turn.State.Safety is not { Standing: Fear.Blocked, Young: false })
            return false;
        var line = turn.Phrasebook.Cues(heard.Text, "reaction", denied: true).Select(cue => cue.Id).FirstOrDefault(id => IsFor(id, turn.State.Safety));
        if (line is null)
            return false;
        Commands.Tell(turn, line);
        return true;
    }

    /// <summary>Says that it was not read, in other words each time.</summary>
    public static void Say(Draft turn, Heard heard)
    {
        if (heard.Mentions.FirstOrDefault(mention => mention.Prompt == HelpNow.Where.Id) is { Choice: { } country })
        {
            turn.State = turn.State with { Safety = turn.State.Safety with { Region = country } };
            turn.Say(HelpNow.Lines(turn.State.Safety));
            Engine.AskAgain(turn);
            return;
        }

        var stem = turn.State.Safety.Fear == Fear.Blocked ? "safe.again" : "help.again";
        var retries = turn.State.Waiting?.Retries ?? 0;
        turn.State = turn.State with { Waiting = turn.State.Waiting! with { Retries = retries + 1 } };
        Commands.Tell(turn, $"{stem}.{(retries % Wordings) + 1}");
    }

    // Who hurt somebody is answered otherwise than who was hurt.
    private static bool IsFor(string id, SafetyState safety) =>
        id.StartsWith(Prefix, StringComparison.Ordinal) && (id == "safe.harmed") == (safety.Kind == SafetyKinds.HarmOthers && id is "safe.harmed" or "safe.words");
}
