using System.Collections.Immutable;
using GuidanceBot.Guidance;
using GuidanceBot.Safety;
using GuidanceBot.Understanding;

namespace GuidanceBot.Runtime;

/// <summary>
/// A question asked anywhere. It is answered from a card, and the same prompt returns; where no card answers it, that
/// is said. Nothing is made up.
/// </summary>
internal static class Asked
{
    /// <summary>From how much sureness on a card is taken for the answer; chosen on labelled questions.</summary>
    public const double Sure = 0.6;

    // From how much likeness on it is named as near, and from how much to go by.
    private const double Near = 0.35;
    private const double SomeEvidence = 0.4;

    private const int MostBeside = 2;
    private const int MostNear = 3;
    private const int FewestWords = 3;

    // A few words without a verb are how people type to a search; more of them tell something.
    private const int LongestKeywords = 4;

    /// <summary>Answers from a card, unless it has to wait for the question on hard talks.</summary>
    public static bool Answer(Draft turn, string card)
    {
        var shelf = turn.Phrasebook.Shelf;
        var fear = turn.State.Safety.Standing;
        if (!shelf.IsOpen(card, fear))
        {
            Commands.Tell(turn, $"fact.waits.{Kebab.Of(fear)}");
            return true;
        }

        // What the practice itself says to recording comes before what others say.
        if (shelf.IsAbout(card, Kebab.Of(About.Recording)))
            turn.SayOnce(new Line(RecordTalk.Policy(turn.State.Terms)));
        if (turn.State.Waiting is { } waiting && Facts.Invites(waiting.Prompt))
            Tell(turn, card);
        else
        {
            ImmutableArray<string> beside = [.. shelf.Beside(card, fear).Where(other => !turn.State.Said.Contains(other)).Take(MostBeside)];
            turn.Say(new AnswerCard(card, beside));
            Engine.AskAgain(turn);
        }

        return true;
    }

    /// <summary>Answers from the card the search is sure of, where a question was asked or is invited.</summary>
    public static bool Found(Draft turn, Heard heard)
    {
        if (!IsQuestion(turn, heard))
            return false;
        if (!heard.Hits.IsEmpty && heard.Hits[0].Sureness >= Sure && !Following.HasNoCard(heard))
            return Answer(turn, heard.Hits[0].Card);

        // That it is about recording is plain, though not what: then the first card on it says what holds.
        return heard.Mentions.Any(mention => mention.Prompt == Facts.Topic.Id)
            && turn.Phrasebook.Shelf.About(Kebab.Of(About.Recording), turn.State.Safety.Standing) is [var first, ..]
            && !turn.State.Said.Contains(first)
            && Answer(turn, first);
    }

    /// <summary>A question where any words would be kept as an answer: it is no answer, whether a card has one or not.</summary>
    public static bool InsteadOfAnAnswer(Draft turn, Prompt prompt, Heard heard) =>
        prompt.TakesWords && heard.Text.Original.TrimEnd().EndsWith('?') && InVain(turn, heard);

    /// <summary>Says that no card answers it, and names what is nearest.</summary>
    public static bool InVain(Draft turn, Heard heard)
    {
        if (IsInvited(turn) && !heard.Asks && heard.Text.Count > LongestKeywords)
        {
            Commands.Tell(turn, "fact.not-a-question");
            return true;
        }

        var fear = turn.State.Safety.Standing;
        if (IsQuestion(turn, heard) && heard.Hits is [var top, ..] && IsNear(top) && !turn.Phrasebook.Shelf.IsOpen(top.Card, fear))
            return Answer(turn, top.Card);
        if (heard.Reaction is not null || !IsQuestion(turn, heard) || heard.Text.Count < FewestWords || turn.State.Waiting?.Prompt == HelpNow.WhatNext.Id)
            return false;
        ImmutableArray<string> near =
            [.. heard.Hits.Where(hit => IsNear(hit) && turn.Phrasebook.Shelf.IsOpen(hit.Card, fear)).Take(MostNear).Select(hit => hit.Card)];
        turn.Say(new NoAnswer(near));
        Engine.AskAgain(turn);
        return true;
    }

    /// <summary>Whether a card is near enough to be named, though not sure enough to be told.</summary>
    public static bool IsNear(Hit hit) => hit.Likeness >= Near && hit.Evidence >= SomeEvidence;

    // The questions dialog tells it itself, and offers what leads on.
    private static void Tell(Draft turn, string card)
    {
        var state = Trail.Forget(turn.State, [.. Facts.Prompts.Select(prompt => prompt.Id)]);
        turn.State = Engine.At(state with { Answers = state.Answers.Add(new Answer(Facts.Which.Id, card)), Waiting = null }, Facts.Telling);
        Engine.Run(turn);
    }

    // "I want to record my sessions" asks for what is known about it, though it is no question.
    private static bool IsQuestion(Draft turn, Heard heard) =>
        heard.Asks || IsInvited(turn) || (IsBlocked(turn) && heard.Text.Count <= LongestKeywords) || heard.Mentions.Any(mention => mention.Prompt == Facts.Topic.Id);

    // What stays open to someone who is blocked are questions: any words may be one.
    private static bool IsBlocked(Draft turn) => turn.State.Waiting?.Prompt == HelpNow.WhatNext.Id && turn.State.Safety.Standing == Fear.Blocked;

    private static bool IsInvited(Draft turn) => turn.State.Waiting is { } waiting && Facts.Invites(waiting.Prompt);
}
