using System.Globalization;

namespace GuidanceBot.Content.Checks;

/// <summary>Reading level of each topic. Single entries are too short to be judged alone.</summary>
internal static class ReadingLevels
{
    private const double HighestGrade = 8;

    // Read in distress: plainer still.
    private const string CrisisTopic = "safety";
    private const double HighestCrisisGrade = 6;

    private const int FewestWords = 30;

    public static IEnumerable<Problem> Check(IEnumerable<Entry> entries) =>
        entries.GroupBy(e => e.Background.Topic, StringComparer.Ordinal).SelectMany(Check);

    private static IEnumerable<Problem> Check(IGrouping<string, Entry> topic)
    {
        var texts = topic.SelectMany(Passage.Of).Where(p => p.Speaker is Speaker.Bot or Speaker.Visitor).ToArray();
        var all = string.Join('\n', texts.Select(p => p.Text));
        var highest = topic.Key == CrisisTopic ? HighestCrisisGrade : HighestGrade;
        if (English.Words(all) < FewestWords || English.Grade(all) is var grade && grade <= highest)
            yield break;
        var hardest = texts.OrderByDescending(p => English.Grade(p.Text)).Select(p => p.Entry.Id).Distinct().Take(3);
        var at = topic.First().At;
        yield return new Problem(Codes.ReadingLevel, at.File, at.Line, string.Create(
            CultureInfo.InvariantCulture,
            $"The topic `{topic.Key}` reads at grade {grade:0.0}, {highest} at most. Hardest: {string.Join(", ", hardest)}."));
    }
}
