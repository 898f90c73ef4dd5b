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

    public static int Words(string text) => Word().Count(text);

    public static IEnumerable<string> Sentences(string text) =>
        SentenceEnd().Split(text).Where(sentence => Words(sentence) > 0);

    /// <summary>Flesch-Kincaid grade: school years needed to read it with ease.</summary>
    public static double Grade(string text)
    {
        var words = Word().Matches(text).Select(m => m.Value).ToArray();
        var sentences = Sentences(text).Count();
        return sentences == 0 ? 0 : 0.39 * words.Length / sentences + 11.8 * words.Sum(Syllables) / words.Length - 15.59;
    }

    /// <summary>Groups of vowels, less the silent e; familiar words count as two at most.</summary>
    public static int Syllables(string word)
    {
        var lower = word.ToLowerInvariant().Replace('’', '\'');
        var heard = SilentEnding().Replace(lower.Split('\'')[0], "");
        var vowels = Math.Max(1, VowelGroup().Count(heard));
        return familiar.Contains(lower) ? Math.Min(2, vowels) : vowels;
    }

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
