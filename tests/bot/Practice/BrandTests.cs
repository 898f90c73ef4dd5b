using System.Text.RegularExpressions;
using GuidanceBot.Practice;
using Xunit;

namespace GuidanceBot.Tests;

/// <summary>The colour of the practice, and whether the words on it can be read.</summary>
public sealed class BrandTests
{
    [Theory]
    [InlineData("#2f5d50", 7.4)]
    [InlineData("#ffffff", 21)]
    [InlineData("#000000", 21)]
    [InlineData("#767676", 4.5)]
    [InlineData("#8a8a8a", 3.4)]
    [InlineData("#e3b04b", 10.5)]
    public void Contrast_is_that_of_the_words_the_loader_puts_on_it(string color, double contrast) =>
        Assert.Equal(contrast, Math.Floor(BrandColor.Parse(color)!.Value.Contrast * 10) / 10);

    [Theory]
    [InlineData("2f5d50")]
    [InlineData("#2f5d5")]
    [InlineData("#2f5d501")]
    [InlineData("#2f5d5g")]
    [InlineData("# 2f5d5")]
    [InlineData("green")]
    public void What_is_no_colour_is_not_taken_for_one(string text)
    {
        Assert.Null(BrandColor.Parse(text));

        var fault = Assert.Throws<OperatorException>(() => SettingsOf.Reading(("Practice:Color", text)));
        Assert.StartsWith($"GuidanceBot:Practice:Color is '{text}': write it as #", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_colour_on_which_words_are_hard_to_read_is_refused_and_the_mend_is_taken()
    {
        var fault = Assert.Throws<OperatorException>(() => SettingsOf.Reading(("Practice:Color", "#8a8a8a")));

        Assert.Contains("3.4 to 1", fault.Message, StringComparison.Ordinal);
        var mend = Regex.Match(fault.Message, "such as (#[0-9a-f]{6})").Groups[1].Value;
        Assert.Equal(mend, SettingsOf.Reading(("Practice:Color", mend)).Practice.Color.ToString());
    }

    [Fact]
    public async Task The_button_and_the_panel_wear_the_colour_of_the_practice()
    {
        using var folder = new TempFolder();
        await using var service = await RunningService.StartAsync(folder, "--GuidanceBot:Practice:Color=#7A3E9D");

        Assert.Contains("--c: #7a3e9d", await service.Http.GetStringAsync(new Uri("/widget.js", UriKind.Relative)), StringComparison.Ordinal);
        Assert.Contains("--brand: #7a3e9d;", await service.Http.GetStringAsync(new Uri("/chat.css", UriKind.Relative)), StringComparison.Ordinal);
    }
}
