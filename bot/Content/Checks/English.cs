using System.Text.RegularExpressions;

namespace GuidanceBot.Content.Checks;

/// <summary>Counts what the rules on length and reading level count.</summary>
internal static partial class English
{
    // Everyday words here, whatever their length.
    private static readonly HashSet<string> familiar = new(StringComparer.OrdinalIgnoreCase)
    {
        "therapy", "therapist", "therapists", "therapist's", "session", "sessions", "confidential", "confidentiality",
        "psychologist", "psychologists", "counselor", "counselors", "counsellor", "counsellors", "counseling", "counselling",
        "appointment", "appointments", "emergency", "conversation", "conversations",
    };

    public static int Words(string text)
    {
        var (words, inside) = (0, false);
        for (var i = 0; i < text.Length; i++)
        {
            var begins = char.IsLetterOrDigit(text[i]);
            if (begins && !inside)
                words++;
            inside = begins || (inside && IsJoint(text[i]) && i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1]));
        }

        return words;
    }

    public static IEnumerable<string> Sentences(string text) =>
        SentenceEnd().Split(text).Where(sentence => Words(sentence) > 0);

    /// <summary>Flesch-Kincaid grade: school years needed to read it with ease.</summary>
    public static double Grade(string text)
    {
        double words = Words(text);
        var sentences = Sentences(text).Count();
        if (sentences == 0)
            return 0;
        var syllables = Word().Matches(text).CountBy(m => m.Value).Sum(word => word.Value * Syllables(word.Key));
        return 0.39 * words / sentences + 11.8 * syllables / words - 15.59;
    }

    /// <summary>Groups of vowels, less the silent e; familiar words count as two at most.</summary>
    public static int Syllables(string word)
    {
        var lower = word.ToLowerInvariant().Replace('’', '\'');
        var heard = SilentEnding().Replace(lower.Split('\'')[0], "");
        var vowels = Math.Max(1, VowelGroup().Count(heard));
        return familiar.Contains(lower) ? Math.Min(2, vowels) : vowels;
    }

    // "they're", "well-known" and "24/7" are one word each.
    private static bool IsJoint(char c) => c is '\'' or '’' or '.' or ',' or ':' or '/' or '-';

    [GeneratedRegex(@"[\p{L}\p{N}]+(?:['’.,:/-][\p{L}\p{N}]+)*")]
    private static partial Regex Word();

    // A closing quote or bracket belongs to the sentence; a new line ends one, too.
    [GeneratedRegex(@"(?<=[.!?…][""'”’)]*)\s+|\n+")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"(?<=[^aeiouyl])(?:e|es)$|(?<=[aeiouy]l)es?$|(?<=[^aeiouytd])ed$")]
    private static partial Regex SilentEnding();

    [GeneratedRegex("[aeiouy]+|[0-9]+")]
    private static partial Regex VowelGroup();
}
