using System.Collections.Immutable;

namespace GuidanceBot.Understanding;

/// <summary>"d e l e t e" and "h.e.l.p" are one word each; "a b c" is none.</summary>
internal static class SpacedOut
{
    private const int Fewest = 4;

    public static ImmutableArray<Token> Join(string text, ImmutableArray<Token>.Builder tokens)
    {
        var joined = default(ImmutableArray<Token>.Builder);
        for (var from = 0; from < tokens.Count;)
        {
            var to = EndOfRun(text, tokens, from);
            if (to - from >= Fewest)
            {
                joined ??= Copy(tokens, from);
                joined.Add(Joined(text, tokens[from], tokens[to - 1]));
            }
            else
            {
                to = Math.Max(to, from + 1);
                for (var i = from; joined is not null && i < to; i++)
                    joined.Add(tokens[i]);
            }

            from = to;
        }

        return (joined ?? tokens).ToImmutable();
    }

    /// <returns>The token after the last single letter of those that stand one sign apart.</returns>
    private static int EndOfRun(string text, ImmutableArray<Token>.Builder tokens, int from)
    {
        var to = from;
        while (to < tokens.Count && IsSingle(text, tokens[to]) && tokens[to].Start - tokens[from].Start == 2 * (to - from))
            to++;
        return to;
    }

    private static bool IsSingle(string text, Token token) => token.Length == 1 && char.IsAsciiLetter(text[token.Start]);

    private static Token Joined(string text, Token first, Token last)
    {
        var letters = new char[((last.Start - first.Start) / 2) + 1];
        for (var i = 0; i < letters.Length; i++)
            letters[i] = char.ToLowerInvariant(text[first.Start + (2 * i)]);
        return new Token(Spelling.Usual(new string(letters)), first.Start, last.Start + 1 - first.Start);
    }

    private static ImmutableArray<Token>.Builder Copy(ImmutableArray<Token>.Builder tokens, int count)
    {
        var copy = ImmutableArray.CreateBuilder<Token>(tokens.Count);
        for (var i = 0; i < count; i++)
            copy.Add(tokens[i]);
        return copy;
    }
}
