using GuidanceBot.Guidance;
using GuidanceBot.Runtime;
using GuidanceBot.Safety;
using GuidanceBot.Understanding;

namespace GuidanceBot.Tests.Understanding;

/// <summary>Which answers have to stand after a message of a kind.</summary>
internal sealed class Keeping(Action<bool, string> holds)
{
    // A change leads to the one that is named: these are the prompts that the changes of Typed name.
    private static readonly string[] changed =
    [
        AskPrompts.Motive.Id, AskPrompts.Need.Id, AskPrompts.When.Id, SharePrompts.When.Id, AskPrompts.Dial.Id, SharePrompts.Amount.Id,
        SharePrompts.Prompt.Id, Facts.Topic.Id, TogetherWhen,
    ];

    private const string TogetherWhen = "together.when";

    private State? offered;

    /// <summary>How often a matter that was left was come back to.</summary>
    public int Resumed { get; private set; }

    public void Check(Typing typing, string line, State before, Turn turn)
    {
        var after = turn.State;
        if (before.Paused is not null && after.Paused is null)
            return;
        switch (typing)
        {
            case Typing.Aside when IsAsked(before):
                holds(Lost(before, after).Length == 0 && after.Answers.Length == before.Answers.Length, "an aside changed an answer");
                holds(IsSame(before.Waiting!, after.Waiting), "an aside moved the question that waits");
                holds(after.Frames.SequenceEqual(before.Frames) && after.Paused is null == before.Paused is null, "an aside led away");
                break;
            case Typing.Nonsense when IsAsked(before):
                holds(Lost(before, after).Length == 0, $"what says nothing cost {string.Join(" ", Lost(before, after))}");
                break;
            case Typing.Back when !before.Frames.IsEmpty && !IsLine(before) && !Facts.Invites(before.Waiting?.Prompt ?? ""):
                var target = Target(before, line);
                var gone = Lost(before, after).Except([target, after.Waiting?.Prompt ?? ""]).ToArray();
                holds(gone.Length == 0, $"going back cost {string.Join(" ", gone)}");
                break;
            case Typing.Change:
                var other = Lost(before, after).Except([.. changed, after.Waiting?.Prompt ?? ""]).ToArray();
                holds(other.Length == 0 || before.Frames.IsEmpty, $"a change cost {string.Join(" ", other)}");
                holds(Named(before, line) is not { } prompt || after.Waiting?.Prompt == prompt, $"a change led to {after.Waiting?.Prompt}");
                break;
            case Typing.Restart:
                holds(after.Answers.IsEmpty && after.Paused is null && IsSame(after.Safety, before.Safety), "starting over kept something, or lost what was learned of danger");
                break;
        }
    }

    /// <summary>What was under way when another matter came up is as it was when it is come back to.</summary>
    public void Watch(State before, Turn turn)
    {
        var after = turn.State;
        if (after.Waiting?.Prompt == Switching.To.Id && before.Waiting?.Prompt is { } waited && waited != Switching.To.Id && !IsHelp(waited))
            offered = before;
        if (before.Paused is null || after.Paused is not null || !IsReturn(before, turn) || offered is null)
            return;
        Resumed++;
        var lost = offered.Answers.Where(answer => !IsOfTalks(answer.Prompt) && !after.Answers.Contains(answer)).Select(answer => answer.Prompt)
            .Except([after.Waiting?.Prompt ?? "", .. Switching.Prompts.Select(prompt => prompt.Id)]).ToArray();
        holds(lost.Length == 0, $"coming back cost {string.Join(" ", lost)}");
        var isOpen = offered.Waiting is { } left && !IsOfTalks(left.Prompt) && after.Safety.Fear == offered.Safety.Fear;
        holds(!isOpen || after.Waiting?.Prompt == offered.Waiting!.Prompt, $"come back to {after.Waiting?.Prompt}, not to {offered.Waiting?.Prompt}");
    }

    private static bool IsSame(SafetyState one, SafetyState other) =>
        one with { Checked = [], Beside = [] } == other with { Checked = [], Beside = [] } && one.Checked.SequenceEqual(other.Checked);

    // What was asked before is asked again; elsewhere the words are the visitor's own.
    private static string? Named(State state, string line)
    {
        var named = line switch { "change my worry" => AskPrompts.Motive.Id, "change what i need" => AskPrompts.Need.Id, _ => null };
        return state.Trail.Any(mark => mark.Prompt == named) && !state.Frames.IsEmpty && !IsLine(state) ? named : null;
    }

    private static bool IsReturn(State before, Turn turn) =>
        turn.Replies.Contains(new Line("switch.resumed"))
        || (before.Waiting?.Prompt == Switching.Back.Id && turn.Ending is null && turn.State.Frames.Any(frame => Catalogue.Dialog(frame.Dialog)?.Journey is not null));

    // A question that takes an answer of its own, in the middle of something.
    private static bool IsAsked(State state) =>
        state.Waiting?.Prompt is { } id && !state.Frames.IsEmpty && id != Opening.What.Id && !IsHelp(id)
        && Catalogue.Prompt(id) is { TakesLine: false, TakesWords: false, OffersCards: false } && !Facts.Invites(id);

    // There any words may be the visitor's own.
    private static bool IsLine(State state) => Catalogue.Prompt(state.Waiting?.Prompt ?? "") is { TakesLine: true } or { TakesWords: true };

    private static bool IsHelp(string prompt) => prompt == HelpNow.WhatNext.Id;

    private static bool IsOfTalks(string prompt) => HardTalks.Prompts.Any(talk => talk.Id == prompt);

    private static bool IsSame(Waiting one, Waiting? other) => other is not null && one.Prompt == other.Prompt && one.Choices.SequenceEqual(other.Choices);

    // Where the marks lead that were left at each question; nowhere at the first one.
    private static string Target(State state, string line)
    {
        var marks = state.Trail.Where(mark => mark.Prompt != state.Waiting?.Prompt).ToArray();
        return marks.Length == 0 ? "" : marks[Math.Max(0, marks.Length - Numbers.Steps(Normalizer.Normalize(line)))].Prompt;
    }

    private static string[] Lost(State before, State after) =>
        [.. before.Answers.Where(answer => !after.Answers.Contains(answer)).Select(answer => answer.Prompt)];
}
