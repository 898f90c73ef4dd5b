using System.Collections.Immutable;
using GuidanceBot.Guidance;
using GuidanceBot.Safety;
using GuidanceBot.Understanding;

namespace GuidanceBot.Runtime;

/// <summary>What a visitor can do at every prompt.</summary>
internal static class Commands
{
    /// <summary>Said to somebody who is blocked and leaves.</summary>
    public static ImmutableArray<string> SafeByes { get; } = ["safe.bye.1", "safe.bye.2"];

    /// <summary>Said to somebody who takes leave right after words of danger.</summary>
    public const string Farewell = "after.goodbye";

    public static void Carry(Draft turn, Command command, Heard heard)
    {
        switch (command)
        {
            case Command.Back:
                Back(turn, heard);
                break;
            case Command.Change:
                Change(turn, heard);
                break;
            case Command.Off:
                Return(turn, Foretelling.Untake(turn.State), "change.which");
                break;
            case Command.Skip:
                Skip(turn);
                break;
            case Command.Unsure:
                Unsure(turn);
                break;
            case Command.More:
                turn.State = turn.State with { Waiting = turn.State.Waiting is { } waiting ? Pages.Turn(waiting) : null };
                Engine.AskAgain(turn);
                break;
            case Command.Help:
                Danger.Call(turn);
                break;
            case Command.Restart:
                turn.State = Fresh(turn.State) with { Safety = turn.State.Safety };
                turn.Say(turn.State.Safety.Standing == Fear.Blocked ? "restart.blocked" : "restart");
                Engine.Run(turn);
                break;
            case Command.Delete:
                turn.State = Fresh(turn.State);
                turn.Say("delete.done");
                turn.Erase = turn.Forget = true;
                turn.Ending = Ending.Done;
                break;
            case Command.Stop when turn.State.Safety.Fear == Fear.Blocked:
                turn.Say(SafeByes[turn.State.Messages % SafeByes.Length]);
                turn.Forget = true;
                turn.Ending = Ending.Safe;
                break;
            // Taking leave right after words of danger: nobody is held, and one more time people are named.
            case Command.Stop when turn.State.Waiting?.Prompt == Guidance.HelpNow.WhatNext.Id && turn.State.Safety.Kind is not (null or SafetyKinds.Asked) && !turn.State.Said.Contains(Farewell):
                turn.Say(Farewell);
                turn.Say(Guidance.HelpNow.Lines(turn.State.Safety));
                Engine.AskAgain(turn);
                break;
            case Command.Stop:
                turn.Say("stop");
                turn.Ending = Ending.Pause;
                break;
            // Someone may be reading along: one plain line, no question, and nothing to restore.
            case Command.Looking:
                turn.Say("looking");
                turn.Forget = true;
                turn.Ending = Ending.Pause;
                break;
            case Command.Why:
                Tell(turn, $"{turn.State.Waiting?.Prompt}.why");
                break;
            case Command.About:
                Tell(turn, "about.guide");
                break;
            case Command.Bot:
                Tell(turn, "about.bot");
                break;
            case Command.Thanks:
                Tell(turn, "thanks");
                break;
            case Command.Hello:
                Tell(turn, "hello");
                break;
        }
    }

    // Going back from the first ask of a journey that another was left for, leads to that one.
    private static void Back(Draft turn, Heard heard)
    {
        if (Facts.Before(turn.State.Waiting?.Prompt, turn.Known.Has(Facts.Topic)) is { } earlier)
            Return(turn, Engine.At(Trail.Forget(turn.State, [.. earlier.Forget.Select(prompt => prompt.Id)]) with { Waiting = null }, earlier.Step), "back.nothing");
        else if (Trail.Before(turn.State, Numbers.Steps(heard.Text)) is { } named && Catalogue.Prompt(named) is { } prompt)
            Engine.PutAnyway(turn, Trail.To(turn.State, named)!, prompt);
        else
            Resume(turn);
    }

    private static void Resume(Draft turn)
    {
        if (turn.State.Paused is null)
        {
            Tell(turn, "back.nothing");
            return;
        }

        Pausing.Return(turn);
        turn.Say("switch.resumed");
        Engine.Run(turn);
    }

    // "Change when to tomorrow evening": asked anew, and answered in the same breath.
    private static void Change(Draft turn, Heard heard)
    {
        if (heard.Change == Consent.May.Id && Consent.Reopen(turn))
            return;
        if (heard.Change is not { } named || Catalogue.Prompt(named) is not { } prompt || Trail.To(turn.State, named) is not { } before)
        {
            Tell(turn, heard.Change is null ? "change.which" : "change.later");
            return;
        }

        Engine.PutAnyway(turn, before, prompt);
        if (turn.State.Waiting is { } waiting && waiting.Prompt == heard.Change && Answers(turn, waiting, heard.Text) is { } answer)
        {
            turn.Unask();
            turn.Say(new TookAnswer("took.changed", answer.Prompt, answer.Choice, answer.Words));
            Hearing.Accept(turn, answer);
        }
    }

    private static Answer? Answers(Draft turn, Waiting waiting, NormalizedText text)
    {
        var to = text.Tokens.Select(token => token.Word).ToList().LastIndexOf("to");
        if (to < 1 || to == text.Count - 1)
            return null;
        var rest = Clauses.Part(text, to + 1, text.Count);
        if (ChoiceReader.Read(rest, waiting, turn.Phrasebook).Choice is { } choice)
            return new Answer(waiting.Prompt, choice);
        var like = Catalogue.Prompt(waiting.Prompt)?.TakesWordsLike;
        return like is not null && turn.Phrasebook.Cues(rest, "cue").Any(cue => cue.Id == like) && rest.Original.Length <= OwnWords.Longest
            ? new Answer(waiting.Prompt, null, rest.Original, Personal: turn.Observed.HoldsPersonal) : null;
    }

    private static void Return(Draft turn, State? before, string otherwise)
    {
        if (before is null)
        {
            Tell(turn, otherwise);
            return;
        }

        turn.State = before;
        Engine.Run(turn);
    }

    /// <summary>Says a line, and puts the waiting prompt again.</summary>
    public static void Tell(Draft turn, string line)
    {
        turn.Say(line);
        Engine.AskAgain(turn);
    }

    private static void Skip(Draft turn)
    {
        if (turn.State.Waiting is not { } waiting || Catalogue.Prompt(waiting.Prompt) is not { } prompt)
        {
            Engine.Run(turn);
            return;
        }

        Hearing.Accept(turn, new Answer(prompt.Id, prompt.SkipMeans));
    }

    // "I don't know" gets help with deciding once; said again, it is a way to pass.
    private static void Unsure(Draft turn)
    {
        var help = $"{turn.State.Waiting?.Prompt}.unsure";
        if (turn.State.Said.Contains(help))
            Skip(turn);
        else
            Tell(turn, help);
    }

    private static State Fresh(State state) =>
        new() { Content = state.Content, Locale = state.Locale, Seed = state.Seed, Terms = state.Terms, Messages = state.Messages, Online = state.Online is false ? false : null };
}
