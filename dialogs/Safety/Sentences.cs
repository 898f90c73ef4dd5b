using System.Collections.Immutable;
using GuidanceBot.Understanding;

namespace GuidanceBot.Safety;

/// <summary>
/// A message in pieces of some length, each a sentence or several: one line of danger weighs as much in a long message as by
/// itself.
/// </summary>
internal static class Sentences
{
    private const int LongestPiece = 30;
    private const int Overlap = 10;

    // What is hinted at over several sentences is seen in the whole of them.
    private const int LongestWhole = 60;

    public static ImmutableArray<NormalizedText> Of(NormalizedText text)
    {
        var pieces = ImmutableArray.CreateBuilder<NormalizedText>();
        for (var from = 0; from < text.Count;)
        {
            var end = from;
            while (end < text.Count - 1 && !text.EndsAfter(end))
                end++;
            Add(text, from, end + 1, pieces);
            from = end + 1;
        }

        if (pieces.Count > 1 && text.Count <= LongestWhole)
            pieces.Add(text);
        return pieces.ToImmutable();
    }

    // Who types without a full stop is read in pieces that overlap.
    private static void Add(NormalizedText text, int from, int to, ImmutableArray<NormalizedText>.Builder pieces)
    {
        while (to - from > LongestPiece)
        {
            pieces.Add(Clauses.Part(text, from, from + LongestPiece));
            from += LongestPiece - Overlap;
        }

        pieces.Add(Clauses.Part(text, from, to));
    }
}
