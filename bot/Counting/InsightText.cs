using System.Collections.Immutable;
using System.Globalization;
using GuidanceBot.Runtime;

namespace GuidanceBot.Counting;

/// <summary>What a practice is shown, as a table or as CSV.</summary>
internal static class InsightText
{
    private const string Legend =
        """
        Weeks and years appear once they have ended (ISO 8601, by UTC). A count below 5 is not shown, nor a year's referrals
        from which one could be told. Steps and endings are in fives, rounded down. Counts are of turns, not of people.
        """;

    public static void WriteCsv(TextWriter output, ImmutableArray<InsightRow> rows)
    {
        output.WriteLine("period,section,name,count");
        foreach (var row in rows) output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{row.Period},{Kebab.Of(row.Section)},{row.Name},{row.Count}"));
    }

    public static void WriteTable(TextWriter output, ImmutableArray<InsightRow> rows)
    {
        if (rows.IsEmpty) output.WriteLine($"Nothing to show: of what was asked for, no week or year that has ended has a count of {Insight.Fewest} or more.");
        var width = rows.Select(row => row.Name.Length).DefaultIfEmpty().Max();
        foreach (var section in rows.GroupBy(row => row.Section).OrderBy(section => section.Key))
        {
            output.WriteLine(Title(section.Key));
            foreach (var row in section)
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {row.Period,-8}  {row.Name.PadRight(width)}  {row.Count,7}"));
            output.WriteLine();
        }

        output.WriteLine(Legend);
    }

    private static string Title(CountKind section) => section switch
    {
        CountKind.Steps => "Steps that were entered",
        CountKind.Endings => "How conversations came to rest",
        _ => "Referrals: people to turn to were named, by kind of danger and how near it was",
    };
}
