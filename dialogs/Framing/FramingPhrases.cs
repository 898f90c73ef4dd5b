using System.Collections.Immutable;

namespace GuidanceBot.Framing;

/// <summary>What authors teach the coach.</summary>
public sealed record FramingPhrases(ImmutableArray<MarkPhrases> Marks, ImmutableArray<GuardPhrases> Guards, ImmutableArray<WordList> Lists)
{
    public static readonly FramingPhrases None = new([], [], []);
}

/// <summary>The phrases of one kind of finding.</summary>
/// <param name="Unless">Phrases inside which the words are meant otherwise.</param>
/// <param name="OnlyFor">Purposes it is looked for in; empty for all.</param>
public sealed record MarkPhrases(FindingKind Kind, ImmutableArray<string> Hears, ImmutableArray<string> Unless, ImmutableArray<Purpose> OnlyFor);

/// <summary>Phrases after which words are not the speaker's own charge: denied, quoted, feared, wished.</summary>
/// <param name="Kinds">The kinds kept down; empty for all that may sting.</param>
public sealed record GuardPhrases(ImmutableArray<string> Hears, ImmutableArray<string> Unless, ImmutableArray<FindingKind> Kinds);

/// <summary>Words that a phrase names together, as in <c>&lt;feeling&gt;</c>.</summary>
public sealed record WordList(string Name, ImmutableArray<string> Words);
