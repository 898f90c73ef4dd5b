using System.Buffers;
using System.Collections.Immutable;
using GuidanceBot.Understanding;

namespace GuidanceBot.Safety;

/// <summary>
/// Sets words of danger right that were mistyped ("kil"), run together ("killmyself") or masked ("s**cide"). Only what is
/// no usual word is touched, so that ordinary lines stay as they are. Time grows with the length of the message alone.
/// </summary>
internal sealed class Mending
{
    private const int Shortest = 4;
    private const int Longest = 20;
    private const int ShortestRun = 6;
    private const string Signs = "*#!_+%";

    private static readonly SearchValues<char> masks = SearchValues.Create(Signs);

    private readonly IReadOnlyDictionary<string, int> words;
    private readonly IReadOnlySet<string> usual;
    private readonly Dictionary<string, List<string>> slips = new(StringComparer.Ordinal);
    private readonly ILookup<int, string> byLength;

    /// <param name="words">The words that signals look for, and how often.</param>
    /// <param name="usual">Words that are no slips.</param>
    public Mending(IReadOnlyDictionary<string, int> words, IReadOnlySet<string> usual)
    {
        this.words = words;
        this.usual = usual;
        byLength = words.Keys.Where(word => word.Length >= Shortest - 1).ToLookup(word => word.Length);
        foreach (var word in words.Keys.Where(word => word.Length >= Shortest))
        {
            foreach (var form in OneLess(word))
            {
                if (!slips.TryGetValue(form, out var list))
                    slips.Add(form, list = []);
                list.Add(word);
            }
        }
    }

    public NormalizedText Of(NormalizedText text)
    {
        var mended = Unmask(text);
        ImmutableArray<Token>.Builder? tokens = null;
        for (var i = 0; i < mended.Count; i++)
        {
            var token = mended.Tokens[i];
            var better = IsOdd(token.Word) ? Better(token) : [];
            if (!better.IsEmpty && tokens is null)
            {
                tokens = ImmutableArray.CreateBuilder<Token>(mended.Count + 4);
                tokens.AddRange(mended.Tokens.AsSpan()[..i]);
            }

            if (better.IsEmpty)
                tokens?.Add(token);
            else
                tokens!.AddRange(better);
        }

        return tokens is null ? mended : mended with { Tokens = tokens.ToImmutable() };
    }

    private bool IsOdd(string word) =>
        word.Length is >= Shortest - 1 and <= Longest && !words.ContainsKey(word) && !usual.Contains(word);

    private ImmutableArray<Token> Better(Token token)
    {
        foreach (var form in OneLess(token.Word))
        {
            if (!slips.TryGetValue(form, out var meant))
                continue;
            // A letter left out is the most usual slip, and the word that is looked for most the likeliest.
            if (meant.Where(word => word[0] == token.Word[0] && Distance.IsOneSlip(token.Word, word)).MaxBy(word => (word.Length, words[word])) is { } word)
                return [token with { Word = word }];
        }

        return token.Word.Length >= ShortestRun ? Parted(token) : [];
    }

    // "Wanttodie": the fewest words that make it up.
    private ImmutableArray<Token> Parted(Token token)
    {
        var word = token.Word;
        var best = new (int Count, int From)[word.Length + 1];
        for (var end = 1; end <= word.Length; end++)
        {
            best[end] = (int.MaxValue, -1);
            for (var from = Math.Max(0, end - Longest); from < end; from++)
            {
                if (best[from].Count < best[end].Count - 1 && words.ContainsKey(word[from..end]) && (end - from > 1 || word[from] is 'i' or 'u'))
                    best[end] = (best[from].Count + 1, from);
            }
        }

        if (best[^1].From < 0 || best[^1].Count > word.Length / 2)
            return [];
        var parts = ImmutableArray.CreateBuilder<Token>();
        for (var end = word.Length; end > 0; end = best[end].From)
            parts.Insert(0, Part(token, best[end].From, end));
        return parts.ToImmutable();
    }

    // Letters that were drawn out, or stood for others, may have been more or fewer than the word has.
    private static Token Part(Token token, int from, int end)
    {
        var start = Math.Min(from, token.Length);
        return new Token(token.Word[from..end], token.Start + start, Math.Min(end, token.Length) - start);
    }

    // Each without one of its letters, and as it is.
    private static IEnumerable<string> OneLess(string word)
    {
        yield return word;
        for (var i = 0; i < word.Length; i++)
            yield return word.Remove(i, 1);
    }

    // The reader parts words at such signs: what stands between two spaces is looked at as a whole.
    private NormalizedText Unmask(NormalizedText text)
    {
        var original = text.Original;
        for (var at = original.AsSpan().IndexOfAny(masks); at >= 0;)
        {
            var (from, to) = Run(original, at);
            if (Unmasked(original.AsSpan(from, to - from)) is { } word)
                text = text with { Tokens = Replace(text.Tokens, from, to, word) };
            var after = Math.Max(to, at + 1);
            var next = original.AsSpan(after).IndexOfAny(masks);
            at = next < 0 ? -1 : after + next;
        }

        return text;
    }

    private static (int From, int To) Run(string text, int at)
    {
        var (from, to) = (at, at + 1);
        while (from > 0 && at - from < Longest && IsPart(text[from - 1]))
            from--;
        while (to < text.Length && to - at < Longest && IsPart(text[to]))
            to++;
        while (to > from + 1 && text[to - 1] == '!')
            to--;
        return (from, to);
    }

    private string? Unmasked(ReadOnlySpan<char> run)
    {
        var letters = 0;
        foreach (var sign in run)
            letters += char.IsAsciiLetter(sign) ? 1 : 0;
        if (letters < 2 || letters == run.Length)
            return null;
        foreach (var word in byLength[run.Length])
        {
            if (Fits(run, word))
                return word;
        }

        return null;
    }

    private static bool Fits(ReadOnlySpan<char> run, string word)
    {
        for (var i = 0; i < run.Length; i++)
        {
            if (!masks.Contains(run[i]) && char.ToLowerInvariant(run[i]) != word[i])
                return false;
        }

        return true;
    }

    private static bool IsPart(char sign) => char.IsAsciiLetterOrDigit(sign) || masks.Contains(sign);

    private static ImmutableArray<Token> Replace(ImmutableArray<Token> tokens, int from, int to, string word)
    {
        var kept = ImmutableArray.CreateBuilder<Token>(tokens.Length + 1);
        var isIn = false;
        foreach (var token in tokens)
        {
            var isCovered = token.Start >= from && token.Start < to;
            if (!isIn && (isCovered || token.Start >= to))
            {
                kept.Add(new Token(word, from, to - from));
                isIn = true;
            }

            if (!isCovered)
                kept.Add(token);
        }

        if (!isIn)
            kept.Add(new Token(word, from, to - from));
        return kept.ToImmutable();
    }
}
