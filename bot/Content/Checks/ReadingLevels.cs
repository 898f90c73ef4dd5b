using System.Collections.Immutable;
using System.Globalization;

namespace GuidanceBot.Content.Checks;

/// <summary>
/// Reading level by Flesch-Kincaid. A longer entry is judged by itself; what is shorter says too little alone, and is
/// judged together with the rest of its topic.
/// </summary>
internal static class ReadingLevels
{
    private const double HighestGrade = 8;

    // Read in distress: plainer still.
    private const string CrisisTopic = "safety";
    private const double HighestCrisisGrade = 6;

    private const int FewestWords = 30;
    private const int MostNamed = 20;

    /// <returns>What is above the level; and the hardest longer texts, hardest first, within it or not.</returns>
    public static (List<Problem> Problems, ImmutableArray<Hard> Hardest) Check(IEnumerable<Entry> entries)
    {
        var texts = entries.SelectMany(Texts).ToArray();
        var problems = texts.GroupBy(text => text.Entry.Background.Topic, StringComparer.Ordinal).SelectMany(Check).ToList();
        return (problems, [.. texts.Where(IsLong).OrderByDescending(text => text.Grade).Take(MostNamed).Select(text => new Hard(text.Entry.Id, text.Grade, text.At))]);
    }

    private static IEnumerable<Problem> Check(IGrouping<string, Text> topic)
    {
        var highest = topic.Key == CrisisTopic ? HighestCrisisGrade : HighestGrade;
        var texts = topic.ToArray();
        foreach (var hard in texts.Where(text => IsLong(text) && text.Grade > highest))
            yield return new Problem(Codes.ReadingLevel, hard.At.File, hard.At.Line, $"`{hard.Entry.Id}` reads at grade {Shown(hard.Grade)}, {highest} at most.");

        var rest = texts.Where(text => !IsLong(text)).ToArray();
        var all = string.Join('\n', rest.Select(text => text.Words));
        if (English.Words(all) < FewestWords || English.Grade(all) is var grade && grade <= highest)
            yield break;
        var hardest = rest.OrderByDescending(text => text.Grade).Select(text => text.Entry.Id).Distinct().Take(3);
        var at = texts[0].Entry.At;
        yield return new Problem(
            Codes.ReadingLevel, at.File, at.Line, $"The short texts of the topic `{topic.Key}` read at grade {Shown(grade)}, {highest} at most. Hardest: {string.Join(", ", hardest)}.");
    }

    private static IEnumerable<Text> Texts(Entry entry) =>
        Passage.Of(entry).Where(p => p.Speaker is Speaker.Bot or Speaker.Visitor).Select(p => new Text(entry, p.Text, p.Words, entry.At with { Line = p.Template.Line }));

    private static bool IsLong(Text text) => text.Count >= FewestWords;

    private static string Shown(double grade) => grade.ToString("0.0", CultureInfo.InvariantCulture);

    private sealed record Text(Entry Entry, string Words, int Count, Place At)
    {
        private double? grade;

        public double Grade => grade ??= English.Grade(Words);
    }
}

/// <summary>A text and the school years needed to read it with ease.</summary>
internal sealed record Hard(string Id, double Grade, Place At);
