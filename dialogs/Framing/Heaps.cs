using System.Collections.Immutable;

namespace GuidanceBot.Framing;

/// <summary>What stings only because there is so much of it.</summary>
internal static class Heaps
{
    private const int LongestSpan = 40;

    /// <returns>From the first to the last of at least that many that do not overlap; null for fewer.</returns>
    public static Span? Apart(ImmutableArray<Span> spans, int least)
    {
        var apart = new List<Span>();
        foreach (var span in spans)
        {
            if (apart.Count == 0 || span.From >= apart[^1].To)
                apart.Add(span);
        }

        return apart.Count < least ? null : Around(apart);
    }

    /// <returns>The same, where no two are in one clause or say the same.</returns>
    public static Span? Clauses(SpokenLine line, ImmutableArray<Span> spans, int least)
    {
        var apart = spans
            .DistinctBy(span => line.ClauseStart(span.From))
            .DistinctBy(span => string.Join(' ', line.Words[span.From..span.To].Select(word => word.Word)))
            .ToList();
        return apart.Count < least ? null : Around(apart);
    }

    private static Span Around(List<Span> spans) =>
        new(spans[0].From, Math.Min(spans[^1].To, spans[0].From + LongestSpan));
}
