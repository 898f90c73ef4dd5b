using System.Collections.Immutable;
using GuidanceBot.Runtime;

namespace GuidanceBot.Guidance;

/// <summary>Whether some of what is typed may be read by the service the practice has chosen.</summary>
internal enum MaySend
{
    Yes,
    No,
}

/// <summary>
/// Asked once, where there is a use for it, and over whatever is under way. Until there is a yes nothing is sent, nor
/// what led to the question. The answer stands in the state and not among the answers, so that no way back makes a yes.
/// </summary>
internal static class Consent
{
    public static readonly ChoicePrompt<MaySend> May = new("language.may") { Counts = false, SkipMeans = "no" };

    public static readonly ImmutableArray<Prompt> Prompts = [May];

    public static readonly Waterfall Dialog = new("consent", [AskMay, Reply]) { IsAside = true };

    /// <summary>What stands after an answer.</summary>
    public static bool? After(bool? online, Answer answer) =>
        answer.Prompt == May.Id ? answer.Choice == Kebab.Of(MaySend.Yes) : online;

    /// <summary>Puts the question over what is under way, if it is still to be put.</summary>
    public static bool Ask(Draft turn)
    {
        if (!IsUnasked(turn.State))
            return false;
        Begin(turn);
        Engine.Run(turn);
        return true;
    }

    /// <summary>Whoever has answered can answer otherwise at any time, whatever was done since.</summary>
    public static bool Reopen(Draft turn)
    {
        if (turn.State.Online is null || !Sending.IsOpen(turn.State) || turn.State.Frames.Any(frame => frame.Dialog == Dialog.Id))
            return false;
        turn.State = Trail.Forget(turn.State, [May.Id]);
        Begin(turn);
        Engine.Run(turn);
        return true;
    }

    /// <summary>Before a line of the visitor's own is asked for, so that none has to be typed twice.</summary>
    public static bool ComesBefore(State state, Prompt prompt) =>
        (prompt.TakesLine || prompt.TakesWords) && IsUnasked(state) && !new Answers(state).Has(prompt);

    public static void Begin(Draft turn) =>
        turn.State = turn.State with { Frames = turn.State.Frames.Add(new Frame(Dialog.Id, Dialog.First)), Waiting = null };

    private static bool IsUnasked(State state) =>
        state.Online is null && Sending.IsOpen(state) && state.Frames.All(frame => frame.Dialog != Dialog.Id);

    private static Move AskMay(Answers answers) => new Ask(May);

    private static Move Reply(Answers answers) => new Say(answers.Is(May, MaySend.Yes) ? "language.may.yes" : "language.may.no") { Again = true };
}
