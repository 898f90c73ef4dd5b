using System.Collections.Immutable;
using System.Globalization;

namespace GuidanceBot.Counting;

/// <summary>
/// Which counts a practice is shown. A count below five could point at one person: it is neither shown, nor left to be
/// worked out from what is.
/// </summary>
internal static class Insight
{
    /// <summary>The smallest count that is shown.</summary>
    public const int Fewest = 5;

    // The last minute of a week is stored by then, by every node.
    private static readonly TimeSpan settling = TimeSpan.FromMinutes(10);

    // In the order in which they are walked.
    private static readonly Dictionary<string, int> places = Catalogue.Dialogs
        .SelectMany(dialog => dialog.Steps, (dialog, step) => $"{dialog.Id}/{step.Method.Name}")
        .Index().ToDictionary(step => step.Item, step => step.Index, StringComparer.Ordinal);

    /// <summary>The last week that is over and changes no more.</summary>
    public static Week LastClosed(DateTimeOffset now) => Week.Of(now - settling - TimeSpan.FromDays(7));

    /// <summary>Weeks that have ended, and after them years that have: the total of a running one would tell each week as it ends.</summary>
    /// <param name="counts">Everything that was counted: what is shown of it does not change with what is asked for.</param>
    /// <param name="asked">The weeks that are shown, and the years that they are of.</param>
    public static ImmutableArray<InsightRow> Rows(ImmutableArray<WeekCount> counts, DateTimeOffset now, Weeks asked)
    {
        var last = LastClosed(now);
        var closed = counts.Where(count => count.Week.Monday <= last.Monday).ToArray();
        var weeks = closed.Where(count => IsShown(count) && asked.Holds(count.Week)).GroupBy(count => count.Week).OrderBy(week => week.Key.Monday);
        var years = closed.Where(count => Week.Last(count.Week.Year).Monday <= last.Monday && asked.Touches(count.Week.Year))
            .GroupBy(count => count.Week.Year).OrderBy(year => year.Key);
        return
        [
            .. weeks.SelectMany(week => InOrder(week.Select(count => new InsightRow(week.Key.ToString(), count.Kind, count.Name, Rounded(count.Kind, count.Count))))),
            .. years.SelectMany(year => InOrder(Totals(year))),
        ];
    }

    private static IEnumerable<InsightRow> Totals(IGrouping<int, WeekCount> year)
    {
        var used = year.Select(count => count.Week).Distinct().Count();
        return
            from name in year.GroupBy(count => (count.Kind, count.Name))
            where IsShown(name.Key.Kind, [.. name], used)
            select new InsightRow(year.Key.ToString(CultureInfo.InvariantCulture), name.Key.Kind, name.Key.Name, Rounded(name.Key.Kind, name.Sum(count => count.Count)));
    }

    private static bool IsShown(WeekCount count) => count.Count >= Fewest;

    /// <summary>Whether the total of a year tells nothing of its weeks that are not shown.</summary>
    /// <param name="used">In how many weeks of the year anything was counted.</param>
    private static bool IsShown(CountKind kind, ImmutableArray<WeekCount> weeks, int used)
    {
        if (weeks.Sum(count => count.Count) < Fewest) return false;
        if (kind != CountKind.Referrals) return true;
        var rest = weeks.Where(count => !IsShown(count)).Sum(count => count.Count);
        var most = (Fewest - 1) * (used - weeks.Count(IsShown));
        // Nothing is left, or enough that could lie otherwise: less than five would be a count below five, and the most that
        // those weeks can hold would be four in each.
        return rest == 0 || (rest >= Fewest && rest < most);
    }

    // One step leads to another within a turn, so that their difference counts those who went elsewhere: in fives it tells no
    // number below five. Referrals lead to nothing that is counted, and laws ask for the number.
    private static long Rounded(CountKind kind, long count) => kind == CountKind.Referrals ? count : count - (count % Fewest);

    // A step that this version no longer has comes last.
    private static IEnumerable<InsightRow> InOrder(IEnumerable<InsightRow> rows) => rows
        .OrderBy(row => row.Section)
        .ThenBy(row => row.Section == CountKind.Steps ? places.GetValueOrDefault(row.Name, int.MaxValue) : 0)
        .ThenBy(row => row.Name, StringComparer.Ordinal);
}
