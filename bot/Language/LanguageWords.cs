using System.Collections.Immutable;

namespace GuidanceBot.Language;

/// <summary>Words that tell languages apart, as <c>content/languages.yaml</c> lists them.</summary>
internal sealed record LanguageWords(ImmutableArray<LanguageProfile> Profiles)
{
    public static readonly LanguageWords None = new([]);
}

/// <summary>One language: its most usual words, as people type them, and what tells a name in it from other words.</summary>
/// <param name="Code">A BCP 47 tag.</param>
/// <param name="Words">Without marks on letters.</param>
internal sealed record LanguageProfile(string Code, ImmutableArray<string> Words)
{
    /// <summary>Words that are written with a capital and name nobody: days, holidays, peoples.</summary>
    public ImmutableArray<string> Capitals { get; init; } = [];

    /// <summary>Given names.</summary>
    public ImmutableArray<string> Names { get; init; } = [];

    /// <summary>Titles that a name does follow.</summary>
    public ImmutableArray<string> Titles { get; init; } = [];

    /// <summary>The last word of a street's name.</summary>
    public ImmutableArray<string> Streets { get; init; } = [];
}
