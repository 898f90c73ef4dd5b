using System.Collections.Immutable;
using GuidanceBot.Runtime;

namespace GuidanceBot.Content;

/// <summary>One thing the bot says: one activity on the wire.</summary>
internal sealed record Bubble
{
    /// <summary>One of <see cref="BubbleKind"/>.</summary>
    public required string Kind { get; init; }

    public required string Text { get; init; }

    public required ImmutableArray<string> ContentIds { get; init; }

    public ImmutableArray<Chip> Chips { get; init; } = [];

    /// <summary>Where the chips are steps of a scale.</summary>
    public BubbleDial? Dial { get; init; }

    /// <summary>True where the visitor is asked something.</summary>
    public bool Asks { get; init; }

    /// <summary>Content id of the prompt that asks.</summary>
    public string? Prompt { get; init; }

    /// <summary>How many asks this journey has put, this one included.</summary>
    public int Asked { get; init; }

    /// <summary>How many it puts at the most; 0 where no journey is under way.</summary>
    public int Of { get; init; }

    /// <summary>Only on the bubble that ends the conversation.</summary>
    public Ending? Ending { get; init; }

    public bool Forget { get; init; }

    public BubblePlan? Plan { get; init; }

    public ImmutableArray<BubbleOption> Options { get; init; } = [];

    public ImmutableArray<BubbleHelpLine> Lines { get; init; } = [];

    public BubbleCard? Card { get; init; }

    public BubbleMarked? Marked { get; init; }

    public ImmutableArray<BubbleVersion> Versions { get; init; } = [];
}

/// <summary>The kinds of bubble, as on the wire.</summary>
internal static class BubbleKind
{
    public const string Line = "line";
    public const string Words = "words";
    public const string Option = "option";
    public const string Help = "help";
    public const string Plan = "plan";
    public const string Question = "question";
    public const string Marked = "marked";
    public const string Versions = "versions";
    public const string Card = "card";
}

/// <summary>An answer to tap. Tapped, its value comes back as if typed.</summary>
internal sealed record Chip(string Title, string Value);

/// <summary>The chips as a scale.</summary>
/// <param name="Levels">Their titles, from least to most.</param>
/// <param name="At">Which of them comes first to mind, from 0: what the visitor leaned to before, or else the least.</param>
internal sealed record BubbleDial(ImmutableArray<string> Levels, int At);

/// <summary>An option, taken apart.</summary>
internal sealed record BubbleOption(string Id, string Title, string For, string Against, string Living);

/// <summary>An answer, taken apart.</summary>
/// <param name="Disagree">Who sees it otherwise.</param>
/// <param name="From">Where it comes from; null where nothing was answered.</param>
/// <param name="Beside">Other questions to tap: typed, each brings its card.</param>
internal sealed record BubbleCard(string Text, string? Disagree, string? From, ImmutableArray<string> Beside);

/// <summary>A help line, taken apart. <paramref name="Text"/> is where to send a text message.</summary>
internal sealed record BubbleHelpLine(string Name, string? Number, string? Text, string? Web, string? Hours);

/// <summary>The plan, taken apart.</summary>
/// <param name="Note">What to tell before a copy is made; null where there is nothing.</param>
internal sealed record BubblePlan(string Title, ImmutableArray<BubblePlanItem> Items, ImmutableArray<string> Phrases, string? Note = null);

/// <summary>One line of the plan. <paramref name="Leaves"/>: may leave the screen unless the visitor says otherwise.</summary>
internal sealed record BubblePlanItem(string Part, string Heading, string Text, bool Leaves);

/// <summary>A visitor's own line with what is marked in it, and what is said before and after it in the same bubble.</summary>
internal sealed record BubbleMarked(string Text, ImmutableArray<BubbleMark> Spans, string? Before = null, string? After = null);

/// <summary>One mark. Offsets are UTF-16 units of the line; length 0 is about the line as a whole.</summary>
/// <param name="Side"><c>lands</c> or <c>stings</c>.</param>
internal sealed record BubbleMark(int Start, int Length, string Side, string Label, string Note);

/// <summary>One of several versions of a line.</summary>
internal sealed record BubbleVersion(string Title, string Text, ImmutableArray<BubbleMark> Spans);
