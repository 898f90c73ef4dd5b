using GuidanceBot.Counting;
using Xunit;

namespace GuidanceBot.Tests.Storage;

public sealed class ReferralReportTests
{
    private static readonly DateOnly day = new(2026, 11, 22);

    [Fact]
    public void Counts_below_five_are_not_shown_nor_a_year_that_tells_one()
    {
        using var output = new StringWriter();
        ReferralReport.Write(
            output,
            [new(day, "suicide", "active", 7), new(day.AddDays(1), "suicide", "active", 4), new(day, "asked", "", 5), new(day, "young", "", 4)],
            DateOnly.MinValue,
            DateOnly.MaxValue,
            csv: true);

        Assert.Equal(["day,kind,tier,count", "2026-11-22,suicide,active,7", "2026-11-22,asked,,5", "2026,asked,,5"], output.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
    }
}
