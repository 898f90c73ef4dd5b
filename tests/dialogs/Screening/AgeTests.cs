using GuidanceBot.Safety;
using GuidanceBot.Understanding;
using Xunit;

namespace GuidanceBot.Tests.Screening;

public sealed class AgeTests
{
    [Theory]
    [InlineData("i'm 16")]
    [InlineData("I am fifteen years old")]
    [InlineData("im 17 btw")]
    [InlineData("i'm 15 and my dad is in therapy")]
    [InlineData("I just turned 14")]
    [InlineData("hi im only 13, can i ask something")]
    [InlineData("15 f")]
    public void Somebody_under_18_is_noticed(string line) => Assert.True(Age.IsUnder18(Normalizer.Normalize(line)));

    [Theory]
    [InlineData("i'm 61")]
    [InlineData("i'm 16 weeks pregnant")]
    [InlineData("I'm 15 minutes late because of her")]
    [InlineData("when i was 15 my dad left")]
    [InlineData("I'm 12 sessions in")]
    [InlineData("i'm 10 years into this marriage")]
    [InlineData("my son is 16")]
    [InlineData("a 9 out of 10")]
    [InlineData("i've been married since i was 17")]
    [InlineData("i feel like i'm 16 again")]
    [InlineData("im 18")]
    public void Numbers_of_something_else_are_no_age(string line) => Assert.False(Age.IsUnder18(Normalizer.Normalize(line)));
}
