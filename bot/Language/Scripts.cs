using System.Text;

namespace GuidanceBot.Language;

/// <summary>Which script a text is mostly written in. A script says that a text is not in ours, and often not more.</summary>
internal static class Scripts
{
    private const int FewestLetters = 4;

    // A word in one of these takes a letter or two.
    private const int FewestOfDense = 2;
    private const double Most = 0.6;

    private static readonly (int First, int Last, string Language)[] blocks =
    [
        (0x0370, 0x03FF, "el"), (0x0400, 0x052F, "und-Cyrl"), (0x0530, 0x058F, "hy"), (0x0590, 0x05FF, "he"), (0x0600, 0x077F, "und-Arab"),
        (0x0900, 0x097F, "und-Deva"), (0x0980, 0x09FF, "bn"), (0x0A00, 0x0A7F, "pa"), (0x0A80, 0x0AFF, "gu"), (0x0B80, 0x0BFF, "ta"),
        (0x0C00, 0x0C7F, "te"), (0x0C80, 0x0CFF, "kn"), (0x0D00, 0x0D7F, "ml"), (0x0E00, 0x0E7F, "th"), (0x10A0, 0x10FF, "ka"),
        (0x1200, 0x137F, "und-Ethi"), (0x1780, 0x17FF, "km"), (0x3040, 0x30FF, "ja"), (0x4E00, 0x9FFF, "zh"), (0xAC00, 0xD7AF, "ko"),
    ];

    /// <returns>Null for Latin letters, for too few letters, and where none prevails.</returns>
    public static string? LanguageOf(string text)
    {
        Span<int> counts = stackalloc int[blocks.Length];
        var letters = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.IsAscii && !Rune.IsLetter(rune))
                continue;
            var block = rune.IsAscii ? -1 : Array.FindIndex(blocks, b => rune.Value >= b.First && rune.Value <= b.Last);
            if (block >= 0)
                counts[block]++;
            if (block >= 0 || Rune.IsLetter(rune))
                letters++;
        }

        return Prevailing(counts, letters);
    }

    private static string? Prevailing(ReadOnlySpan<int> counts, int letters)
    {
        var (most, all) = (0, 0);
        for (var i = 0; i < counts.Length; i++)
        {
            all += counts[i];
            if (counts[i] > counts[most])
                most = i;
        }

        if (letters == 0 || all < Most * letters)
            return null;

        // Kana beside Han is Japanese, whichever there is more of.
        var kana = Array.FindIndex(blocks, block => block.Language == "ja");
        var language = blocks[most].Language == "zh" && counts[kana] > 0 ? "ja" : blocks[most].Language;
        return all >= (language is "zh" or "ja" or "ko" ? FewestOfDense : FewestLetters) ? language : null;
    }
}
