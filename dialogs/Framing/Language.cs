using System.Collections.Immutable;
using GuidanceBot.Understanding;

namespace GuidanceBot.Framing;

/// <summary>Whether a line is in the language the content is in. Where that is in doubt, nothing is marked.</summary>
internal sealed class Language(Lists lists)
{
    private const double LeastShare = 0.3;
    private const int FewWords = 3;

    private readonly Listed own = lists["english"];
    private readonly Listed others = lists["other-languages"];

    /// <param name="words">Short forms in full.</param>
    public bool IsRead(ImmutableArray<Token> words)
    {
        var known = words.Count(word => own.Has(word.Word));
        var foreign = words.Count(word => !own.Has(word.Word) && others.Has(word.Word));
        if (words.Length < FewWords)
            return known > 0 || (foreign == 0 && words.Any(LooksLikeAWord));
        return known > foreign && known >= LeastShare * words.Length;
    }

    // "Therapy." may be a whole line; "12345" and "xkcdq" are none.
    private static bool LooksLikeAWord(Token word) =>
        word.Word.Length > 2 && word.Word.All(char.IsAsciiLetter) && word.Word.IndexOfAny(['a', 'e', 'i', 'o', 'u', 'y']) >= 0;
}
