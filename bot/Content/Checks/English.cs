using System.Buffers;
using System.Collections.Concurrent;
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

    private static readonly ConcurrentDictionary<string, int> counted = new(StringComparer.OrdinalIgnoreCase);

    private static readonly ConcurrentDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> bySpan = counted.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly SearchValues<char> stops = SearchValues.Create(".!?…\n");

    public static int Words(ReadOnlySpan<char> text)
    {
        var words = 0;
        for (var at = 0; NextWord(text, ref at).Length > 0;)
            words++;
        return words;
    }

    public static List<string> Sentences(string text)
    {
        var sentences = new List<string>();
        for (var at = 0; at < text.Length;)
        {
            var end = EndOfSentence(text, at);
            if (Words(text.AsSpan(at, end - at)) > 0)
                sentences.Add(text[at..end].Trim());
            at = end;
        }

        return sentences;
    }

    public static int CountSentences(ReadOnlySpan<char> text)
    {
        var sentences = 0;
        for (var at = 0; at < text.Length;)
        {
            var end = EndOfSentence(text, at);
            if (Words(text[at..end]) > 0)
                sentences++;
            at = end;
        }

        return sentences;
    }

    /// <summary>Flesch-Kincaid grade: school years needed to read it with ease.</summary>
    public static double Grade(string text)
    {
        double words = 0;
        double syllables = 0;
        for (var at = 0; NextWord(text, ref at) is { Length: > 0 } word;)
        {
            words++;
            syllables += Known(word);
        }

        var sentences = CountSentences(text);
        return sentences == 0 ? 0 : 0.39 * words / sentences + 11.8 * syllables / words - 15.59;
    }

    /// <returns>The next word from <paramref name="at"/> on, which is moved behind it; nothing where there is none.</returns>
    private static ReadOnlySpan<char> NextWord(ReadOnlySpan<char> text, ref int at)
    {
        while (at < text.Length && !char.IsLetterOrDigit(text[at]))
            at++;
        var start = at;
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || (IsJoint(text[at]) && at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]))))
            at++;
        return text[start..at];
    }

    // The same words come again and again.
    private static int Known(ReadOnlySpan<char> word)
    {
        if (bySpan.TryGetValue(word, out var syllables))
            return syllables;
        syllables = Syllables(word.ToString());
        counted.TryAdd(word.ToString(), syllables);
        return syllables;
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

    // A stop ends it where white space follows; a closing quote or bracket belongs to it, and a new line ends one, too.
    private static int EndOfSentence(ReadOnlySpan<char> text, int from)
    {
        while (from < text.Length)
        {
            var stop = text[from..].IndexOfAny(stops);
            if (stop < 0)
                return text.Length;
            from += stop + 1;
            if (text[from - 1] == '\n')
                return from;
            while (from < text.Length && "\"'”’)".Contains(text[from]))
                from++;
            if (from == text.Length || char.IsWhiteSpace(text[from]))
                return from;
        }

        return from;
    }

    [GeneratedRegex(@"(?<=[^aeiouyl])(?:e|es)$|(?<=[aeiouy]l)es?$|(?<=[^aeiouytd])ed$")]
    private static partial Regex SilentEnding();

    [GeneratedRegex("[aeiouy]+|[0-9]+")]
    private static partial Regex VowelGroup();
}
