using System.Collections.Immutable;
using GuidanceBot.Framing;
using GuidanceBot.Safety;

namespace GuidanceBot.Content;

/// <summary>One reviewed piece of content.</summary>
internal sealed record Entry
{
    public required string Id { get; init; }

    public required EntryKind Kind { get; init; }

    /// <summary>Where it stands.</summary>
    public required Place At { get; init; }

    public required Background Background { get; init; }

    /// <summary>Whether it is about contact with the partner, so that fear silences it.</summary>
    public Contact Contact { get; init; }

    /// <summary>What is said; null for options, signals and cues without words.</summary>
    public Template? Text { get; init; }

    public CardParts? Card { get; init; }

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

    /// <summary>Words that mean the same: to the search, where the first stands for them all, or to the reader.</summary>
    public ImmutableArray<string> Same { get; init; } = [];

    public SignalParts? Signal { get; init; }

    /// <summary>What visitors type, for the reader to learn from.</summary>
    public ImmutableArray<ExampleLine> Examples { get; init; } = [];

    public LawParts? Law { get; init; }

    /// <summary>Id of the prompt it is a part of; null where it stands for itself.</summary>
    public string? Whole { get; init; }

    /// <summary>In a translation: the fingerprint of the text it was translated from.</summary>
    public string? Of { get; init; }
}

/// <summary>One example, and the line it stands on.</summary>
internal readonly record struct ExampleLine(string Text, int Line);

/// <summary>What an entry rests on and how far its review is.</summary>
internal sealed record Background(string Topic, ImmutableArray<Related> Sources, Evidence Evidence, Status Status);

/// <summary>The id of something else, and the line that names it.</summary>
internal readonly record struct Related(string Id, int Line);

/// <summary>What only a card has: a visitor's question, answered.</summary>
/// <param name="Label">The chip that asks it.</param>
/// <param name="Asks">Ways visitors put the question, for the search.</param>
/// <param name="Disagree">Who sees it otherwise, and why; null where nobody does.</param>
/// <param name="Related">Cards that lead on from it.</param>
internal sealed record CardParts(Template Label, ImmutableArray<string> Asks, Template? Disagree, ImmutableArray<Related> Related);

/// <summary>What only a note on the law has.</summary>
/// <param name="Region">Two letters of the country it is about.</param>
/// <param name="Verified">The day its source was read.</param>
internal sealed record LawParts(string Region, DateOnly Verified);

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

/// <summary>What only a signal has.</summary>
/// <param name="AsksOnly">True where it brings a question about it, and does not take the turn.</param>
/// <param name="Needs">What the message has to tell as well; null where it needs nothing.</param>
/// <param name="Fires">Messages that it has to be found in.</param>
/// <param name="Silent">Messages that it must not be found in.</param>
internal sealed record SignalParts(bool AsksOnly, string? Needs, ImmutableArray<ExampleLine> Fires, ImmutableArray<ExampleLine> Silent);

/// <summary>What only a mark has.</summary>
/// <param name="Kind">What it marks, as its id says.</param>
/// <param name="OnlyFor">Purposes it is looked for in; empty for all.</param>
internal sealed record MarkParts(FindingKind Kind, ImmutableArray<Framing.Purpose> OnlyFor);

/// <summary>What only a list has.</summary>
/// <param name="Name">What phrases call it, as in <c>&lt;feeling&gt;</c>.</param>
internal sealed record ListParts(string Name, ImmutableArray<string> Words);

/// <summary>Where advice comes from.</summary>
internal sealed record Source(string Id, string Title, string Publisher, string? Url);
