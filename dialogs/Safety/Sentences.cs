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

    public static IEnumerable<Piece> Of(NormalizedText text)
    {
        var count = 0;
        for (var from = 0; from < text.Count;)
        {
            var end = from;
            while (end < text.Count - 1 && !text.EndsAfter(end))
                end++;

            // Who types without a full stop is read in pieces that overlap.
            for (; end + 1 - from > LongestPiece; from += LongestPiece - Overlap, count++)
                yield return Piece.Of(text, from, from + LongestPiece);
            yield return Piece.Of(text, from, end + 1);
            count++;
            from = end + 1;
        }

        if (count > 1 && IsOneThought(text))
            yield return text;
    }

    /// <summary>Whether a message is short enough to be read as a whole.</summary>
    public static bool IsOneThought(NormalizedText text) => text.Count <= LongestWhole;
}
