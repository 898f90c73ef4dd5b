using System.Buffers;
using System.Collections.Immutable;

namespace GuidanceBot.Understanding;

/// <summary>A message as words, with a map back to what was typed.</summary>
public sealed record NormalizedText(string Original, ImmutableArray<Token> Tokens)
{
    private static readonly SearchValues<char> ends = SearchValues.Create(".,;:!?\n");

    // Worked out once by what reads it; a copy with other words is looked up anew.
    private WordNumbers? numbers;

    public int Count => Tokens.Length;

    /// <summary>What the visitor typed for the tokens from <paramref name="from"/> on.</summary>
    public ReadOnlySpan<char> Typed(int from, int count)
    {
        var start = Tokens[from].Start;
        var last = Tokens[from + count - 1];
        return Original.AsSpan(start, last.Start + last.Length - start);
    }

    /// <summary>The numbers of its words, as <see cref="Lexicon.Of"/> tells them.</summary>
    internal WordNumbers Numbers(Lexicon lexicon) =>
        numbers is { } known && known.By == lexicon && known.Tokens == Tokens ? known : numbers = lexicon.Of(Tokens);

    /// <summary>All words in one line.</summary>
    internal string Joined() => string.Join(' ', Tokens.Select(token => token.Word));

    /// <summary>Whether a word is among them.</summary>
    internal bool Holds(string word)
    {
        foreach (var token in Tokens)
        {
            if (token.Word == word)
                return true;
        }

        return false;
    }

    /// <summary>Whether the sentence ends, or the message does, after this token.</summary>
    public bool EndsAfter(int token)
    {
        if (token == Count - 1)
            return true;
        var from = Tokens[token].Start + Tokens[token].Length;
        var to = Tokens[token + 1].Start;
        // A mended word may reach into the next one.
        return from < to && Original.AsSpan(from, to - from).IndexOfAny(ends) >= 0;
    }
}
