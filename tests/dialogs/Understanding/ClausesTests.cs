using GuidanceBot.Understanding;
using Xunit;

namespace GuidanceBot.Tests.Understanding;

public sealed class ClausesTests
{
    [Theory]
    [InlineData("the first one, and tomorrow after dinner", "the first one|tomorrow after dinner")]
    [InlineData("The second. Sunday on the walk", "The second|Sunday on the walk")]
    [InlineData("the second and then sunday", "the second|sunday")]
    [InlineData("help – or not", "help|or not")]
    [InlineData("one\ntwo", "one|two")]
    [InlineData("yes; but not today", "yes|not today")]
    [InlineData("well, so, and", "")]
    [InlineData("and", "")]
    [InlineData("just this", "just this")]
    [InlineData("", "")]
    [InlineData("  ,.;  ", "")]
    public void A_message_is_cut_where_one_thing_ends(string typed, string clauses) =>
        Assert.Equal(clauses, string.Join('|', Clauses.Of(Normalizer.Normalize(typed)).Select(clause => clause.Original)));

    [Fact]
    public void A_part_is_a_message_of_its_own()
    {
        var part = Clauses.Part(Normalizer.Normalize("change it to   Sunday, on OUR walk"), 3, 7);

        Assert.Equal("Sunday, on OUR walk", part.Original);
        Assert.Equal(["Sunday", "on", "OUR", "walk"], part.Tokens.Select(token => part.Original.Substring(token.Start, token.Length)));
    }
}
