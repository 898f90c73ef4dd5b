using GuidanceBot.Understanding;
using Xunit;

namespace GuidanceBot.Tests.Understanding;

public sealed class OrdinalsTests
{
    [Theory]
    [InlineData("the first", "a")]
    [InlineData("first one please", "a")]
    [InlineData("1", "a")]
    [InlineData("1st", "a")]
    [InlineData("number 2", "b")]
    [InlineData("the second one", "b")]
    [InlineData("I'd pick the third", "c")]
    [InlineData("probably the last", "d")]
    [InlineData("the bottom one", "d")]
    [InlineData("option c", "c")]
    [InlineData("b", "b")]
    [InlineData("First. But how do I say it", "a")]
    [InlineData("the second one, and tomorrow after dinner", "b")]
    [InlineData("TWO!!", "b")]
    public void A_choice_is_picked_by_its_place(string typed, string choice) =>
        Assert.Equal(choice, Ordinals.Read(Normalizer.Normalize(typed), ["a", "b", "c", "d"]));

    [Theory]
    [InlineData("")]
    [InlineData("the")]
    [InlineData("first we had a row")]
    [InlineData("the fifth")]
    [InlineData("7")]
    [InlineData("a bit of both")]
    [InlineData("one day maybe")]
    [InlineData("the middle")]
    [InlineData("we went there twice")]
    public void What_names_no_place_that_there_is_picks_nothing(string typed) =>
        Assert.Null(Ordinals.Read(Normalizer.Normalize(typed), ["a", "b", "c", "d"]));

    [Fact]
    public void The_middle_is_a_place_where_there_is_one() =>
        Assert.Equal("b", Ordinals.Read(Normalizer.Normalize("the middle one"), ["a", "b", "c"]));

    [Fact]
    public void Of_nothing_nothing_is_picked() => Assert.Null(Ordinals.Read(Normalizer.Normalize("the last"), []));
}
