using Microsoft.Playwright;
using Xunit;

namespace GuidanceBot.Tests;

/// <summary>The practice's page with the guide's button on it, closed and open, in every way it may be looked at.</summary>
[Collection(Browsing.Name)]
public sealed class PracticePageTests(Browser browser)
{
    [Theory]
    [InlineData(1280, 800, ColorScheme.Light, ForcedColors.None)]
    [InlineData(1280, 800, ColorScheme.Dark, ForcedColors.None)]
    [InlineData(1280, 800, ColorScheme.Light, ForcedColors.Active)]
    [InlineData(320, 640, ColorScheme.Light, ForcedColors.None)]
    [InlineData(640, 400, ColorScheme.Light, ForcedColors.None)]
    public async Task The_page_breaks_no_rule_with_the_panel_closed_or_open(int width, int height, ColorScheme scheme, ForcedColors forced)
    {
        await using var visitor = await browser.VisitorAsync(width, height, scheme, also: options => options.ForcedColors = forced);
        await visitor.Page.GotoAsync("/");
        await visitor.Launcher.WaitForAsync();
        Assert.Empty(await Axe.BrokenAsync(visitor.Page));
        Assert.Equal(width, await visitor.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));

        await visitor.OpenAsync();
        Assert.Empty(await Axe.BrokenAsync(visitor.Page));
        Assert.Empty(await Fit.MisfitsAsync(visitor.Frame));
    }

    [Fact]
    public async Task From_right_to_left_it_breaks_none_either()
    {
        await using var visitor = await browser.VisitorAsync();
        await visitor.OpenAsync();
        await visitor.Page.EvaluateAsync("document.documentElement.dir = 'rtl'");
        await visitor.Frame.EvaluateAsync("document.documentElement.dir = 'rtl'");
        Assert.Empty(await Axe.BrokenAsync(visitor.Page));
    }
}
