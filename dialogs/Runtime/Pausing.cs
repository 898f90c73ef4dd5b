using GuidanceBot.Guidance;

namespace GuidanceBot.Runtime;

/// <summary>
/// Leaves a journey for another, and comes back to it. Everybody is asked once how hard talks go; all other answers are
/// of the journey that is left, and kept for it.
/// </summary>
internal static class Pausing
{
    public static void Leave(Draft turn, string dialog) => turn.State = turn.State with
    {
        Paused = Paused.Of(Trail.Forget(turn.State, [Switching.To.Id]), Switching.Dialog.Id),
        Frames = [Engine.First(dialog)],
        Answers =
        [
            .. turn.State.Mentioned.Where(mention => mention.Prompt == Opening.What.Id).TakeLast(1),
            .. turn.State.Answers.Where(IsOfTalks).Select(answer => answer with { Heard = true }),
        ],
        Trail = [],
        Waiting = null,
    };

    /// <summary>Comes back, with the answers of then; what was learned of hard talks since then holds.</summary>
    /// <returns>False where nothing was left.</returns>
    public static bool Return(Draft turn)
    {
        if (turn.State.Paused is not { } paused)
            return false;
        var talks = turn.State.Answers.RemoveAll(answer => !IsOfTalks(answer));
        turn.State = turn.State with
        {
            Frames = paused.Frames,
            Answers = [.. paused.Answers.RemoveAll(answer => talks.Any(newer => newer.Prompt == answer.Prompt)), .. talks],
            Trail = paused.Trail,
            Mentioned = paused.Mentioned,
            Paused = null,
            Waiting = null,
        };
        return true;
    }

    /// <summary>At the end of the other journey. Once: whoever would rather not come back is at the end.</summary>
    /// <returns>False where the conversation is at rest.</returns>
    public static bool OfferReturn(Draft turn)
    {
        var asked = turn.State.Answers.Any(answer => answer.Prompt == Switching.Back.Id);
        turn.State = asked ? turn.State with { Paused = null } : turn.State with { Frames = [Engine.First(Switching.BackDialog.Id)], Trail = [] };
        turn.Ending = asked ? Ending.Done : null;
        return !asked;
    }

    private static bool IsOfTalks(Answer answer) => HardTalks.Prompts.Any(prompt => prompt.Id == answer.Prompt);
}
