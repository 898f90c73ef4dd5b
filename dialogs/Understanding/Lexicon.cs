using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace GuidanceBot.Understanding;

/// <summary>
/// The words that phrases look for, and the beginnings of such, each with a number. The words of a message are looked up here
/// once, however many phrases it is held against.
/// </summary>
internal sealed class Lexicon
{
    /// <summary>Of a beginning no more letters are looked at: more would tell hardly more apart, and as many fit into one number.</summary>
    public const int LongestStem = 4;

    /// <summary>How many numbers a word of a message has: its own, and one for each length of its beginnings. Nought where none is known.</summary>
    public const int PerWord = 1 + LongestStem;

    private readonly Dictionary<string, int> words = new(StringComparer.Ordinal);
    private readonly Dictionary<ulong, int> stems = [];

    // Which lengths of beginnings there are.
    private int lengths;

    /// <summary>The number of a word, known from now on.</summary>
    public int Learn(string word)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(words, word, out var isKnown);
        return isKnown ? number : number = words.Count;
    }

    /// <summary>The number of a beginning, known from now on.</summary>
    public int LearnStem(string stem)
    {
        var length = Math.Min(stem.Length, LongestStem);
        lengths |= 1 << length;
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(stems, Letters(stem, length), out var isKnown);
        return isKnown ? number : number = stems.Count;
    }

    /// <summary>A bit among 64 that stands for a word: of two sets of words, one is in the other only where its bits are.</summary>
    public static ulong Bit(string word)
    {
        if (word.Length == 0)
            return 0;
        // A few letters tell words apart well enough.
        var letters = ((ulong)word.Length << 48) | ((ulong)word[0] << 32) | ((ulong)word[word.Length / 2] << 16) | word[^1];
        return 1UL << (int)((letters * 0x9E3779B97F4A7C15) >> 58);
    }

    /// <summary>The words of a message by their numbers.</summary>
    public WordNumbers Of(ImmutableArray<Token> tokens)
    {
        var numbers = new int[tokens.Length * PerWord];
        var bits = 0UL;
        for (var at = 0; at < tokens.Length; at++)
        {
            var own = numbers.AsSpan(at * PerWord, PerWord);
            Look(tokens.ItemRef(at).Word, own);
            bits |= Bit(tokens.ItemRef(at).Word);
        }

        return new WordNumbers(this, tokens, numbers, bits);
    }

    private void Look(string word, Span<int> numbers)
    {
        numbers[0] = words.GetValueOrDefault(word);
        var letters = 0UL;
        for (var length = 1; length <= LongestStem && length <= word.Length; length++)
        {
            letters = (letters << 16) | word[length - 1];
            if ((lengths & (1 << length)) != 0)
                numbers[length] = stems.GetValueOrDefault(letters);
        }
    }

    private static ulong Letters(string word, int length)
    {
        var letters = 0UL;
        for (var i = 0; i < length; i++)
            letters = (letters << 16) | word[i];
        return letters;
    }
}

/// <summary>The words of a message by their numbers.</summary>
/// <param name="By">Where they were looked up.</param>
/// <param name="Tokens">The words.</param>
/// <param name="All">Their numbers, <see cref="Lexicon.PerWord"/> each.</param>
/// <param name="Bits">The bits of all of them; see <see cref="Lexicon.Bit"/>.</param>
internal sealed record WordNumbers(Lexicon By, ImmutableArray<Token> Tokens, int[] All, ulong Bits);
