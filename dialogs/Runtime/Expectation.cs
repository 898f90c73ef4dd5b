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
    /// <returns>Whether the one further question is to be asked now.</returns>
    public static bool Take(Draft turn, Heard heard)
    {
        if (turn.State.Waiting?.Prompt is not { } prompt || !Practising.Prompts.Any(p => p.Id == prompt) || prompt == Happened.Asked.Id)
            return false;
        if (heard.Signal is { } kind ? !(SafetyKinds.Blocks(kind) && IsImagined(heard.Text)) : !heard.Cues.Contains(Happened.Punishment))
            return false;

        // Practice ends here, whatever the answer.
        var beneath = turn.State.Frames.RemoveAll(frame => frame.Dialog == Practising.Dialog.Id);
        turn.State = turn.State with
        {
            Frames = beneath.Add(new Frame(Happened.Dialog.Id, Happened.Dialog.First)),
            Safety = turn.State.Safety with { Fear = Fear.Unclear },
            Waiting = null,
        };
        return true;
    }

    private static bool IsImagined(NormalizedText text) => text.Tokens.Any(token =>
        token.Word is "would" or "might" or "will" or "probably" or "could" or "hed" or "shed" or "theyd" or "hell" or "shell" or "theyll" or "going");
}
