using System.Collections.Immutable;
using GuidanceBot.Runtime;

namespace GuidanceBot.Content;

internal sealed record Chip(string Title, string Value);

internal sealed record OptionView(string Id, string Title, string For, string Against, string Living);

internal sealed record HelpLine(string Name, string? Number, string Text, string? Web, string? Hours);

internal sealed record PlanView(string Title, ImmutableArray<PlanLine> Items, ImmutableArray<string> Phrases);

internal sealed record PlanLine(string Part, string Heading, string Text, bool Leaves);

internal sealed record Bubble
{
    public required string Text { get; init; }

    public required ImmutableArray<string> ContentIds { get; init; }

    public required string Kind { get; init; }

    public ImmutableArray<Chip> Chips { get; init; } = [];

    public bool Asks { get; init; }

    public string? Prompt { get; init; }

    public int Asked { get; init; }

    public int Of { get; init; }

    public Ending? Ending { get; init; }

    public bool Forget { get; init; }

    public PlanView? Plan { get; init; }

    public ImmutableArray<OptionView> Options { get; init; } = [];

    public ImmutableArray<HelpLine> Lines { get; init; } = [];
}
