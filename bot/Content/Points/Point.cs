using System.Collections.Immutable;

namespace GuidanceBot.Content.Points;

/// <summary>One thing that a source says, in our own words, and the entries where a visitor meets it.</summary>
/// <param name="Source">Id of the source.</param>
/// <param name="Who">Who says it there: the psychologist, a reader.</param>
internal sealed record Point(string Id, string Source, string Says, string Who, ImmutableArray<Related> Told, Place At);
