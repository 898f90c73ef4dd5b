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

    public static State Add(State state, string prompt) => state with { Trail = With(state, state.Frames, prompt) };

    /// <summary>The marks with one for an ask that is put where the stack is <paramref name="frames"/>.</summary>
    public static ImmutableArray<Mark> With(State state, ImmutableArray<Frame> frames, string prompt)
    {
        var known = Place(state, prompt);
        if (known >= 0 && known == state.Trail.Length - 1 && state.Trail[known].Frames.AsSpan().SequenceEqual(frames.AsSpan()))
            return state.Trail;
        var trail = known < 0 ? state.Trail : state.Trail.RemoveAt(known);
        if (trail.Length >= MostMarks)
            trail = trail.RemoveAt(0);
        return trail.Add(new Mark(frames, prompt));
    }

    /// <summary>Whether an ask was put on the way here.</summary>
    public static bool Holds(State state, string prompt) => Place(state, prompt) >= 0;

    public static State Forget(State state, params ImmutableArray<string> prompts) => state with { Answers = Without(state.Answers, prompts.AsSpan()) };

    /// <summary>The answers without those to some prompts.</summary>
    public static ImmutableArray<Answer> Without(ImmutableArray<Answer> answers, params ReadOnlySpan<string> prompts)
    {
        for (var i = answers.Length - 1; i >= 0; i--)
        {
            if (prompts.Contains(answers[i].Prompt))
                answers = answers.RemoveAt(i);
        }

        return answers;
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

    // An ask has one mark at most.
    private static int Place(State state, string prompt)
    {
        var place = state.Trail.Length - 1;
        while (place >= 0 && state.Trail[place].Prompt != prompt)
            place--;
        return place;
    }

    private static State Return(State state, Mark mark)
    {
        var place = state.Trail.IndexOf(mark);
        return Forget(state, [mark.Prompt]) with { Frames = mark.Frames, Trail = state.Trail[..place], Waiting = null };
    }
}
