using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace GuidanceBot.Understanding;

/// <summary>
/// Makes words of what was typed, once, for everything that reads it: lower case, no accents, no apostrophes (typed or
/// not, they read the same), no "sooo", no "th3rapy", emoji as the words they stand for, usual and American spelling.
/// One pass, so its time grows with the length alone. Never throws, whatever was typed.
/// </summary>
public static class Normalizer
{
    private const string And = "and";
    private const string Apostrophes = "'’‘`´ʼ＇";

    // Every message is normalised: what that takes is lent from one to the next, unless a long one made it large.
    private const int MostKept = 256;
    private static Words? spare;

    public static NormalizedText Normalize(string text)
    {
        var words = Interlocked.Exchange(ref spare, null) ?? new Words();
        for (var i = 0; i < text.Length;)
        {
            var length = Read(text, i, words);
            i += length;
        }

        words.Close();
        var normalized = new NormalizedText(text, SpacedOut.Join(text, words.Tokens));
        words.Tokens.Clear();
        if (words.Tokens.Capacity <= MostKept)
            spare = words;
        return normalized;
    }

    /// <returns>How many characters were read.</returns>
    private static int Read(string text, int at, Words words)
    {
        var letter = text[at];
        if (char.IsAsciiLetterOrDigit(letter))
        {
            words.Add(char.ToLowerInvariant(letter), at, 1);
            return 1;
        }

        if (letter < 128)
        {
            if (Disguise.IsLetter(text, at))
                words.Add(letter, at, 1);
            else if (letter == '&')
                words.Stand(And, at, 1);
            else if (!(words.IsOpen && Apostrophes.Contains(letter)))
                words.Close();
            return 1;
        }

        _ = Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length);
        if (Rune.IsLetterOrDigit(rune))
            words.Add(Letters.Fold(rune.Value), at, length);
        else if (Emoji.Meaning(rune.Value) is { } meaning)
            words.Stand(meaning, at, length);
        else if (!IsInvisible(rune) && !(words.IsOpen && Apostrophes.Contains(letter)))
            words.Close();
        return length;
    }

    // Zero-width and direction marks hide inside words, and accents may stand by themselves; they neither part nor join.
    private static bool IsInvisible(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;

    /// <summary>The words so far, and the one being read.</summary>
    private sealed class Words
    {
        private readonly StringBuilder word = new();
        private int start;
        private int end;
        private bool isPlain = true;

        public ImmutableArray<Token>.Builder Tokens { get; } = ImmutableArray.CreateBuilder<Token>();

        public bool IsOpen => word.Length > 0;

        public void Add(char letter, int at, int length)
        {
            if (word.Length == 0)
                start = at;
            isPlain &= char.IsAsciiLetterLower(letter);
            word.Append(letter);
            end = at + length;
        }

        public void Add(string letters, int at, int length)
        {
            foreach (var letter in letters)
                Add(letter, at, length);
        }

        /// <summary>A sign that is a word by itself.</summary>
        public void Stand(string meaning, int at, int length)
        {
            Close();
            Tokens.Add(new Token(meaning, at, length, IsSign: meaning != And));
        }

        public void Close()
        {
            if (word.Length == 0)
                return;
            if (!isPlain)
                Disguise.TakeOff(word);
            Elongation.Shorten(word);
            Tokens.Add(new Token(Spelling.Usual(word.ToString()), start, end - start));
            word.Clear();
            isPlain = true;
        }
    }
}
