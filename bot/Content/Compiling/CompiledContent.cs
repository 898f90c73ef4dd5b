using System.Collections.Immutable;
using GuidanceBot.Content.Reading;
using GuidanceBot.Understanding;

namespace GuidanceBot.Content.Compiling;

/// <summary>Everything of a content that was worked out ahead of a start.</summary>
/// <param name="Vocabulary">Every word that it says or hears.</param>
internal sealed record CompiledContent(Draft Draft, ImmutableArray<string> Vocabulary, Lessons Lessons);
