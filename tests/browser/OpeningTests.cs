using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace GuidanceBot.Tests;

/// <summary>The panel is opened: by its button, by the page's own script, where it is to begin, and where it cannot be had.</summary>
[Collection(Browsing.Name)]
public sealed class OpeningTests(Browser browser)
{
    private static string Site => $"{Host.Practice}/";

    [Fact]
    public async Task A_page_may_let_its_visitors_begin_with_recording()
    {
        await using var visitor = await browser.VisitorAsync();
        await PracticePage.BuildAsync(visitor, browser.Address, "data-start=\"recording\"");

        await visitor.OpenAsync(Site);

        await Expect(visitor.Guide.First).ToContainTextAsync("scripted guide");
        await Expect(visitor.Chips.First).ToContainTextAsync("like to record");
        await Expect(visitor.Said).ToHaveCountAsync(0);
        await Pictures.TakeAsync(visitor.Page, "desk-light-recording");
    }

    [Fact]
    public async Task A_slip_of_the_pages_author_costs_the_visitor_nothing()
    {
        await using var visitor = await browser.VisitorAsync();
        await PracticePage.BuildAsync(visitor, browser.Address, "data-start=\"recordng\"");

        await visitor.OpenAsync(Site);

        await Expect(visitor.Chips.First).ToContainTextAsync("My partner is in therapy");
    }

    [Fact]
    public async Task A_pages_own_script_opens_closes_and_is_told_without_a_word()
    {
        await using var visitor = await browser.VisitorAsync();
        await PracticePage.BuildAsync(visitor, browser.Address);
        await visitor.Page.GotoAsync(Site);
        await visitor.Page.EvaluateAsync("window.told = []; for (const event of ['open', 'close', 'leave']) GuidanceBot.on(event, (...words) => told.push([event, ...words]))");

        await visitor.Page.EvaluateAsync("GuidanceBot.close(); GuidanceBot.open('client')");
        await Expect(visitor.Chips.First).ToBeVisibleAsync();
        Assert.Contains("closer", await visitor.Chips.First.InnerTextAsync(), StringComparison.OrdinalIgnoreCase);
        await visitor.Page.EvaluateAsync("GuidanceBot.close()");
        await Expect(visitor.Page.Locator("guidance-bot iframe")).ToBeHiddenAsync();
        await visitor.Page.EvaluateAsync("GuidanceBot.open()");
        await Expect(visitor.Chips.First).ToBeVisibleAsync();

        Assert.Equal("""[["open"],["close"],["open"]]""", await visitor.Page.EvaluateAsync<string>("JSON.stringify(told)"));
    }

    [Fact]
    public async Task A_site_that_changes_its_pages_without_loading_them_can_take_it_off_and_put_it_on_again()
    {
        await using var visitor = await browser.VisitorAsync();
        await visitor.OpenAsync();
        await visitor.SayAsync("my partner has started therapy");

        await visitor.Page.EvaluateAsync("GuidanceBot.remove()");
        await Expect(visitor.Page.Locator("guidance-bot")).ToHaveCountAsync(0);
        for (var press = 0; press < 3; press++)
            await visitor.Page.Keyboard.PressAsync("Shift");
        await visitor.Page.AddScriptTagAsync(new() { Url = "/widget.js" });
        await visitor.Launcher.PressAsync("Enter");

        await Expect(visitor.Said).ToHaveCountAsync(1);
        Assert.Equal("/", new Uri(visitor.Page.Url).AbsolutePath);
    }

    [Theory]
    [InlineData("**/frame.js*")]
    [InlineData("**/chat?*")]
    public async Task Where_the_guide_cannot_be_had_it_is_said_kindly_and_can_be_tried_again(string missing)
    {
        await using var visitor = await browser.VisitorAsync();
        await visitor.Page.GotoAsync("/");
        await visitor.Page.RouteAsync(missing, route => route.AbortAsync("connectionrefused"));

        await visitor.Launcher.PressAsync("Enter");

        await Expect(visitor.Page.Locator("guidance-bot [role=status]")).ToContainTextAsync("cannot be reached just now");
        await Expect(visitor.Page.Locator("guidance-bot iframe")).ToHaveCountAsync(0);
        await Expect(visitor.Page.Locator("guidance-bot button").First).ToBeVisibleAsync();
        await Pictures.TakeAsync(visitor.Page, "desk-light-away");
        await visitor.Page.UnrouteAsync(missing);
        await visitor.Launcher.PressAsync("Enter");
        await Expect(visitor.Chips.First).ToBeVisibleAsync();
        await Expect(visitor.Page.Locator("guidance-bot [role=status]")).ToBeHiddenAsync();
    }

    // A browser's keyboard cannot be opened here; what the browser tells of one can be.
    [Fact]
    public async Task Above_the_keyboard_of_a_phone_the_frame_keeps_its_box_in_sight()
    {
        await using var visitor = await browser.VisitorAsync(390, 760);
        await PracticePage.BuildAsync(visitor, browser.Address);
        await visitor.OpenAsync(Site);

        await KeyboardAsync(visitor, height: 420, top: 40, scale: 1);
        Assert.Equal((60, 400), await BoxAsync(visitor));
        var input = (await visitor.Input.BoundingBoxAsync())!;
        Assert.InRange(input.Y + input.Height, 300, 460);

        await KeyboardAsync(visitor, height: 380, top: 100, scale: 2);
        Assert.Equal((20, 740), await BoxAsync(visitor));
    }

    private static Task KeyboardAsync(Visitor visitor, int height, int top, int scale) => visitor.Page.EvaluateAsync(
        """
        (told) => {
          for (const [name, value] of Object.entries(told)) Object.defineProperty(visualViewport, name, { value, configurable: true });
          visualViewport.dispatchEvent(new Event("resize"));
        }
        """,
        new Dictionary<string, object> { ["height"] = height, ["offsetTop"] = top, ["scale"] = scale });

    private static async Task<(float Top, float Height)> BoxAsync(Visitor visitor)
    {
        var box = (await visitor.Page.Locator("guidance-bot iframe").BoundingBoxAsync())!;
        return (box.Y, box.Height);
    }
}
