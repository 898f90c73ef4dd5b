using System.Collections.Immutable;
using System.Text;
using GuidanceBot.Understanding;

namespace GuidanceBot.Language;

/// <summary>One word as it was typed. Unlike the reader's tokens it is spelled as typed: slips and spelling tell a language, too.</summary>
/// <param name="Folded">Lower case, without marks and apostrophes.</param>
/// <param name="Start">Offset in the text.</param>
/// <param name="Length">In UTF-16 units.</param>
/// <param name="IsMarked">True where a letter carries a mark that English has not.</param>
internal readonly record struct TypedWord(string Folded, int Start, int Length, bool IsMarked);

/// <summary>Cuts a text into words.</summary>
internal static class Typed
{
    private const string Apostrophes = "'’‘`´ʼ";

    public static ImmutableArray<TypedWord> Words(string text)
    {
        var words = ImmutableArray.CreateBuilder<TypedWord>(text.Length / 5 + 1);
        var folded = new StringBuilder();
        var (start, marked) = (0, false);
        for (var at = 0; at < text.Length;)
        {
            _ = Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length);
            if (Rune.IsLetter(rune))
            {
                if (folded.Length == 0)
                    start = at;
                marked |= rune.Value is >= 0xC0 and < 0x250;
                if (rune.IsAscii)
                    folded.Append(char.ToLowerInvariant((char)rune.Value));
                else
                    folded.Append(Letters.Fold(rune.Value));
            }
            else if (folded.Length > 0 && !(Apostrophes.Contains(text[at]) && at + 1 < text.Length && char.IsLetter(text[at + 1])))
            {
                words.Add(new TypedWord(folded.ToString(), start, at - start, marked));
                folded.Clear();
                marked = false;
            }

            at += length;
        }

        if (folded.Length > 0)
            words.Add(new TypedWord(folded.ToString(), start, text.Length - start, marked));
        return words.ToImmutable();
    }
}
