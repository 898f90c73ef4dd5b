using GuidanceBot.Runtime;

namespace GuidanceBot.Walking;

/// <summary>A place where the conversation waits, told apart from others only by what still matters from there on.</summary>
/// <param name="key">Stack, prompt, choices, safety, and the answers that later steps read.</param>
/// <param name="where">Stack, prompt and safety alone.</param>
/// <param name="state">One state that is there.</param>
/// <param name="rounds">How often something was asked anew on the way here.</param>
public sealed class WalkNode(string key, string where, State state, int rounds)
{
    public string Key { get; } = key;

    public string Where { get; } = where;

    public State State { get; } = state;

    public int Rounds { get; } = rounds;

    /// <summary>What each choice leads to, in the order offered; `skip` and `help now` last.</summary>
    public List<WalkEdge> Edges { get; } = [];

    public string Prompt => State.Waiting!.Prompt;
}

/// <summary>One answer and where it leads.</summary>
/// <param name="Answer">Choice id, or the command.</param>
/// <param name="To">Where it waits next; null where the conversation comes to rest.</param>
/// <param name="Turn">What was said on the way.</param>
public sealed record WalkEdge(string Answer, WalkNode? To, Turn Turn);
