using GuidanceBot.Understanding;
using Xunit;

namespace GuidanceBot.Tests.Understanding;

public sealed class NumbersTests
{
    [Theory]
    [InlineData("go back", 1)]
    [InlineData("go back one", 1)]
    [InlineData("go back two", 2)]
    [InlineData("back twice", 2)]
    [InlineData("back a couple", 2)]
    [InlineData("go back 3 steps", 3)]
    [InlineData("the one before", 1)]
    [InlineData("go back 30", 30)]
    [InlineData("go back 31", 1)]
    [InlineData("go back 0", 1)]
    [InlineData("go back 99999999999999999999", 1)]
    [InlineData("", 1)]
    public void Steps_back_are_counted(string typed, int steps) => Assert.Equal(steps, Numbers.Steps(Normalizer.Normalize(typed)));

    [Theory]
    [InlineData("8 out of ten", 0.8)]
    [InlineData("eight out of 10", 0.8)]
    [InlineData("8/10", 0.8)]
    [InlineData("3 of 5", 0.6)]
    [InlineData("about half", 0.5)]
    [InlineData("halfway", 0.5)]
    [InlineData("somewhere in the middle", 0.5)]
    [InlineData("a quarter", 0.25)]
    [InlineData("three quarters", 0.75)]
    [InlineData("two thirds, so two third", 0.66)]
    [InlineData("80%", 0.8)]
    [InlineData("80 percent", 0.8)]
    [InlineData("0 out of 10", 0)]
    [InlineData("10/10", 1)]
    [InlineData("between 6 and 8", 0.7)]
    [InlineData("7 or 8", 0.75)]
    [InlineData("9", 0.9)]
    public void A_number_or_a_part_is_a_place_on_a_scale(string typed, double part) =>
        Assert.Equal(part, Assert.Single(Numbers.OnScale(Normalizer.Normalize(typed), 5)), 0.001);

    [Fact]
    public void A_bare_number_that_is_a_step_as_well_is_read_both_ways() =>
        Assert.Equal([0.5, 0.3], Numbers.OnScale(Normalizer.Normalize("3"), 5));

    [Theory]
    [InlineData("")]
    [InlineData("not much")]
    [InlineData("12 out of 10")]
    [InlineData("8 out of 0")]
    [InlineData("11")]
    [InlineData("1 2 3 4")]
    [InlineData("120%")]
    [InlineData("like my nan")]
    public void What_is_on_no_scale_is_none_of_it(string typed) =>
        Assert.Empty(Numbers.OnScale(Normalizer.Normalize(typed), 5));

    [Theory]
    [InlineData("zero", 0.0)]
    [InlineData("ten", 10.0)]
    [InlineData("007", 7.0)]
    [InlineData("12345", null)]
    [InlineData("-1", null)]
    [InlineData("1e3", null)]
    [InlineData("½", null)]
    [InlineData("٣", null)]
    [InlineData("", null)]
    public void A_word_is_a_number_or_none(string word, double? number) => Assert.Equal(number, Numbers.Of(word));
}
