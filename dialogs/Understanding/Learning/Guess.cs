using System.Collections.Immutable;

namespace GuidanceBot.Understanding;

/// <summary>A label and how likely it is, from 0 to 1.</summary>
public readonly record struct Likely(string Label, double Confidence);

/// <summary>What a classifier makes of a text.</summary>
/// <param name="All">Every label, the likeliest first; together they make 1.</param>
public readonly record struct Guess(ImmutableArray<Likely> All)
{
    public Likely Best => All[0];
}
