using System.Collections.Immutable;
using GuidanceBot.Framing;

namespace GuidanceBot.Content;

/// <summary>One reviewed piece of content.</summary>
internal sealed record Entry
{
    public required string Id { get; init; }

    public required EntryKind Kind { get; init; }

    /// <summary>Where it stands.</summary>
    public required Place At { get; init; }

    public required Background Background { get; init; }

    /// <summary>True where it is about talking with the partner, so that a block silences it.</summary>
    public bool PartnerContact { get; init; }

    /// <summary>What is said; null for options, signals and cues without words.</summary>
    public Template? Text { get; init; }

    /// <summary>The chip that asks a card's question.</summary>
    public Template? Label { get; init; }

    public PromptParts? Prompt { get; init; }

    public OptionParts? Option { get; init; }

    public MarkParts? Mark { get; init; }

    /// <summary>The kinds of finding that a guard keeps down, empty for all that may sting; null where it is no guard.</summary>
    public ImmutableArray<FindingKind>? Guarded { get; init; }

    public ListParts? List { get; init; }

    /// <summary>Phrases that bring it up.</summary>
    public ImmutableArray<string> Hears { get; init; } = [];

    /// <summary>Phrases that, found as well, keep it down.</summary>
    public ImmutableArray<string> Unless { get; init; } = [];

    /// <summary>Entries that go along with a card.</summary>
    public ImmutableArray<Related> Related { get; init; } = [];
}

/// <summary>What an entry rests on and how far its review is.</summary>
internal sealed record Background(string Topic, ImmutableArray<Related> Sources, Evidence Evidence, Status Status);

/// <summary>The id of something else, and the line that names it.</summary>
internal readonly record struct Related(string Id, int Line);

/// <summary>What only a prompt has.</summary>
/// <param name="Named">How visitors name it.</param>
internal sealed record PromptParts(ImmutableArray<string> Named, ImmutableArray<Choice> Choices);

/// <summary>One answer a prompt offers.</summary>
/// <param name="Also">Other ways to say it in answer to the prompt.</param>
/// <param name="Hears">Phrases that mean it inside a longer message.</param>
/// <param name="Took">Content id of the fragment that says what was taken; null where it has none.</param>
internal sealed record Choice(
    Related Id, Template Label, ImmutableArray<string> Also, ImmutableArray<string> Hears, string? Took);

/// <summary>What only an option has.</summary>
internal sealed record OptionParts(Template Title, Template For, Template Against, Template Living);

/// <summary>What only a mark has.</summary>
/// <param name="Kind">What it marks, as its id says.</param>
/// <param name="OnlyFor">Purposes it is looked for in; empty for all.</param>
internal sealed record MarkParts(FindingKind Kind, ImmutableArray<Framing.Purpose> OnlyFor);

/// <summary>What only a list has.</summary>
/// <param name="Name">What phrases call it, as in <c>&lt;feeling&gt;</c>.</param>
internal sealed record ListParts(string Name, ImmutableArray<string> Words);

/// <summary>Where advice comes from.</summary>
internal sealed record Source(string Id, string Title, string Publisher, string? Url);
