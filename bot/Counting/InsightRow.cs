namespace GuidanceBot.Counting;

/// <summary>One line of what a practice is shown.</summary>
/// <param name="Period">A week, such as <c>2026-W47</c>, or a year.</param>
internal sealed record InsightRow(string Period, CountKind Section, string Name, long Count);
