using System.Collections.Immutable;

namespace GuidanceBot.Runtime;

/// <summary>
/// Going back and changing an answer, as a property of the state: a mark is kept where each ask was put, and
/// returning to it forgets that one answer. Steps whose answers still stand then pass by without asking.
/// Nothing here touches safety.
/// </summary>
internal static class Trail
{
    private const int MostMarks = 32;

    public static State Add(State state, string prompt)
    {
        var trail = state.Trail.RemoveAll(mark => mark.Prompt == prompt);
        if (trail.Length >= MostMarks)
            trail = trail.RemoveAt(0);
        return state with { Trail = trail.Add(new Mark(state.Frames, prompt)) };
    }

    /// <summary>Whether an ask was put on the way here.</summary>
    public static bool Holds(State state, string prompt)
    {
        foreach (var mark in state.Trail)
        {
            if (mark.Prompt == prompt)
                return true;
        }

        return false;
    }

    public static State Forget(State state, IEnumerable<string> prompts)
    {
        var forgotten = prompts.ToArray();
        return state with { Answers = state.Answers.RemoveAll(a => forgotten.Contains(a.Prompt)) };
    }

    /// <param name="steps">How many asks; more than there were lead to the first.</param>
    /// <returns>The prompt that many asks before the one that waits; null when there is none.</returns>
    public static string? Before(State state, int steps)
    {
        var here = state.Waiting?.Prompt;
        var before = state.Trail.RemoveAll(mark => mark.Prompt == here);
        return before.IsEmpty ? null : before[Math.Max(0, before.Length - steps)].Prompt;
    }

    /// <returns>The state at the ask of <paramref name="prompt"/>; null when it was not put.</returns>
    public static State? To(State state, string prompt) =>
        state.Trail.LastOrDefault(mark => mark.Prompt == prompt) is { } mark ? Return(state, mark) : null;

    private static State Return(State state, Mark mark)
    {
        var place = state.Trail.IndexOf(mark);
        return Forget(state, [mark.Prompt]) with { Frames = mark.Frames, Trail = state.Trail[..place], Waiting = null };
    }
}
