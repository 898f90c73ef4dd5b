using System.Collections.Immutable;

namespace GuidanceBot.Runtime;

/// <summary>
/// A journey that was left for another one, to be come back to. Safety is no part of it: what was learned of danger
/// since then holds.
/// </summary>
public sealed record Paused(
    ImmutableArray<Frame> Frames,
    ImmutableArray<Answer> Answers,
    ImmutableArray<Mark> Trail,
    ImmutableArray<Answer> Mentioned)
{
    /// <summary>What is under way, but for the question of whether to leave it.</summary>
    public static Paused Of(State state, string without) =>
        new(state.Frames.RemoveAll(frame => frame.Dialog == without), state.Answers, state.Trail.RemoveAll(mark => mark.Frames[^1].Dialog == without), state.Mentioned);
}
