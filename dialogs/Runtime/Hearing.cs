using System.Collections.Immutable;
using GuidanceBot.Guidance;
using GuidanceBot.Safety;
using GuidanceBot.Understanding;

namespace GuidanceBot.Runtime;

/// <summary>Takes one message: danger first, then commands, then answers, then questions.</summary>
internal static class Hearing
{
    private const int RetryLines = 3;

    public static Turn Take(State state, string message, Phrasebook phrasebook, Found found, Seen seen)
    {
        var ready = Ready(state, message, phrasebook);
        var heard = Foretelling.Doubt(ready, Reader.Read(message, ready, phrasebook, found));
        var turn = new Draft(ready with { Slots = heard.Slots ?? ready.Slots, Safety = Unasked(ready.Safety), Messages = ready.Messages + 1 }, phrasebook)
        {
            Seen = seen,
            IsAsked = ready.Safety.Asks,
        };
        Reminding.Remind(turn, heard);

        if (Expectation.IsOfHarm(turn.State, heard))
            Expectation.Ask(turn);
        else if (heard.Alarm is not { Reach: Reach.Takeover } && turn.State.Safety.Young && Age.IsAdult(heard.Text) && turn.State.Waiting?.Prompt == HelpNow.WhatNext.Id)
            Accept(turn, new Answer(HelpNow.WhatNext.Id, Kebab.Of(HelpNext.Adult)));
        else if (heard.Exact || (!CheckIn.Answered(turn, heard) && !HelpAgain.Answers(turn, heard)))
            Meet(turn, heard);

        // What was no answer to a check-in is heard where that came over.
        if (turn.PassesOn)
            return Take(CheckIn.Passed(turn.State, phrasebook), message, phrasebook, found, seen);
        turn.Forget |= turn.Ending == Ending.Safe || IsOfSafety(turn.State.Frames);
        return turn.Finish();
    }

    private static SafetyState Unasked(SafetyState safety) => safety.Asks ? safety with { Asks = false } : safety;

    private static bool IsOfSafety(ImmutableArray<Frame> frames)
    {
        foreach (var frame in frames)
        {
            if (frame.Dialog == HelpNow.Dialog.Id || frame.Dialog == Checking.Dialog.Id)
                return true;
        }

        return false;
    }

    private static void Meet(Draft turn, Heard heard)
    {
        if (heard.Alarm is { Reach: Reach.Takeover } alarm)
        {
            Danger.KeepAnswer(turn, heard);
            Danger.Meet(turn, alarm, heard.IsYoung);
        }
        else if (heard.IsYoung && !turn.State.Safety.Young)
            Danger.Young(turn);
        else if (BareAnswer.Take(turn, heard))
            return;
        else if (heard.Command is { } command and not (Command.Yes or Command.No))
            Commands.Carry(turn, command, heard);
        else if (!CheckIn.Meet(turn, heard)
            && (heard.Exact || IsLine(turn) || turn.Observed.Language is not null || !(Concerns.Meet(turn, heard) || MisuseGuard.Meet(turn, heard))))
            Follow(turn, heard);
    }

    private static void Follow(Draft turn, Heard heard)
    {
        var careful = heard.Cues.Contains(KnownCues.Careful) && !heard.Exact;
        if (careful && Fearing.Asks(turn))
            return;
        if (!Noticed.Takes(turn, heard) && !Answered(turn, heard) && !(turn.Observed.IsUnsure && Consent.Ask(turn)))
            Retry(turn, heard);
    }

    // A line that is tried out is said to the partner, and read by the coach.
    private static bool IsLine(Draft turn) => turn.State.Waiting is { } waiting && Catalogue.Prompt(waiting.Prompt) is { TakesLine: true };

    /// <summary>Keeps an answer, and what it says of fear, and goes on.</summary>
    public static void Accept(Draft turn, Answer answer)
    {
        var before = turn.State.Safety.Fear;
        var state = turn.State;
        turn.State = state with
        {
            Answers = Trail.Without(state.Answers, answer.Prompt).Add(answer),
            Waiting = null,
            Safety = FearRules.After(state.Safety, answer),
            Online = Consent.After(state.Online, answer),
        };
        if (Checking.Raised(answer) is { } alarm)
        {
            Danger.Meet(turn, alarm);
            return;
        }

        if (turn.State.Safety.Fear == Fear.Blocked && before != Fear.Blocked)
        {
            turn.Referral = new Referral(SafetyKinds.AbuseVictim, Tier.Active);
            Danger.Turn(turn);
        }

        Engine.Run(turn);
    }

    // Between journeys the next message starts a new one, and is read against its first question.
    private static State Ready(State state, string message, Phrasebook phrasebook)
    {
        if (state.Waiting is { } waiting && Catalogue.Prompt(waiting.Prompt) is { } prompt && !state.Frames.IsEmpty)
            return prompt.OffersCards ? state with { Waiting = Standing(waiting, prompt, phrasebook) } : state;
        if (state.Frames.IsEmpty && Reader.IsBack(message, phrasebook))
            return state;
        var start = state.Frames.IsEmpty
            ? state with { Answers = [], Trail = [], Mentioned = [], Said = [], Rounds = [], Paused = null, Waiting = null }
            : state with { Waiting = null };
        var draft = new Draft(start, phrasebook);
        Engine.Run(draft);
        return draft.State with { Said = start.Said };
    }

    // Of the cards that were offered, a newer content may have lost some.
    private static Waiting Standing(Waiting waiting, Prompt prompt, Phrasebook phrasebook) =>
        waiting with { Choices = waiting.Choices.RemoveAll(choice => !prompt.Choices.Contains(choice) && !phrasebook.Shelf.Holds(choice)) };

    private static bool Answered(Draft turn, Heard heard)
    {
        if (turn.State.Waiting is not { } waiting || Catalogue.Prompt(waiting.Prompt) is not { } prompt)
            return false;

        if (prompt.TakesLine)
        {
            Lines.Take(turn, prompt, heard);
            return true;
        }

        if (!heard.Exact)
            heard = Following.AtOpening(prompt, heard, heard.Choice ?? Foretelling.TopicOf(prompt, heard));
        var choice = heard.Choice;
        if (heard.Card is { } card && !heard.Exact)
            return Asked.Answer(turn, card);
        if (choice is null && heard.Between.IsEmpty && (Foretelling.Correct(turn, heard) || Foretelling.ChooseOtherWay(turn, prompt, heard)))
            return true;
        if (heard.Exact && choice is not null)
        {
            Accept(turn, new Answer(prompt.Id, choice));
            return true;
        }

        if (choice is not null && (NamesADay(prompt, heard) && OwnWords.Take(turn, prompt, heard) || OtherMatter.InsteadOfAnAnswer(turn, heard)))
            return true;
        if (choice is not null)
        {
            var isPath = prompt == Opening.What && Kebab.Parse<Topic>(choice) is Topic.Partner or Topic.Client;
            Foretelling.Take(turn, prompt, heard, isPath ? Following.TookOf(choice) : null);
            Accept(turn, new Answer(prompt.Id, choice));
            Leftover.Take(turn, waiting, choice, heard);
            return true;
        }

        return heard.Between.Length > 1
            ? Which(turn, prompt, heard)
            : heard.Between.IsEmpty && (Asked.Found(turn, heard) || Asked.InsteadOfAnAnswer(turn, prompt, heard) || Modes.Refuse(turn, prompt, heard) || OwnWords.Take(turn, prompt, heard) || AnsweredAhead(turn, prompt, heard)
                || Following.Path(turn, prompt, heard) || Following.Read(turn, heard) || Asked.InVain(turn, heard));
    }

    // "Tomorrow after dinner" says more than a chip that has dinner in it.
    private static bool NamesADay(Prompt prompt, Heard heard) =>
        prompt.TakesWordsLike is not null && !heard.Exact && heard.Cues.Contains(KnownCues.Day);

    // What answers a later prompt is kept, and this one asked again; not among people to turn to, where nothing else is said.
    private static bool AnsweredAhead(Draft turn, Prompt prompt, Heard heard)
    {
        if (prompt == HelpNow.WhatNext || !Foretelling.Take(turn, prompt, heard))
            return false;
        Engine.AskAgain(turn);
        return true;
    }

    // Offers what fits equally well.
    private static bool Which(Draft turn, Prompt prompt, Heard heard)
    {
        Foretelling.Take(turn, prompt, heard);
        turn.State = turn.State with { Waiting = Pages.First(turn.State.Waiting!, heard.Between) };
        turn.Say("retry.which");
        Engine.AskAgain(turn);
        return true;
    }

    private static void Retry(Draft turn, Heard heard)
    {
        if (turn.State.Waiting is not { } waiting)
        {
            Engine.Run(turn);
            return;
        }

        if (Checking.Asks(waiting.Prompt))
        {
            turn.PassesOn = !CheckIn.IsHalf(waiting, heard);
            if (turn.PassesOn)
                return;
            turn.State = turn.State with { Waiting = waiting with { Retries = 1 } };
            Commands.Tell(turn, CheckIn.Again);
            return;
        }

        if (waiting.Retries > 0 && Catalogue.Prompt(waiting.Prompt) is { Other: { } other })
        {
            Accept(turn, new Answer(waiting.Prompt, other));
            return;
        }

        if (waiting.Prompt == HelpNow.WhatNext.Id)
        {
            HelpAgain.Say(turn, heard);
            return;
        }

        if (waiting.Retries >= RetryLines && Catalogue.Prompt(waiting.Prompt) is { Counts: true })
        {
            turn.Say("retry.go-on");
            Accept(turn, new Answer(waiting.Prompt, null));
            return;
        }

        turn.Say($"retry.{(waiting.Retries % RetryLines) + 1}");
        turn.State = turn.State with { Waiting = waiting with { Retries = waiting.Retries + 1 } };
        Engine.AskAgain(turn);
    }
}
