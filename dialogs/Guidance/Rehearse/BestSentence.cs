using System.Collections.Immutable;
using GuidanceBot.Runtime;
using GuidanceBot.Understanding;

namespace GuidanceBot.Guidance;

/// <summary>The visitor's own sentence to end a practice on: one in which something lands and nothing stings.</summary>
internal static class BestSentence
{
    /// <returns>The sentence as typed; null where none was like that.</returns>
    public static string? Of(ImmutableArray<Round> rounds) => rounds
        .SelectMany(round => Sentences(round.Words), (round, at) => (Words: round.Words[at], Lands: Lands(round, at)))
        .Where(sentence => sentence.Lands > 0)
        .OrderByDescending(sentence => sentence.Lands)
        .Select(sentence => sentence.Words)
        .FirstOrDefault();

    private static int Lands(Round round, Range sentence)
    {
        var (start, length) = sentence.GetOffsetAndLength(round.Words.Length);
        var inside = round.Reading.Findings.Where(f => f.Length > 0 && f.Start < start + length && f.Start + f.Length > start).ToArray();
        return inside.All(finding => finding.Helps) ? inside.Length : 0;
    }

    private static IEnumerable<Range> Sentences(string words)
    {
        var text = Normalizer.Normalize(words);
        var from = 0;
        for (var at = 0; at < text.Count; at++)
        {
            if (!text.EndsAfter(at) || (at < text.Count - 1 && !EndsSentence(words, text.Tokens[at], text.Tokens[at + 1])))
                continue;
            var end = at == text.Count - 1 ? words.Length : text.Tokens[at + 1].Start;
            while (end > from && char.IsWhiteSpace(words[end - 1]))
                end--;
            yield return from..end;
            from = at == text.Count - 1 ? words.Length : text.Tokens[at + 1].Start;
        }
    }

    private static bool EndsSentence(string words, Token token, Token next) =>
        words.AsSpan(token.Start + token.Length, next.Start - token.Start - token.Length).IndexOfAny(".!?\n") >= 0;
}
