using System.Collections.Immutable;

namespace GuidanceBot.Understanding;

/// <summary>What a classifier learned, in a form that can be kept.</summary>
/// <param name="Labels">What it tells apart.</param>
/// <param name="Weights">What each feature says for and against each label.</param>
public sealed record Lesson(ImmutableArray<string> Labels, ReadOnlyMemory<byte> Weights);

/// <summary>Everything that was learned from the examples of a content; null where there was nothing to learn from.</summary>
/// <param name="Usual">Words that are typed often enough to be no slips.</param>
public sealed record Lessons(Lesson? Topic, Lesson? Answer, Lesson? Form, Lesson? Kind, ImmutableArray<string> Usual);
