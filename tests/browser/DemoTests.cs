using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace GuidanceBot.Tests;

/// <summary>The practice page: how it holds together, and its doors to the guide.</summary>
[Collection(Browsing.Name)]
public sealed class DemoTests(Browser browser)
{
    [Theory]
    [InlineData("desk-light", 1280, 800, ColorScheme.Light)]
    [InlineData("desk-dark", 1280, 800, ColorScheme.Dark)]
    [InlineData("phone-light", 360, 740, ColorScheme.Light)]
    [InlineData("phone-dark", 360, 740, ColorScheme.Dark)]
    public async Task It_breaks_none_of_its_own_rules(string name, int width, int height, ColorScheme scheme)
    {
        await using var visitor = await browser.VisitorAsync(width, height, scheme);
        var told = new List<string>();
        visitor.Page.Console += (_, message) => told.Add(message.Text);
        visitor.Page.PageError += (_, error) => told.Add(error);
        await VisitAsync(visitor);

        await Pictures.TakeAsync(visitor.Page, $"demo-{name}", whole: true);

        Assert.Empty(told);
        await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveCountAsync(1);
    }

    [Theory]
    [InlineData("Think something through")]
    [InlineData("Open the guide")]
    [InlineData("I’m the one in therapy")]
    [InlineData("Look at both sides")]
    public async Task Every_door_opens_the_guide(string door)
    {
        await using var visitor = await browser.VisitorAsync();
        await VisitAsync(visitor);

        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = door }).ClickAsync();

        await Expect(visitor.Chips.First).ToBeVisibleAsync();
        await Expect(visitor.Page).ToHaveURLAsync($"{Ours}/");
    }

    [Fact]
    public async Task Without_the_widget_doors_lead_to_the_guides_own_page_and_nothing_throws()
    {
        await using var visitor = await browser.VisitorAsync();
        var faults = new List<string>();
        visitor.Page.PageError += (_, error) => faults.Add(error);
        await visitor.Page.RouteAsync("**/widget.js", route => route.AbortAsync());
        await VisitAsync(visitor);

        await visitor.Page.GetByLabel("Plum").CheckAsync();
        await Expect(visitor.Page.Locator("#snippet")).ToContainTextAsync("#6d4a73");
        await Expect(visitor.Page.Locator("#reading")).ToContainTextAsync("does not answer");
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Open the guide" }).ClickAsync();

        await Expect(visitor.Page).ToHaveURLAsync($"{Ours}/chat");
        Assert.Empty(faults);
    }

    [Theory]
    [InlineData(320, "")]
    [InlineData(320, "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }")]
    [InlineData(320, "html { direction: rtl }")]
    [InlineData(640, "html { font-size: 200% }")]
    public async Task Nothing_scrolls_sideways(int width, string style)
    {
        await using var visitor = await browser.VisitorAsync(width, 640);
        await VisitAsync(visitor);
        await visitor.Page.EvaluateAsync("css => { const sheet = new CSSStyleSheet(); sheet.replaceSync(css); document.adoptedStyleSheets = [sheet]; }", style);

        var sizes = await visitor.Page.EvaluateAsync<int[]>("[document.documentElement.scrollWidth, document.documentElement.clientWidth]");

        Assert.Equal(sizes[1], sizes[0]);
    }

    private string Ours => browser.Address.GetLeftPart(UriPartial.Authority);

    // The settings appear once the page's script has read the button, or found none.
    internal static async Task VisitAsync(Visitor visitor)
    {
        await visitor.Page.GotoAsync("/");
        await Expect(visitor.Page.Locator("#reading")).Not.ToBeEmptyAsync();
    }
}
