using System.Collections.Immutable;
using GuidanceBot.Understanding;

namespace GuidanceBot.Framing;

/// <summary>Which words are quoted. A line that is in quotation marks as a whole is the visitor's own.</summary>
internal static class Quotes
{
    private const string Opening = "\"“„«‘'";
    private const string Closing = "\"”“»’'";

    public static ImmutableArray<bool> Inside(string original, ImmutableArray<Token> words)
    {
        var inside = new bool[words.Length];
        for (var first = 0; first < words.Length; first++)
        {
            var mark = words[first].Start == 0 ? -1 : Opening.IndexOf(original[words[first].Start - 1], StringComparison.Ordinal);
            var last = mark < 0 ? -1 : Close(original, words, first, mark);
            if (last < 0 || (first == 0 && last == words.Length - 1))
                continue;
            Array.Fill(inside, true, first, last - first + 1);
            first = last;
        }

        return [.. inside];
    }

    /// <returns>The last word before the mark that closes, or -1.</returns>
    private static int Close(string original, ImmutableArray<Token> words, int first, int mark)
    {
        for (var i = first; i < words.Length; i++)
        {
            var end = words[i].Start + words[i].Length;
            var until = i + 1 < words.Length ? Math.Max(end, words[i + 1].Start) : original.Length;
            var close = original.AsSpan(end, until - end).IndexOf(Closing[mark]);
            if (close >= 0 && (end + close + 1 >= original.Length || !char.IsLetterOrDigit(original[end + close + 1])))
                return i;
        }

        return -1;
    }
}
