using Microsoft.Playwright;
using Xunit;
using static GuidanceBot.Tests.DemoTests;
using static Microsoft.Playwright.Assertions;

namespace GuidanceBot.Tests;

/// <summary>"Make it yours" on the practice page: what an owner chooses shows on the button and in the line to copy.</summary>
[Collection(Browsing.Name)]
public sealed class DemoSettingsTests(Browser browser)
{
    private const string Looks = "button => getComputedStyle(button).backgroundColor";

    [Fact]
    public async Task Settings_show_at_once_on_the_button_and_in_the_line()
    {
        await using var visitor = await browser.VisitorAsync();
        await VisitAsync(visitor);

        await visitor.Page.GetByLabel("Honey").CheckAsync();
        await visitor.Page.GetByLabel("Left").CheckAsync();
        await visitor.Page.GetByLabel("Recording a session").CheckAsync();

        await Expect(visitor.Launcher).ToHaveCSSAsync("background-color", "rgb(227, 176, 75)");
        // Each change puts the button on anew: until the last has, the one that is found may go.
        await Expect(visitor.Page.Locator("guidance-bot div").First).ToHaveCSSAsync("left", "16px");
        await Expect(visitor.Page.Locator("#snippet")).ToHaveTextAsync(
            $"<script defer src=\"{Ours}/widget.js\" data-color=\"#e3b04b\" data-position=\"left\" data-start=\"recording\"></script>");
        await Expect(visitor.Page.Locator("#reading")).ToContainTextAsync("Dark words");
        await Expect(visitor.Page.Locator("guidance-bot")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Many_changes_in_a_row_end_with_the_last()
    {
        await using var visitor = await browser.VisitorAsync();
        await VisitAsync(visitor);

        await visitor.Page.EvaluateAsync("""
            for (const part of ["10", "40", "70", "a0", "d0"]) {
              own.value = `#${part}3020`;
              own.dispatchEvent(new InputEvent("input", { bubbles: true }));
            }
            """);

        await Expect(visitor.Launcher).ToHaveCSSAsync("background-color", "rgb(208, 48, 32)");
        await Expect(visitor.Page.Locator("guidance-bot")).ToHaveCountAsync(1);
        await Expect(visitor.Page.GetByRole(AriaRole.Radio, new() { Name = "Your own" })).ToBeCheckedAsync();
    }

    [Theory]
    [InlineData("#e3b04b", "Dark", "That reads well")]
    [InlineData("#8a8a8a", "White", "a little darker")]
    public async Task Contrast_is_read_off_the_button(string color, string words, string advice)
    {
        await using var visitor = await browser.VisitorAsync();
        await VisitAsync(visitor);

        await visitor.Page.Locator("#own").FillAsync(color);

        await Expect(visitor.Page.Locator("#snippet")).ToContainTextAsync(color);
        await Expect(visitor.Page.Locator("#reading")).ToContainTextAsync(words);
        await Expect(visitor.Page.Locator("#reading")).ToContainTextAsync(advice);
    }

    // The figures of WCAG's own definition: the two ends of the scale, and the grey that is just too light on white.
    [Theory]
    [InlineData("#000", "#fff", 21)]
    [InlineData("oklch(1 0 0)", "rgb(255 255 255)", 1)]
    [InlineData("#777", "#fff", 4.48)]
    [InlineData("#ff0000", "oklch(0 0 0)", 5.25)]
    public async Task Contrast_is_as_WCAG_reckons_it(string one, string other, double ratio)
    {
        await using var visitor = await browser.VisitorAsync();
        await VisitAsync(visitor);

        var reckoned = await visitor.Page.EvaluateAsync<double>(
            "async ([one, other]) => { const { contrast, parts } = await import('/demo/contrast.js'); return contrast(parts(one), parts(other)); }", new[] { one, other });

        Assert.Equal(ratio, reckoned, 0.01);
    }

    [Fact]
    public async Task The_line_pasted_into_another_page_gives_the_same_button()
    {
        await using var visitor = await browser.VisitorAsync();
        await visitor.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await VisitAsync(visitor);
        await visitor.Page.GetByLabel("Clay").CheckAsync();
        await visitor.Page.GetByLabel("Left").CheckAsync();
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Copy" }).ClickAsync();
        await Expect(visitor.Page.Locator("#copied")).ToHaveTextAsync("Copied");
        // Copied by the click; read back through a field, since the page itself may not read the clipboard.
        var line = await PastedAsync(visitor.Page);

        await visitor.Page.RouteAsync($"{Host.Practice}/**", route => route.FulfillAsync(new() { ContentType = "text/html", Body = $"<!doctype html><title>Practice</title><body><h1>Practice</h1>{line}" }));
        await visitor.OpenAsync($"{Host.Practice}/");

        Assert.Equal("rgb(163, 78, 49)", await visitor.Launcher.EvaluateAsync<string>(Looks));
        Assert.InRange((await visitor.Page.Locator("guidance-bot iframe").BoundingBoxAsync())!.X, 0, 20);
    }

    [Fact]
    public async Task Where_copying_is_refused_the_line_is_selected()
    {
        await using var visitor = await browser.VisitorAsync();
        await visitor.Page.AddInitScriptAsync("delete Navigator.prototype.clipboard");
        await VisitAsync(visitor);

        await visitor.Page.Locator("#copy").ClickAsync();

        await Expect(visitor.Page.Locator("#copied")).ToContainTextAsync("selected");
        Assert.Equal(await visitor.Page.Locator("#snippet").TextContentAsync(), await visitor.Page.EvaluateAsync<string>("getSelection().toString()"));
    }

    [Fact]
    public async Task After_changes_three_presses_of_Shift_still_leave()
    {
        await using var visitor = await browser.VisitorAsync();
        await VisitAsync(visitor);
        await visitor.Page.GetByLabel("Plum").CheckAsync();
        await Expect(visitor.Launcher).ToHaveCSSAsync("background-color", "rgb(109, 74, 115)");

        for (var press = 0; press < 3; press++)
            await visitor.Page.Keyboard.PressAsync("Shift");

        await visitor.IsElsewhereAsync();
    }

    private string Ours => browser.Address.GetLeftPart(UriPartial.Authority);

    private static async Task<string> PastedAsync(IPage page)
    {
        await page.EvaluateAsync("document.querySelector('main').append(Object.assign(document.createElement('textarea'), { id: 'pasted' }))");
        await page.Locator("#pasted").FocusAsync();
        await page.Keyboard.PressAsync("Control+V");
        return await page.Locator("#pasted").InputValueAsync();
    }
}
