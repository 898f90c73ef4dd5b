using GuidanceBot.Content;
using Xunit;

namespace GuidanceBot.Tests.Content;

/// <summary>A visitor's own words, quoted inside a sentence of the guide.</summary>
public sealed class QuoteTests
{
    [Theory]
    [InlineData("Thursdays?", "“Thursdays?”")]
    [InlineData("\u202Eyou never\u202C listen", "“you never listen”")]
    [InlineData("\u2067a\u2069 \u202Ab\u202D", "“a b”")]
    // The marks that only say how a neutral sign leans turn nothing.
    [InlineData("ok\u200F!", "“ok\u200F!”")]
    public void Marks_that_turn_the_direction_of_writing_are_not_quoted(string words, string quoted) =>
        Assert.Equal(quoted, Wordings.Quote(words));
}
