namespace GuidanceBot.Understanding;

/// <summary>
/// Stems of English words: Porter, "An algorithm for suffix stripping" (1980), with his two later changes ("bli", "logi").
/// </summary>
internal static class Porter
{
    /// <summary>Shorter words are stems, and longer ones no words.</summary>
    public const int Shortest = 3;

    /// <inheritdoc cref="Shortest"/>
    public const int Longest = 64;

    private static readonly (string Ending, string To)[] doubled =
    [
        ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"), ("logi", "log"), ("bli", "ble"), ("alli", "al"),
        ("entli", "ent"), ("eli", "e"), ("ousli", "ous"), ("ization", "ize"), ("ation", "ate"), ("ator", "ate"), ("alism", "al"),
        ("iveness", "ive"), ("fulness", "ful"), ("ousness", "ous"), ("aliti", "al"), ("iviti", "ive"), ("biliti", "ble"),
    ];

    private static readonly (string Ending, string To)[] single =
        [("ical", "ic"), ("ness", ""), ("icate", "ic"), ("iciti", "ic"), ("ful", ""), ("ative", ""), ("alize", "al")];

    private static readonly string[] last =
    [
        "al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ion", "ou", "ism", "ate", "iti", "ous", "ive", "ize",
    ];

    /// <summary>Stems a word in place.</summary>
    /// <param name="word">It, and room for one letter more.</param>
    /// <returns>The length of the stem.</returns>
    public static int Stem(Span<char> word, int length)
    {
        if (length is < Shortest or > Longest)
            return length;
        length = Past(word, Plural(word, length));
        if (word[length - 1] == 'y' && HasVowel(word[..(length - 1)]))
            word[length - 1] = 'i';
        length = Replace(word, length, doubled);
        length = Replace(word, length, single);
        return End(word, Last(word, length));
    }

    private static int Plural(ReadOnlySpan<char> word, int length)
    {
        if (word[length - 1] != 's' || word[length - 2] == 's')
            return length;
        return (length > 4 && Ends(word, length, "sses")) || (length > 3 && Ends(word, length, "ies")) ? length - 2 : length - 1;
    }

    private static int Past(Span<char> word, int length)
    {
        if (length > 3 && Ends(word, length, "eed"))
            return Measure(word[..(length - 3)]) > 0 ? length - 1 : length;
        if (length > 2 && Ends(word, length, "ed") && HasVowel(word[..(length - 2)]))
            return Whole(word, length - 2);
        return length > 3 && Ends(word, length, "ing") && HasVowel(word[..(length - 3)]) ? Whole(word, length - 3) : length;
    }

    // "Conflat" is "conflate", "hopp" is "hop" and "fil" is "file".
    private static int Whole(Span<char> word, int length)
    {
        var ending = word[length - 1];
        var isDouble = length > 1 && ending == word[length - 2] && !IsVowel(ending, false) && ending is not ('l' or 's' or 'z');
        var isShort = length > 2 && (Ends(word, length, "at") || Ends(word, length, "bl") || Ends(word, length, "iz"));
        if (!isShort && isDouble)
            return length - 1;
        if (isShort || (Measure(word[..length]) == 1 && IsClosed(word[..length])))
            word[length++] = 'e';
        return length;
    }

    private static int Replace(Span<char> word, int length, (string Ending, string To)[] rules)
    {
        foreach (var (ending, to) in rules)
        {
            if (length <= ending.Length || !Ends(word, length, ending))
                continue;
            var stem = length - ending.Length;
            if (Measure(word[..stem]) == 0)
                return length;
            to.CopyTo(word[stem..]);
            return stem + to.Length;
        }

        return length;
    }

    private static int Last(ReadOnlySpan<char> word, int length)
    {
        foreach (var ending in last)
        {
            var stem = length - ending.Length;
            if (stem > 0 && Ends(word, length, ending))
                return Measure(word[..stem]) > 1 && (ending != "ion" || word[stem - 1] is 's' or 't') ? stem : length;
        }

        return length;
    }

    private static int End(ReadOnlySpan<char> word, int length)
    {
        var stem = word[..(length - 1)];
        if (word[length - 1] == 'e' && (Measure(stem) > 1 || (Measure(stem) == 1 && !IsClosed(stem))))
            length--;
        return length > 1 && Ends(word, length, "ll") && Measure(word[..(length - 1)]) > 1 ? length - 1 : length;
    }

    private static bool Ends(ReadOnlySpan<char> word, int length, string ending) => word[..length].EndsWith(ending, StringComparison.Ordinal);

    // How often a vowel is followed by a consonant, as far as it matters: 0, 1, or more.
    private static int Measure(ReadOnlySpan<char> stem)
    {
        var (measure, consonant, vowel) = (0, false, false);
        foreach (var letter in stem)
        {
            consonant = !IsVowel(letter, consonant);
            if (consonant && vowel)
                measure++;
            vowel = !consonant;
        }

        return measure;
    }

    private static bool HasVowel(ReadOnlySpan<char> stem)
    {
        for (var i = 0; i < stem.Length; i++)
        {
            if (IsVowel(stem[i], i > 0))
                return true;
        }

        return false;
    }

    // Consonant, vowel, consonant at the end, the last none of w, x and y: "hop".
    private static bool IsClosed(ReadOnlySpan<char> stem)
    {
        if (stem.Length < 3 || stem[^1] is 'w' or 'x' or 'y')
            return false;
        var (kinds, consonant) = (0, false);
        foreach (var letter in stem)
        {
            consonant = !IsVowel(letter, consonant);
            kinds = (kinds << 1) | (consonant ? 1 : 0);
        }

        return (kinds & 0b111) == 0b101;
    }

    private static bool IsVowel(char letter, bool afterConsonant) => letter is 'a' or 'e' or 'i' or 'o' or 'u' || (afterConsonant && letter == 'y');
}
