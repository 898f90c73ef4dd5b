using GuidanceBot.Guidance;
using GuidanceBot.Safety;
using GuidanceBot.Understanding;

namespace GuidanceBot.Runtime;

/// <summary>
/// Violence or punishment in a reaction someone expects. Where it is put as what *would* come it is asked about plainly;
/// what is told as having come is danger like anywhere else.
/// </summary>
internal static class Expectation
{
    public static bool IsOfHarm(State state, Heard heard) => IsAskedOf(state)
        && (heard.Alarm is { Reach: Reach.Takeover } alarm ? SafetyKinds.Blocks(alarm.Kind) && IsImagined(heard.Text) : heard.Cues.Contains(Happened.Punishment));

    /// <summary>Whether a reaction is being practised, so that what is typed may be about one.</summary>
    public static bool IsAskedOf(State state) =>
        state.Waiting?.Prompt is { } prompt && (prompt == Practising.Which.Id || prompt == Practising.Answer.Id);

    /// <summary>Ends the practice, whatever the answer will be.</summary>
    public static void Ask(Draft turn)
    {
        var beneath = turn.State.Frames.RemoveAll(frame => frame.Dialog == Practising.Dialog.Id);
        turn.State = turn.State with
        {
            Frames = beneath.Add(new Frame(Happened.Dialog.Id, Happened.Dialog.First)),
            Safety = turn.State.Safety with { Fear = Fear.Unclear },
            Waiting = null,
        };
        Engine.Run(turn);
    }

    private static bool IsImagined(NormalizedText text) => text.Tokens.Any(token =>
        token.Word is "would" or "might" or "will" or "probably" or "could" or "hed" or "shed" or "theyd" or "hell" or "shell" or "theyll" or "going");
}
