using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace GuidanceBot.Understanding;

/// <summary>
/// Makes words of what was typed: lower case, no accents, no apostrophes (typed or not, they read the same), no
/// "sooo", usual spelling. One pass, so its time grows with the length alone.
/// </summary>
public static class Normalizer
{
    private const string Apostrophes = "'’‘`´ʼ";

    public static NormalizedText Normalize(string text)
    {
        var tokens = ImmutableArray.CreateBuilder<Token>();
        var word = new StringBuilder();
        var start = 0;
        var end = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var letter = text[i];
            if (char.IsLetterOrDigit(letter))
            {
                if (word.Length == 0)
                    start = i;
                Append(word, letter);
                end = i + 1;
            }
            else if (!IsInvisible(letter) && !(word.Length > 0 && Apostrophes.Contains(letter)))
            {
                Close(tokens, word, start, end);
                if (Emoji(text, i) is { } meaning)
                    tokens.Add(new Token(meaning, i, char.IsHighSurrogate(letter) ? 2 : 1));
            }
        }

        Close(tokens, word, start, end);
        return new NormalizedText(text, tokens.ToImmutable());
    }

    private static void Close(ImmutableArray<Token>.Builder tokens, StringBuilder word, int start, int end)
    {
        if (word.Length == 0)
            return;
        tokens.Add(new Token(Spelling.Usual(Shorten(word)), start, end - start));
        word.Clear();
    }

    private static void Append(StringBuilder word, char letter)
    {
        var plain = char.ToLowerInvariant(letter);
        _ = plain < 128 ? word.Append(plain) : word.Append(Accents.Fold(plain));
    }

    // "sooo" is "so", "yesss" is "yes"; doubled letters stay.
    private static string Shorten(StringBuilder word)
    {
        var text = word.ToString();
        word.Clear();
        for (var i = 0; i < text.Length;)
        {
            var run = 1;
            while (i + run < text.Length && text[i + run] == text[i])
                run++;
            word.Append(text[i], run >= 3 && !char.IsDigit(text[i]) ? 1 : run);
            i += run;
        }

        return word.ToString();
    }

    // Zero-width and direction marks hide inside words; they neither part nor join.
    private static bool IsInvisible(char letter) =>
        letter is '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' or '\u00AD' or '\uFE0F'
        || char.GetUnicodeCategory(letter) == UnicodeCategory.Format;

    private static string? Emoji(string text, int at)
    {
        if (!char.IsHighSurrogate(text[at]) || at + 1 >= text.Length || !char.IsLowSurrogate(text[at + 1]))
            return null;
        return char.ConvertToUtf32(text[at], text[at + 1]) switch
        {
            0x1F44D => "yes",
            0x1F44E => "no",
            0x1F937 => "dunno",
            _ => null,
        };
    }
}
