using System.Collections.Immutable;
using GuidanceBot.Guidance;
using GuidanceBot.Safety;
using GuidanceBot.Understanding;

namespace GuidanceBot.Runtime;

/// <summary>
/// Meets what is typed among the people to turn to and is no choice there: what anybody would ask ("I don't know who to call",
/// "I love him though", "it was only once") has an answer of its own, by who asks it.
/// </summary>
internal static class HelpAgain
{
    private const string ForHurt = "safe.";
    private const string ForHarming = "harm.";
    private const string ForOthers = "after.";
    private const string ForYoung = "young.";
    private const string Topic = "after.topic";
    private const string ToPartner = "after.partner";
    private const int Wordings = 6;
    private const int WordingsForYoung = 3;

    // "I'm scared" and the like: longer, it tells of whom.
    private const int Few = 5;

    private static readonly ImmutableArray<string> families = [ForHurt, ForHarming, ForOthers, ForYoung];

    /// <summary>What is said here, and by no dialog.</summary>
    public static ImmutableArray<string> Lines { get; } =
    [
        .. from family in new[] { ForHurt, ForOthers, ForYoung } from n in Enumerable.Range(1, WordingsOf(family)) select $"{family}again.{n}",
        .. families.Select(family => family + "ok"),
        Topic,
    ];

    /// <summary>Said to a mere "ok".</summary>
    public static string Ok(SafetyState safety) => FamilyOf(safety)[0] + "ok";

    /// <summary>Whether an entry answers only here.</summary>
    public static bool IsOne(string id) => families.Any(family => id.StartsWith(family, StringComparison.Ordinal));

    /// <summary>
    /// Answers what may be asked here, before anything else reads it.
    /// </summary>
    /// <remarks>
    /// "I'm scared", right after words of suicide, is of that: it names nobody. Where danger stated in the message is another, it
    /// takes the turn instead.
    /// </remarks>
    public static bool Answers(Draft turn, Heard heard)
    {
        if (heard.Exact || heard.Command is not (null or Command.About) || turn.State.Waiting?.Prompt != HelpNow.WhatNext.Id
            || heard.Alarm is { Reach: Reach.Takeover } alarm && !IsOnlyLike(alarm, heard) && !IsOfNobody(alarm, turn.State.Safety, heard))
            return false;
        var line = turn.Phrasebook.Cues(heard.Text, "reaction", denied: true).Select(cue => cue.Id).FirstOrDefault(id => IsFor(id, turn.State.Safety));
        if (line is null)
            return false;
        Commands.Tell(turn, line);
        return true;
    }

    /// <summary>Says that there is no answer to it, in other words each time.</summary>
    public static void Say(Draft turn, Heard heard)
    {
        if (heard.Mentions.FirstOrDefault(mention => mention.Prompt == HelpNow.Where.Id) is { Choice: { } country })
        {
            turn.State = turn.State with { Safety = turn.State.Safety with { Region = country } };
            turn.Say(HelpNow.Lines(turn.State.Safety));
            Engine.AskAgain(turn);
            return;
        }

        if (IsOfTopic(turn, heard))
        {
            GoBack(turn);
            return;
        }

        var family = turn.State.Safety switch { { Young: true } => ForYoung, { Fear: Fear.Blocked } => ForHurt, _ => ForOthers };
        var retries = turn.State.Waiting?.Retries ?? 0;
        turn.State = turn.State with { Waiting = turn.State.Waiting! with { Retries = retries + 1 } };
        Commands.Tell(turn, $"{family}again.{(retries % WordingsOf(family)) + 1}");
    }

    // Who asks about the partner's sessions again wishes to go back: safety once more, and then as wished.
    private static void GoBack(Draft turn)
    {
        if (turn.State.Said.Contains(Topic))
            turn.PassesOn = true;
        else
            Commands.Tell(turn, Topic);
    }

    private static bool IsOfTopic(Draft turn, Heard heard) =>
        turn.State.Safety.Standing != Fear.Blocked && heard.Sorted.Topic is { } guess && Paths.Of(guess)[0].Confidence >= Following.Sure;

    // No signal stands in a few words: they have an answer of their own. A longer message that is like danger may tell of more.
    private static bool IsOnlyLike(Alarm alarm, Heard heard) => alarm.By is null && heard.Text.Count <= Few;

    private static bool IsOfNobody(Alarm alarm, SafetyState safety, Heard heard) =>
        alarm is { Kind: SafetyKinds.AbuseVictim } and ({ Tier: not Tier.Imminent } or { By: null }) && safety is { Fear: not Fear.Blocked, Kind: not null }
        && heard.Text.Count <= Few && !heard.Text.Tokens.Any(token => Pronouns.IsThird(token.Word));

    // "after.child-elder-abuse.who" is for that kind, and "after.other-person-now.…" for that tier.
    private static bool IsFor(string id, SafetyState safety)
    {
        if (!FamilyOf(safety).Any(family => id.StartsWith(family, StringComparison.Ordinal)))
            return false;
        if (id == ToPartner && safety.Fear == Fear.Blocked)
            return false;
        return id.Split('.') is not [_, var whose, _] || whose == safety.Kind || whose == Kebab.Of(safety.Tier);
    }

    private static int WordingsOf(string family) => family == ForYoung ? WordingsForYoung : Wordings;

    // Who hurt somebody is answered otherwise than who was hurt.
    private static ImmutableArray<string> FamilyOf(SafetyState safety) => safety switch
    {
        { Young: true } => [ForYoung],
        { Harms: true } => [ForHarming],
        { Fear: not Fear.Blocked } => [ForOthers],
        { Kind: { } kind } when SafetyKinds.Blocks(kind) => [ForHurt],
        _ => [ForOthers, ForHurt],
    };
}
