using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace GuidanceBot.Tests;

[Collection(Browsing.Name)]
public sealed class ResumeTests(Browser browser)
{
    [Fact]
    public async Task A_reload_comes_back_to_the_same_conversation()
    {
        await using var visitor = await browser.VisitorAsync();
        await visitor.OpenAsync();
        await visitor.SayAsync("my partner has started therapy");
        var said = await visitor.Guide.AllInnerTextsAsync();

        await visitor.OpenAsync();

        await Expect(visitor.Said).ToHaveCountAsync(1);
        await Expect(visitor.Guide).ToHaveTextAsync(said.Select(text => text.Trim()), new() { UseInnerText = true });
        await Expect(visitor.Chips.First).ToBeEnabledAsync();
    }

    [Fact]
    public async Task After_a_safety_turn_a_reload_restores_nothing()
    {
        await using var visitor = await browser.VisitorAsync();
        await visitor.OpenAsync();
        await visitor.SayAsync("help now");
        await Expect(visitor.Panel.Locator(".help a").First).ToBeVisibleAsync();
        Assert.Equal("{}", await visitor.StoredAsync());

        await visitor.OpenAsync();

        await Expect(visitor.Said).ToHaveCountAsync(0);
    }

    // Whoever opens a page of the site in another tab takes what this tab keeps along.
    [Fact]
    public async Task Nor_does_another_tab_that_was_opened_before_it()
    {
        await using var visitor = await browser.VisitorAsync();
        await visitor.OpenPanelAsync();
        var second = await visitor.Page.RunAndWaitForPopupAsync(() => visitor.Page.EvaluateAsync("void window.open('/demo/room.svg')"));
        await visitor.Page.Locator("#say").FillAsync("help now");
        await visitor.Page.Locator("#say").PressAsync("Enter");
        await Expect(visitor.Page.Locator(".help a").First).ToBeVisibleAsync();

        await second.GotoAsync("/chat");
        await Expect(second.Locator("#chips button").First).ToBeVisibleAsync();

        await Expect(second.Locator(".visitor, .help")).ToHaveCountAsync(0);
        Assert.Equal("{}", await second.EvaluateAsync<string>("JSON.stringify({ ...sessionStorage })"));
    }

    [Fact]
    public async Task A_message_that_fails_is_sent_again_and_counts_once()
    {
        await using var visitor = await browser.VisitorAsync();
        await visitor.OpenAsync();
        var failures = 2;
        var bodies = new List<string>();
        await visitor.Page.RouteAsync("**/activities", async route =>
        {
            if (route.Request.Method == "POST")
                bodies.Add(route.Request.PostData!);
            if (route.Request.Method == "POST" && failures-- > 0)
                await route.FulfillAsync(new() { Status = 503 });
            else
                await route.ContinueAsync();
        });

        await visitor.SayAsync("hello there");

        Assert.Equal(3, bodies.Count);
        Assert.Single(bodies.Distinct());
        await Expect(visitor.Said).ToHaveCountAsync(1);
        await Expect(visitor.Panel.Locator("#offline")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Two_quick_presses_send_once()
    {
        await using var visitor = await browser.VisitorAsync();
        await visitor.OpenAsync();
        var posts = 0;
        visitor.Page.Request += (_, request) => posts += request.Method == "POST" && request.Url.EndsWith("/activities", StringComparison.Ordinal) ? 1 : 0;

        await visitor.Chips.First.DblClickAsync();
        await visitor.Chips.First.WaitForAsync();
        await Expect(visitor.Said).ToHaveCountAsync(1);

        await visitor.Input.FillAsync("once");
        await visitor.Input.PressAsync("Enter");
        await visitor.Input.PressAsync("Enter");
        await Expect(visitor.Said).ToHaveCountAsync(2);
        await visitor.Chips.First.Or(visitor.Plan).First.WaitForAsync();
        Assert.Equal(2, posts);
    }

    [Fact]
    public async Task Escape_closes_the_panel_and_the_button_opens_it_where_it_was()
    {
        await using var visitor = await browser.VisitorAsync();
        await visitor.OpenAsync();
        await visitor.Input.FillAsync("half a thou");

        await visitor.Input.PressAsync("Escape");
        await Expect(visitor.Launcher).ToBeFocusedAsync();
        await Expect(visitor.Page.Locator("guidance-bot iframe")).ToBeHiddenAsync();

        await visitor.Launcher.PressAsync("Enter");
        await Expect(visitor.Input).ToBeFocusedAsync();
        await Expect(visitor.Input).ToHaveValueAsync("half a thou");
    }

    [Fact]
    public async Task The_panel_fits_the_narrowest_screen()
    {
        await using var visitor = await browser.VisitorAsync(320, 640);
        await visitor.OpenAsync();

        await visitor.FollowFirstChipsToPlanAsync();

        Assert.Equal(320, await visitor.Frame.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        Assert.Equal(320, await visitor.Frame.EvaluateAsync<int>("document.querySelector('#said').scrollWidth"));
    }
}
