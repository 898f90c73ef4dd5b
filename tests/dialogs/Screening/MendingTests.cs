using GuidanceBot.Safety;
using GuidanceBot.Understanding;
using Xunit;

namespace GuidanceBot.Tests.Screening;

public sealed class MendingTests
{
    [Theory]
    [InlineData("i want to kil myself")]
    [InlineData("i want to kill myslef")]
    [InlineData("I want to k*ll myself")]
    [InlineData("i want to k!ll myself")]
    [InlineData("i want to k1ll myself")]
    [InlineData("i want to commit s**cide")]
    [InlineData("i want to commit su!c!de!!")]
    [InlineData("iwanttodie")]
    [InlineData("i wanttodie")]
    [InlineData("i want to k i l l myself")]
    [InlineData("I WANT TO DIEEEE")]
    [InlineData("i want to die 😂")]
    [InlineData("i want to die lol")]
    public void Words_of_danger_are_read_through_slips_masks_and_missing_spaces(string line) =>
        Assert.Equal((SafetyKinds.Suicide, Reach.Takeover), Read(line));

    [Theory]
    [InlineData("we dyed the curtains, and the dye ran")]
    [InlineData("5*3 is fifteen")]
    [InlineData("**what** is confidential?")]
    [InlineData("he killed it at the quiz!!!")]
    public void Ordinary_words_stay_as_they_are(string line) => Assert.NotEqual(Reach.Takeover, Read(line).Reach);

    [Theory]
    [InlineData("t e e_a.oo")]
    [InlineData("detection e_a.b.c.d h.e.l.p s.u.i")]
    public void Words_that_are_mended_into_each_other_break_nothing(string line) => Assert.NotEqual(Reach.Takeover, Read(line).Reach);

    private static (string? Kind, Reach? Reach) Read(string line) =>
        Screen.Read(Normalizer.Normalize(line), Shipped.Library.Phrasebook) is { } alarm ? (alarm.Kind, alarm.Reach) : (null, null);
}
