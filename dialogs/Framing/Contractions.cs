using System.Collections.Frozen;
using System.Collections.Immutable;
using GuidanceBot.Understanding;

namespace GuidanceBot.Framing;

/// <summary>Short forms in full, so that "you don't", "u dont" and "you do not" are one phrase. Each part keeps the whole span.</summary>
internal static class Contractions
{
    // What follows an apostrophe; with one typed, "we're" is not "were" and "she'll" not "shell".
    private static readonly ImmutableArray<(string Ending, string Word)> endings = [("re", "are"), ("ll", "will"), ("ve", "have"), ("d", "would"), ("m", "am")];

    private static readonly FrozenSet<string> between = new[] { "never", "always", "only", "just", "already", "not", "even", "barely" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> done = new[]
    {
        "been", "better", "brought", "done", "every", "felt", "forgotten", "found", "given", "gone", "got", "had", "heard", "kept", "known", "left", "lit",
        "lost", "made", "my", "no", "said", "seen", "sat", "spoken", "taken", "the", "thought", "told", "your", "a", "an",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <param name="original">What the words were typed as.</param>
    public static ImmutableArray<Token> Expand(string original, ImmutableArray<Token> tokens)
    {
        var words = ImmutableArray.CreateBuilder<Token>(tokens.Length + 8);
        for (var i = 0; i < tokens.Length; i++)
        {
            var next = i + 1 < tokens.Length ? tokens[i + 1].Word : "";
            var before = i > 0 ? tokens[i - 1].Word : "";
            foreach (var word in Typed(original, tokens[i]) ?? InFull(tokens[i].Word, original.AsSpan(tokens[i].Start, tokens[i].Length), before, next))
                words.Add(tokens[i] with { Word = word });
        }

        for (var i = 1; i < words.Count; i++)
        {
            if (words[i].Word == "would" && words[i].Start == words[i - 1].Start && IsDone(words, i + 1))
                words[i] = words[i] with { Word = "had" };
        }

        return words.ToImmutable();
    }

    /// <summary>A phrase of the content.</summary>
    public static ImmutableArray<Token> Expand(string phrase) => Expand(phrase, Normalizer.Normalize(phrase).Tokens);

    // "You'd asked", "I'd no right": had, and not would.
    private static bool IsDone(ImmutableArray<Token>.Builder words, int at)
    {
        while (at < words.Count && between.Contains(words[at].Word))
            at++;
        return at < words.Count && (done.Contains(words[at].Word) || (words[at].Word.Length > 4 && words[at].Word.EndsWith("ed", StringComparison.Ordinal)));
    }

    private static string[]? Typed(string original, Token token)
    {
        var apostrophe = original.AsSpan(token.Start, token.Length).IndexOfAny('\'', '’');
        if (apostrophe <= 0)
            return null;
        var after = original.Substring(token.Start + apostrophe + 1, token.Length - apostrophe - 1).ToLowerInvariant();
        foreach (var (ending, word) in endings)
        {
            if (after == ending && token.Word.EndsWith(ending, StringComparison.Ordinal))
                return [token.Word[..^ending.Length], word];
        }

        return null;
    }

    private static string[] InFull(string word, ReadOnlySpan<char> typed, string before, string next) => word switch
    {
        "ill" => before is "am" or "im" or "been" or "is" or "was" or "mentally" or "so" or "feel" or "get" or "really" or "be" ? ["ill"] : ["i", "will"],

        "were" when before is "" or "if" or "that" or "then" or "think" or "or" or "and" or "so" && next is "done" or "over" or "finished" or "through" or "okay" or "fine" or "alright" or "good"
            => ["we", "are"],

        // "Your always …" is a slip, "your session" is not.
        "your" when next is "always" or "never" or "so" or "such" or "being" or "just" or "too" or "not" or "a" or "an" or "the" or "this"
            or "only" or "trying" or "making" or "doing" or "acting" or "going" or "hurting" or "welcome" => ["you", "are"],
        "going" when next is not "to" && typed.StartsWith("gon", StringComparison.OrdinalIgnoreCase) => ["going", "to"],
        _ => ShortForms.InFull(word) is { } words ? words.Split(' ') : [word],
    };
}
