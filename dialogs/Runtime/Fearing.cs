using GuidanceBot.Guidance;

namespace GuidanceBot.Runtime;

/// <summary>Meets words that may mean fear ("I tiptoe around her"), at whatever prompt.</summary>
internal static class Fearing
{
    /// <summary>Asks about words that may mean fear, where that was not asked yet.</summary>
    public static bool Asks(Draft turn)
    {
        // Of how hard talks go the most careful reading is taken: it leads to the further question.
        if (turn.State.Waiting?.Prompt == HardTalks.How.Id)
        {
            Hearing.Accept(turn, new Answer(HardTalks.How.Id, Kebab.Of(HardTalk.Watch)));
            return true;
        }

        if (!IsToBeAsked(turn))
            return false;
        Engine.Run(turn);
        return true;
    }

    // Words that may mean fear, at whatever prompt: the one further question, once, and then back to where it was.
    private static bool IsToBeAsked(Draft turn)
    {
        var known = turn.State.Answers.Any(a => a.Prompt == HardTalks.Fears.Id);
        if (known || turn.State.Frames.Any(f => f.Dialog == HelpNow.Dialog.Id) || turn.State.Waiting?.Prompt is { } prompt && HardTalks.Prompts.Any(p => p.Id == prompt))
            return false;
        turn.State = turn.State with { Frames = turn.State.Frames.Add(new Frame(HardTalks.FearDialog.Id, HardTalks.FearDialog.First)), Waiting = null };
        return true;
    }
}
