using GuidanceBot.Understanding;

namespace GuidanceBot.Runtime;

/// <summary>The visitor's own words as an answer, where a prompt takes them.</summary>
internal static class OwnWords
{
    /// <summary>What fits on one line of a plan, in characters.</summary>
    public const int Longest = 140;

    public static bool Take(Draft turn, Prompt prompt, Heard heard)
    {
        var words = heard.Text.Original.Trim();
        if (!(prompt.TakesWords && heard.Text.Count > 0) && !(prompt.TakesWordsLike is { } like && heard.Cues.Contains(like)))
            return false;
        if (words.Length > Longest)
        {
            turn.Say("retry.long");
            Engine.AskAgain(turn);
            return true;
        }

        Hearing.Accept(turn, new Answer(prompt.Id, null, words, Personal: turn.Observed.HoldsPersonal));
        return true;
    }
}
