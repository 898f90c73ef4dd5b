using System.Text;

namespace GuidanceBot.Understanding;

/// <summary>Signs that stand for letters: "th3rapy", "$uicide", and look-alikes of other scripts.</summary>
internal static class Disguise
{
    /// <summary>Whether a sign counts as part of a word.</summary>
    public static bool IsLetter(string text, int at) => text[at] switch
    {
        '@' => IsLatin(text, at - 1) && IsLatin(text, at + 1),
        '$' => IsLatin(text, at + 1) && (at == 0 || !char.IsDigit(text[at - 1])),
        _ => false,
    };

    /// <summary>Takes the disguise off a word, in place.</summary>
    public static void TakeOff(StringBuilder word)
    {
        var (latin, others, digits) = Count(word);
        if (latin == 0 || others + digits == 0)
            return;
        for (var i = 0; i < word.Length; i++)
        {
            if (others > 0)
                word[i] = Letters.Alike(word[i]);
            if (Stands(word, i) is { } letter)
                word[i] = letter;
        }
    }

    // A digit stands for a letter where letters are on both its sides: "b4", "2nd" and "mp3" are as they are.
    private static char? Stands(StringBuilder word, int at)
    {
        var sign = word[at];
        if (sign is '@' or '$')
            return sign == '@' ? 'a' : 's';
        if (!char.IsAsciiDigit(sign) || at == 0 || at == word.Length - 1 || !char.IsLetter(word[at - 1]) || !LetterFollows(word, at))
            return null;
        return sign switch
        {
            '0' => 'o',
            '1' => 'i',
            '3' => 'e',
            '4' => 'a',
            '5' => 's',
            '7' => 't',
            _ => null,
        };
    }

    private static bool LetterFollows(StringBuilder word, int at)
    {
        var next = at + 1;
        while (next < word.Length && char.IsAsciiDigit(word[next]))
            next++;
        return next < word.Length;
    }

    private static (int Latin, int Others, int Digits) Count(StringBuilder word)
    {
        var (latin, others, digits) = (0, 0, 0);
        for (var i = 0; i < word.Length; i++)
        {
            if (char.IsAsciiLetter(word[i]))
                latin++;
            else if (char.IsAsciiDigit(word[i]) || word[i] is '@' or '$')
                digits++;
            else
                others++;
        }

        return (latin, others, digits);
    }

    private static bool IsLatin(string text, int at) => at >= 0 && at < text.Length && char.IsAsciiLetter(text[at]);
}
