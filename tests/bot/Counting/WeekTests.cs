using GuidanceBot.Counting;
using Xunit;

namespace GuidanceBot.Tests.Counting;

public sealed class WeekTests
{
    [Theory]
    [InlineData("2026-11-22T23:59:59Z", "2026-W47")]
    [InlineData("2026-11-23T00:00:00Z", "2026-W48")]
    [InlineData("2027-01-03T12:00:00Z", "2026-W53")]
    [InlineData("2025-12-29T00:00:00Z", "2026-W01")]
    [InlineData("2026-11-23T00:30:00+01:00", "2026-W47")]
    public void A_week_begins_on_monday_by_utc_and_belongs_to_the_year_of_its_thursday(string time, string week) =>
        Assert.Equal(week, Week.Of(DateTimeOffset.Parse(time, provider: null)).ToString());

    [Theory]
    [InlineData("2026-W01")]
    [InlineData("2026-W53")]
    [InlineData("2000-W01")]
    [InlineData("2999-W52")]
    public void A_week_is_read_as_it_is_written(string text) => Assert.Equal(text, Week.Parse(text).ToString());

    [Theory]
    [InlineData("2026-W00")]
    [InlineData("2026-W54")]
    [InlineData("2025-W53")]
    [InlineData("2026-w47")]
    [InlineData("2026-W4")]
    [InlineData("2026-W047")]
    [InlineData("2026W47")]
    [InlineData("2026-11-22")]
    [InlineData("1999-W01")]
    [InlineData("3000-W01")]
    [InlineData("2026-W+1")]
    [InlineData("٢٠٢٦-W47")]
    [InlineData("")]
    public void What_is_no_week_is_none(string text)
    {
        Assert.Null(Week.Parse(text));
        Assert.Null(Weeks.Parse(text));
    }

    [Fact]
    public void A_year_is_all_of_its_weeks()
    {
        Assert.Equal(new Weeks(new Week(2026, 1), new Week(2026, 53)), Weeks.Parse("2026"));
        Assert.Equal(new Weeks(new Week(2025, 1), new Week(2025, 52)), Weeks.Parse("2025"));
    }
}
