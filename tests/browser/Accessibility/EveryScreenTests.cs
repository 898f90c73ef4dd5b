using Microsoft.Playwright;
using Xunit;
using Xunit.Abstractions;

namespace GuidanceBot.Tests;

/// <summary>Every kind of screen, in every way it may be looked at: no rule broken, nothing cut off, nothing too small.</summary>
[Collection(Browsing.Name)]
public sealed class EveryScreenTests(Browser browser, ITestOutputHelper output)
{
    [Theory]
    [InlineData("light", 1280, 800)]
    [InlineData("dark", 1280, 800)]
    [InlineData("forced colours", 1280, 800)]
    [InlineData("right to left", 410, 720)]
    [InlineData("narrowest", 320, 640)]
    // The panel of a page of 1280 by 800, enlarged: 410 by 360 is what it has then.
    [InlineData("zoomed to 200 %", 410, 360)]
    [InlineData("text spacing", 360, 740)]
    public async Task Every_screen_can_be_used(string way, int width, int height)
    {
        await using var visitor = await browser.VisitorAsync(width, height, also: options => Look(options, way));
        await visitor.OpenPanelAsync();
        await Axe.BringAsync(visitor.Frame);
        if (way == "right to left")
            await visitor.Frame.EvaluateAsync("document.documentElement.dir = 'rtl'");
        if (way == "text spacing")
            await visitor.Frame.EvaluateAsync(Spacing);

        var found = new List<string>();
        foreach (var screen in Screen.All)
        {
            await screen.ShowAsync(visitor.Frame);
            var wrong = (await Axe.BrokenAsync(visitor.Frame)).Concat(await Fit.MisfitsAsync(visitor.Frame));
            found.AddRange(wrong.Select(what => $"{screen.Name}: {what}"));
        }

        output.WriteLine($"{Screen.All.Count} screens");
        Assert.True(found.Count == 0, $"{way}:\n{string.Join('\n', found)}");
    }

    // WCAG 2.2, 1.4.12.
    private const string Spacing = """
        () => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }");
          document.adoptedStyleSheets = [sheet];
        }
        """;

    private static void Look(BrowserNewContextOptions options, string way)
    {
        options.ColorScheme = way == "dark" ? ColorScheme.Dark : ColorScheme.Light;
        options.ForcedColors = way == "forced colours" ? ForcedColors.Active : ForcedColors.None;
        options.DeviceScaleFactor = way.StartsWith("zoomed", StringComparison.Ordinal) ? 2 : 1;
    }
}
