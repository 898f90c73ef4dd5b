using GuidanceBot.Bench;
using Xunit;

namespace GuidanceBot.Tests;

/// <summary>What `bench/run` tells of what it measured.</summary>
public sealed class TableTests
{
    [Fact]
    public void A_median_is_the_middle_of_the_runs()
    {
        Assert.Equal(2, new Spread([9, 1, 2]).Median);
        Assert.Equal(3, new Spread([4, 1, 2, 9]).Median);
    }

    [Fact]
    public void A_ratio_is_of_runs_that_stood_beside_each_other()
    {
        var ratio = new Spread([100, 50]).Over(new Spread([10, 5]));

        Assert.Equal((double[])[10, 10], ratio.Runs);
    }

    [Fact]
    public void An_aim_that_was_missed_is_told()
    {
        var table = Printed(new Row("turns", new Spread([7, 8, 9]), "", "cmd") { Aim = Aim.AtLeast(10) });

        Assert.Contains("| turns | 8.00  | 7.00 to 9.00 | ≥ 10.0: MISSED | `cmd` |", table, StringComparison.Ordinal);
    }

    [Fact]
    public void An_aim_that_was_reached_is_told_without_more()
    {
        var table = Printed(new Row("memory", new Spread([340]), "MB", "cmd") { Aim = Aim.AtMost(350) });

        Assert.Contains("| memory | 340 MB | one run | ≤ 350 | `cmd` |", table, StringComparison.Ordinal);
    }

    [Fact]
    public void What_could_not_be_measured_says_why_and_has_no_figure()
    {
        var table = Printed(Row.Missing("a peer", "it could not be installed") with { Name = "ratio" });

        Assert.Contains("| a peer | not measured | | | it could not be installed |", table, StringComparison.Ordinal);
        Assert.DoesNotContain("ratio=", table, StringComparison.Ordinal);
    }

    [Fact]
    public void Figures_with_a_name_stand_once_more_at_the_end()
    {
        var table = Printed(new Row("turns", new Spread([1234.4]), "", "cmd") { Name = "wire_tps" });

        Assert.EndsWith("wire_tps=1234\n", table, StringComparison.Ordinal);
    }

    private static string Printed(Row row)
    {
        using var written = new StringWriter { NewLine = "\n" };
        var table = new Table(written);
        table.Head();
        table.Add(row);
        table.Names();
        return written.ToString();
    }
}
