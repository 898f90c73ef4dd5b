using Xunit;
using static Microsoft.Playwright.Assertions;

namespace GuidanceBot.Tests;

/// <summary>Leaving takes the conversation off the server, also where that takes a while or cannot be done at once.</summary>
[Collection(Browsing.Name)]
public sealed class ErasingTests(Browser browser)
{
    [Fact]
    public async Task On_a_slow_network_leaving_waits_for_the_erasing_behind_a_blank_page()
    {
        await using var visitor = await browser.VisitorAsync();
        var kept = await Kept.BeginAsync(visitor);
        await visitor.Page.GotoAsync("/");
        await visitor.Page.RouteAsync($"{browser.Address}**", async route =>
        {
            await Task.Delay(300);
            await route.ContinueAsync();
        });

        await visitor.Page.Locator("guidance-bot button").First.ClickAsync();
        await Expect(visitor.Page.Locator("h1")).ToBeHiddenAsync();
        await visitor.IsElsewhereAsync();

        await kept.IsErasedAsync(browser.Address);
    }

    [Fact]
    public async Task What_could_not_be_erased_on_leaving_is_before_the_panel_opens_again()
    {
        await using var visitor = await browser.VisitorAsync();
        var kept = await Kept.BeginAsync(visitor);
        await visitor.SayAsync("nobody may read this afterwards");
        await visitor.Page.GotoAsync("/");
        await visitor.Page.RouteAsync("**/frame.js*", route => route.AbortAsync("internetdisconnected"));
        await visitor.Page.Locator("guidance-bot button").First.ClickAsync();
        await visitor.IsElsewhereAsync();
        await visitor.Page.UnrouteAsync("**/frame.js*");

        await visitor.OpenAsync();

        await Expect(visitor.Said).ToHaveCountAsync(0);
        await kept.IsErasedAsync(browser.Address);
    }

    [Fact]
    public async Task A_chat_that_ended_is_erased_when_a_new_one_is_started()
    {
        await using var visitor = await browser.VisitorAsync();
        var kept = await Kept.BeginAsync(visitor);
        await visitor.Page.RouteAsync("**/activities", route => route.FulfillAsync(new() { Status = 401 }));
        await visitor.Input.FillAsync("hello");
        await visitor.Input.PressAsync("Enter");
        await Expect(visitor.Panel.Locator("#gone")).ToBeVisibleAsync();
        await visitor.Page.UnrouteAsync("**/activities");

        await visitor.Panel.Locator("#again").ClickAsync();
        await Expect(visitor.Chips.First).ToBeVisibleAsync();

        await kept.IsErasedAsync(browser.Address);
    }

    [Fact]
    public async Task Leave_on_a_page_whose_panel_was_never_opened_erases_what_an_earlier_page_began()
    {
        await using var visitor = await browser.VisitorAsync();
        var kept = await Kept.BeginAsync(visitor);
        await visitor.Page.GotoAsync("/");

        await visitor.Page.Locator("guidance-bot button").First.ClickAsync();

        await visitor.IsElsewhereAsync();
        await kept.IsErasedAsync(browser.Address);
    }
}
