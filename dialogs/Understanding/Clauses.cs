using System.Buffers;
using System.Collections.Immutable;

namespace GuidanceBot.Understanding;

/// <summary>A message cut where one thing ends and the next begins: "the first one, and tomorrow after dinner".</summary>
internal static class Clauses
{
    private static readonly SearchValues<char> ends = SearchValues.Create(".,;:!?\n–—");

    public static ImmutableArray<NormalizedText> Of(NormalizedText text)
    {
        var clauses = ImmutableArray.CreateBuilder<NormalizedText>();
        var from = 0;
        for (var i = 0; i < text.Count; i++)
        {
            if (!EndsAfter(text, i))
                continue;
            Add(text, from, i + 1, clauses);
            from = i + 1;
        }

        return clauses.ToImmutable();
    }

    private static void Add(NormalizedText text, int from, int to, ImmutableArray<NormalizedText>.Builder clauses)
    {
        while (from < to && IsJoint(text.Tokens[from].Word))
            from++;
        if (to > from)
            clauses.Add(Part(text, from, to));
    }

    /// <summary>Some of the words, as a message of their own.</summary>
    public static NormalizedText Part(NormalizedText text, int from, int to)
    {
        var start = text.Tokens[from].Start;
        var typed = text.Typed(from, to - from).ToString();
        return new NormalizedText(typed, [.. text.Tokens[from..to].Select(token => token with { Start = token.Start - start })]);
    }

    private static bool EndsAfter(NormalizedText text, int token)
    {
        if (token == text.Count - 1 || text.Tokens[token + 1].Word is "and" or "but" or "then" or "also" or "plus")
            return true;
        var (from, to) = (text.Tokens[token].Start + text.Tokens[token].Length, text.Tokens[token + 1].Start);
        return from < to && text.Original.AsSpan(from, to - from).IndexOfAny(ends) >= 0;
    }

    private static bool IsJoint(string word) => word is "and" or "but" or "then" or "also" or "plus" or "so" or "well";
}
