using System.Buffers;
using System.Text.RegularExpressions;

namespace GuidanceBot.Content.Checks;

/// <summary>The rules every word keeps. Each looks at one passage and says what is wrong with it.</summary>
internal static partial class Wording
{
    public const int MostWordsInSentence = 20;
    public const int MostWordsInBubble = 60;
    private const int MostWordsOnChip = 6;

    private static readonly (string Code, Func<Passage, IEnumerable<string>> Find)[] inEveryLanguage =
    [
        (Codes.LongSentence, LongSentences),
        (Codes.LongBubble, LongBubble),
        (Codes.LongChip, LongChip),
        (Codes.Exclamation, Exclamation),
    ];

    private static readonly (string Code, Func<Passage, IEnumerable<string>> Find)[] inEnglish =
    [
        .. inEveryLanguage,
        (Codes.TherapyWord, TherapyWords),
        (Codes.Order, Orders),
        (Codes.Claim, Claims),
        (Codes.Committed, Committed),
        (Codes.Gendered, Gendered),
    ];

    private static readonly (string Code, Func<Passage, IEnumerable<string>> Find)[] withoutSuspicion = [.. inEveryLanguage, (Codes.Gendered, Gendered)];

    // A part of every word that the rules before the last look for.
    private static readonly SearchValues<string> suspicious = SearchValues.Create(
        ["boundar", "process", "unpack", "trigger", "toxic", "valid", "depend", "hold", "journey", "should", "hear", "understand", "must", "sorry", "suicide"],
        StringComparison.OrdinalIgnoreCase);

    public static IEnumerable<Problem> Check(IEnumerable<Entry> entries, bool english) =>
        from entry in entries.AsParallel().AsOrdered()
        from problem in entry.Option is null ? Check(entry, english) : [.. Check(entry, english), .. Options.Check(entry, entry.Option)]
        select problem;

    private static IEnumerable<Problem> Check(Entry entry, bool english) =>
        from passage in Passage.Of(entry)
        from rule in RulesFor(passage, english)
        from message in rule.Find(passage)
        select new Problem(rule.Code, entry.At.File, passage.Template.Line, $"`{entry.Id}`: {message}");

    // Most texts hold none of the words that the rules on English look for: one fast look tells.
    private static (string Code, Func<Passage, IEnumerable<string>> Find)[] RulesFor(Passage passage, bool english)
    {
        if (!english)
            return inEveryLanguage;
        return passage.Text.AsSpan().ContainsAny(suspicious) ? inEnglish : withoutSuspicion;
    }

    /// <summary>A long sentence loses a reader who is upset.</summary>
    private static IEnumerable<string> LongSentences(Passage passage) => passage.Words <= MostWordsInSentence
        ? []
        : from sentence in English.Sentences(passage.Text)
          let words = English.Words(sentence)
          where words > MostWordsInSentence
          select $"a sentence has {words} words, {MostWordsInSentence} at most: \"{Start(sentence)}…\".";

    /// <summary>One thought a bubble.</summary>
    private static IEnumerable<string> LongBubble(Passage passage) => passage.Words > MostWordsInBubble
        ? [$"this has {passage.Words} words, {MostWordsInBubble} at most in a bubble."]
        : [];

    /// <summary>A chip is read at a glance.</summary>
    private static IEnumerable<string> LongChip(Passage passage) => passage.Speaker == Speaker.Chip && passage.Words > MostWordsOnChip
        ? [$"the chip \"{passage.Text}\" has {passage.Words} words, {MostWordsOnChip} at most."]
        : [];

    /// <summary>Nothing here is loud.</summary>
    private static IEnumerable<string> Exclamation(Passage passage) =>
        passage.Text.Contains('!') ? ["no exclamation marks."] : [];

    /// <summary>Jargon puts a wall between the reader and the thought.</summary>
    private static IEnumerable<string> TherapyWords(Passage passage) =>
        Found(TherapyWord(), passage).Select(word => $"\"{word}\" is a therapy word; say limit, think through, blame or the like.");

    /// <summary>It is theirs to decide.</summary>
    private static IEnumerable<string> Orders(Passage passage) =>
        Found(Order(), passage).Select(words => $"\"{words}\": nothing here tells anyone what to do.");

    /// <summary>A script does not feel, know or understand. The visitor may.</summary>
    private static IEnumerable<string> Claims(Passage passage) => passage.Speaker is Speaker.Visitor or Speaker.Chip
        ? []
        : Found(Claim(), passage).Select(words => $"\"{words}\": a script does not claim to feel or understand.");

    /// <summary>It is not a crime.</summary>
    private static IEnumerable<string> Committed(Passage passage) =>
        Found(CommittedSuicide(), passage).Select(words => $"\"{words}\": say died by suicide.");

    /// <summary>Gender comes only by slots, as the visitor used it.</summary>
    private static IEnumerable<string> Gendered(Passage passage) => passage.Speaker is Speaker.Chip or Speaker.Page
        ? []
        : Found(GenderedWord(), passage).Select(word => $"\"{word}\": use a slot such as {{they}} or {{their}}, or reword.");

    private static IEnumerable<string> Found(Regex words, Passage passage) => words.IsMatch(passage.Text)
        ? words.Matches(passage.Text).Select(m => m.Value).Distinct(StringComparer.OrdinalIgnoreCase)
        : [];

    private static string Start(string sentence) => string.Join(' ', sentence.Split().Take(6));

    [GeneratedRegex(@"\b(boundar(y|ies)|process(es|ed|ing)?|unpack(s|ed|ing)?|trigger(s|ed|ing)?|toxic|(in)?valid(ate|ates|ated|ating|ation)?|co-?dependen(t|ce|cy)|hold(s|ing)?\s+space|journeys?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex TherapyWord();

    [GeneratedRegex(@"\byou\s+should(n['’]t)?\b", RegexOptions.IgnoreCase)]
    private static partial Regex Order();

    [GeneratedRegex(@"\b(I\s+hear\s+you|I\s+understand|that\s+must\s+be|I['’]?\s*a?m\s+(so\s+)?sorry\s+(that\s+)?you\s+feel)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Claim();

    [GeneratedRegex(@"\bcommit(s|ted|ting)?\s+suicide\b", RegexOptions.IgnoreCase)]
    private static partial Regex CommittedSuicide();

    [GeneratedRegex(@"\b(s?he|his|hers?|him|himself|herself)\b", RegexOptions.IgnoreCase)]
    private static partial Regex GenderedWord();
}
