using System.Collections.Immutable;
using GuidanceBot.Safety;

namespace GuidanceBot.Runtime;

/// <summary>
/// All that is remembered of a conversation between turns. One tree of records, never holding content's words,
/// so that any node can take the next turn and a clinician may reword without breaking a running conversation.
/// </summary>
public sealed record State
{
    /// <summary>Hash of the content the conversation began with; each activity names the one it was said with.</summary>
    public required string Content { get; init; }

    /// <summary>Locale of the content, such as <c>en</c>.</summary>
    public required string Locale { get; init; }

    /// <summary>The dialogs under way, outermost first; empty between journeys.</summary>
    public ImmutableArray<Frame> Frames { get; init; } = [];

    /// <summary>Every answer that stands, in the order given.</summary>
    public ImmutableArray<Answer> Answers { get; init; } = [];

    /// <summary>Where each ask was put: what `back` and `change` return to. Bounded.</summary>
    public ImmutableArray<Mark> Trail { get; init; } = [];

    /// <summary>The prompt that waits, if one does.</summary>
    public Waiting? Waiting { get; init; }

    /// <summary>Choices heard in passing where several fitted, so that the ask offers them first.</summary>
    public ImmutableArray<Answer> Mentioned { get; init; } = [];

    /// <summary>Ids said in this conversation: nothing is said twice by a script. Bounded.</summary>
    public ImmutableArray<string> Said { get; init; } = [];

    /// <summary>What was left for the journey under way; null where nothing was.</summary>
    public Paused? Paused { get; init; }

    /// <summary>Lines the visitor tried out, oldest first. Bounded.</summary>
    public ImmutableArray<Round> Rounds { get; init; } = [];

    /// <summary>How many messages the visitor sent.</summary>
    public int Messages { get; init; }

    /// <summary>Varies what a partner might say in practice, so that no two runs are alike. Set by the host at the start.</summary>
    public int Seed { get; init; }

    /// <summary>What holds where the guide is used. Set by the host on every turn.</summary>
    public Terms Terms { get; init; } = Terms.Default;

    /// <summary>How the visitor named their partner.</summary>
    public Slots Slots { get; init; } = Slots.Default;

    /// <summary>
    /// Whether some of what is typed may be sent to the practice's language service; null while that was not asked. Only
    /// an answer makes it true: `back` and change leave it as it is, and start over forgets a yes.
    /// </summary>
    public bool? Online { get; init; }

    /// <summary>Never restored by `back`, change or start over.</summary>
    public SafetyState Safety { get; init; } = SafetyState.Unasked;
}

/// <summary>Where an ask was put: the stack as it stood, and the prompt.</summary>
public sealed record Mark(ImmutableArray<Frame> Frames, string Prompt);

/// <summary>The prompt that waits, what it offered, and how often it had to ask again.</summary>
/// <param name="Prompt">Content id of the prompt.</param>
/// <param name="Choices">Every choice it takes, in order.</param>
/// <param name="First">How many choices the first page shows.</param>
/// <param name="Page">Which page of choices is on the screen, from 0.</param>
/// <param name="Retries">How often the answer could not be read.</param>
public sealed record Waiting(string Prompt, ImmutableArray<string> Choices, int First, int Page = 0, int Retries = 0);
