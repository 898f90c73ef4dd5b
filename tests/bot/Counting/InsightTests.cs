using GuidanceBot.Counting;
using Xunit;

namespace GuidanceBot.Tests.Counting;

/// <summary>What a practice is shown, and what cannot be worked out from it.</summary>
public sealed class InsightTests
{
    private const string Suicide = "suicide/passive";

    private static readonly DateTimeOffset later = new(2028, 6, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly Weeks always = new(Week.First(2000), Week.Last(2999));

    [Fact]
    public void A_count_below_five_is_not_shown_whatever_it_is_of()
    {
        foreach (var kind in Enum.GetValues<CountKind>())
        {
            Assert.Empty(Shown(new WeekCount(new Week(2026, 9), kind, "one", 4)));
            Assert.Equal(["2026-W09 one 5", "2026 one 5"], Shown(new WeekCount(new Week(2026, 9), kind, "one", 5)));
        }
    }

    [Fact]
    public void A_week_is_shown_ten_minutes_after_its_end_and_a_year_after_its_last_week()
    {
        var count = new WeekCount(new Week(2026, 53), CountKind.Referrals, Suicide, 9);
        var end = new DateTimeOffset(2027, 1, 4, 0, 0, 0, TimeSpan.Zero);

        Assert.Empty(Insight.Rows([count], end.AddMinutes(10).AddTicks(-1), always));
        Assert.Equal(2, Insight.Rows([count], end.AddMinutes(10), always).Length);

        // A running year has no total: two looks at it, a week apart, would tell a hidden week.
        var earlier = count with { Week = new Week(2026, 52) };
        Assert.Equal(["2026-W52"], Insight.Rows([earlier], end.AddTicks(-1), always).Select(row => row.Period));
    }

    [Fact]
    public void Of_a_week_that_runs_nothing_goes_into_anything_that_is_shown()
    {
        var now = new DateTimeOffset(2026, 12, 31, 12, 0, 0, TimeSpan.Zero);
        WeekCount[] ended = [new(new Week(2025, 3), CountKind.Referrals, Suicide, 8), new(new Week(2026, 3), CountKind.Referrals, Suicide, 8)];
        WeekCount[] running = [new(new Week(2026, 53), CountKind.Referrals, Suicide, 8)];

        Assert.Equal(Insight.Rows([.. ended], now, always).AsEnumerable(), Insight.Rows([.. ended, .. running], now, always));
    }

    [Theory]
    // Nothing is hidden.
    [InlineData(true, 7, 5)]
    // One week is hidden: with the total it could be told.
    [InlineData(false, 7, 4)]
    [InlineData(false, 50, 1)]
    // Several are, and together they are less than five.
    [InlineData(false, 7, 2, 2)]
    [InlineData(false, 7, 1, 1, 1)]
    // Each is four, since together they are as many as two weeks can hide.
    [InlineData(false, 7, 4, 4)]
    [InlineData(true, 7, 4, 3)]
    [InlineData(true, 7, 3, 2)]
    [InlineData(true, 7, 1, 1, 1, 1, 1)]
    // None is shown, so that there is nothing to take away from the total.
    [InlineData(true, 4, 3)]
    [InlineData(false, 4, 4)]
    public void The_referrals_of_a_year_are_shown_where_no_hidden_week_can_be_worked_out(bool isShown, params int[] weeks)
    {
        var rows = Shown([.. weeks.Select((count, at) => new WeekCount(new Week(2026, at + 1), CountKind.Referrals, Suicide, count))]);

        Assert.Equal(isShown ? [$"2026 {Suicide} {weeks.Sum()}"] : [], rows.Where(row => !row.Contains('W', StringComparison.Ordinal)));
    }

    [Fact]
    public void A_shown_total_leaves_more_than_one_answer_to_what_each_hidden_week_was()
    {
        // Every way in which three weeks can go, against all that would look the same.
        var ways = (from a in Enumerable.Range(0, 9) from b in Enumerable.Range(0, 9) from c in Enumerable.Range(0, 9) select new[] { a, b, c }).ToArray();
        foreach (var alike in ways.GroupBy(way => string.Join('\n', Shown([.. Used(3), .. Referrals(way)]))))
        {
            for (var week = 0; week < 3; week++)
            {
                var values = alike.Select(way => way[week]).Distinct().ToArray();
                Assert.True(values.Length > 1 || values[0] is 0 or >= Insight.Fewest, $"Week {week + 1} was {values[0]}:\n{alike.Key}");
            }
        }
    }

    [Fact]
    public void Steps_that_follow_from_one_another_leave_more_than_one_answer_to_what_is_hidden()
    {
        // In two weeks, one step leads to one of two others in the same turn: what it counts is the sum of theirs.
        const int MostLookedAt = 5;
        var some = Enumerable.Range(0, 10).ToArray();
        var ways = (from a in some from b in some from c in some from d in some select new[] { a, b, c, d }).ToArray();
        foreach (var alike in ways.GroupBy(way => string.Join('\n', Shown([.. Branch(1, way[0], way[1]), .. Branch(2, way[2], way[3])]))))
        {
            // Greater ones are there to be mistaken for.
            foreach (var at in alike.Any(way => way.Max() <= MostLookedAt) ? Enumerable.Range(0, 4) : [])
            {
                var values = alike.Select(way => way[at]).Distinct().ToArray();
                Assert.True(values.Length > 1 || values[0] is 0 or >= Insight.Fewest, $"Count {at + 1} was {values[0]}:\n{alike.Key}");
            }
        }
    }

    [Fact]
    public void Steps_and_endings_are_in_fives_so_that_no_difference_of_two_tells_a_count_below_five()
    {
        var week = new Week(2026, 9);
        Assert.Equal(
            ["2026-W09 ask/ReflectMotive 20", "2026-W09 ask/AskNeed 15", "2026-W09 plan 10", "2026 ask/ReflectMotive 20", "2026 ask/AskNeed 15", "2026 plan 10"],
            Shown(
                new WeekCount(week, CountKind.Steps, "ask/ReflectMotive", 21),
                new WeekCount(week, CountKind.Steps, "ask/AskNeed", 19),
                new WeekCount(week, CountKind.Steps, "slow-down/Cost", 2),
                new WeekCount(week, CountKind.Endings, "plan", 14)));
    }

    [Fact]
    public void What_is_asked_for_chooses_rows_and_changes_none()
    {
        WeekCount[] counts = [.. Enumerable.Range(1, 9).SelectMany(week => Referrals([week], new Week(2026, week)).Concat(Referrals([9 - week], new Week(2025, week))))];
        var all = Shown(counts);

        foreach (var asked in new[] { "2025", "2026", "2026-W07", "2025-W52", "2026-W01", "2024" })
            Assert.Subset(all.ToHashSet(), Text(Insight.Rows([.. counts], later, Weeks.Parse(asked)!.Value)).ToHashSet());
        Assert.Equal(["2026-W07 suicide/passive 7", "2026 suicide/passive 45"], Text(Insight.Rows([.. counts], later, Weeks.Parse("2026-W07")!.Value)));
    }

    [Fact]
    public void Steps_stand_in_the_order_in_which_they_are_gone_through_and_those_of_another_version_last()
    {
        var week = new Week(2026, 9);
        string[] names = ["zzz/Gone", "ask/AskNeed", "ask/AskMotive", "open/Greet"];

        var rows = Insight.Rows([.. names.Select(name => new WeekCount(week, CountKind.Steps, name, 5))], later, new Weeks(week, week)).Where(row => row.Period != "2026");

        Assert.Equal(["open/Greet", "ask/AskMotive", "ask/AskNeed", "zzz/Gone"], rows.Select(row => row.Name));
    }

    [Fact]
    public void A_table_and_csv_hold_the_same_rows()
    {
        var week = new Week(2026, 9);
        var rows = Insight.Rows([new(week, CountKind.Referrals, Suicide, 7), new(week, CountKind.Referrals, "young", 4), new(week, CountKind.Steps, "open/Greet", 33)], later, always);

        using var csv = new StringWriter();
        InsightText.WriteCsv(csv, rows);
        using var table = new StringWriter();
        InsightText.WriteTable(table, rows);

        Assert.Equal(
            ["period,section,name,count", "2026-W09,steps,open/Greet,30", "2026-W09,referrals,suicide/passive,7", "2026,steps,open/Greet,30", "2026,referrals,suicide/passive,7"],
            csv.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("  2026-W09  suicide/passive        7", table.ToString(), StringComparison.Ordinal);
        Assert.Contains("A count below 5 is not shown", table.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("young", table.ToString(), StringComparison.Ordinal);
        foreach (var row in rows) Assert.Matches($@"{row.Period} +{row.Name} +{row.Count}\b", table.ToString());
    }

    private static WeekCount[] Branch(int week, int one, int other) =>
    [
        .. new[] { ("ask/ReflectMotive", one + other), ("ask/AskNeed", one), ("slow-down/Cost", other) }
            .Where(step => step.Item2 > 0).Select(step => new WeekCount(new Week(2026, week), CountKind.Steps, step.Item1, step.Item2)),
    ];

    private static WeekCount[] Used(int weeks) => [.. Enumerable.Range(1, weeks).Select(week => new WeekCount(new Week(2026, week), CountKind.Steps, "open/Greet", 1))];

    private static IEnumerable<WeekCount> Referrals(int[] weeks) => weeks.SelectMany((count, at) => Referrals([count], new Week(2026, at + 1)));

    private static IEnumerable<WeekCount> Referrals(int[] counts, Week week) =>
        counts.Where(count => count > 0).Select(count => new WeekCount(week, CountKind.Referrals, Suicide, count));

    private static string[] Shown(params WeekCount[] counts) => Text(Insight.Rows([.. counts], later, always));

    private static string[] Text(IEnumerable<InsightRow> rows) => [.. rows.Select(row => $"{row.Period} {row.Name} {row.Count}")];
}
