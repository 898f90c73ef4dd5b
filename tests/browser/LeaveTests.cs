using System.Net;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace GuidanceBot.Tests;

[Collection(Browsing.Name)]
public sealed class LeaveTests(Browser browser)
{
    [Fact]
    public async Task Leave_replaces_the_page_and_erases_the_conversation()
    {
        await using var visitor = await browser.VisitorAsync();
        var kept = await Kept.BeginAsync(visitor);
        Assert.Equal(HttpStatusCode.OK, await kept.StatusAsync(browser.Address));

        await visitor.Panel.Locator("#leave").ClickAsync();

        await visitor.IsElsewhereAsync();
        await visitor.Page.GotoAsync("/chat");
        Assert.DoesNotContain(kept.ConversationId, await visitor.Page.EvaluateAsync<string>("JSON.stringify({ ...sessionStorage })"), StringComparison.Ordinal);
        await kept.IsErasedAsync(browser.Address);
    }

    [Fact]
    public async Task Leave_is_the_first_stop_of_the_panel_and_of_the_page()
    {
        await using var visitor = await browser.VisitorAsync();
        await visitor.Page.GotoAsync("/");
        await visitor.Page.Keyboard.PressAsync("Tab");
        await Expect(visitor.Page.Locator("guidance-bot button").First).ToBeFocusedAsync();

        await visitor.Page.GotoAsync("/chat");
        await visitor.Page.Locator("h1").FocusAsync();
        await visitor.Page.Keyboard.PressAsync("Shift+Tab");
        await Expect(visitor.Page.Locator("#leave")).ToBeFocusedAsync();
        Assert.Equal("leave", await visitor.Page.EvaluateAsync<string>("document.querySelector('a, button, input, textarea').id"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Shift_pressed_alone_three_times_leaves_from_the_panel_and_from_the_page(bool fromPanel)
    {
        await using var visitor = await browser.VisitorAsync();
        var kept = await Kept.BeginAsync(visitor);
        var place = fromPanel ? visitor.Input : visitor.Page.Locator("h1");
        await place.ClickAsync();

        for (var press = 0; press < 3; press++)
            await visitor.Page.Keyboard.PressAsync("Shift");

        await visitor.IsElsewhereAsync();
        await kept.IsErasedAsync(browser.Address);
    }

    [Fact]
    public async Task Shift_used_for_capital_letters_does_not_leave()
    {
        await using var visitor = await browser.VisitorAsync();
        await visitor.OpenAsync();
        await visitor.Input.FocusAsync();

        foreach (var key in new[] { "Shift+A", "Shift+B", "Shift", "Shift", "Shift+C", "Shift" })
            await visitor.Page.Keyboard.PressAsync(key);

        await Expect(visitor.Input).ToHaveValueAsync("ABC");
        Assert.Equal("/", new Uri(visitor.Page.Url).AbsolutePath);
    }

    [Fact]
    public async Task Going_back_after_leaving_shows_nothing_of_the_conversation()
    {
        const string Words = "nobody may read this afterwards";
        await using var visitor = await browser.VisitorAsync();
        await visitor.Page.GotoAsync("/demo/room.svg");
        await visitor.OpenAsync();
        await visitor.SayAsync(Words);
        await visitor.Panel.Locator("#leave").ClickAsync();
        await visitor.IsElsewhereAsync();

        await visitor.Page.GoBackAsync();
        Assert.Equal("/demo/room.svg", new Uri(visitor.Page.Url).AbsolutePath);
        await visitor.OpenAsync();

        await Expect(visitor.Said).ToHaveCountAsync(0);
        Assert.DoesNotContain(Words, await visitor.Frame.ContentAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shift_held_at_a_click_is_no_sign()
    {
        await using var visitor = await browser.VisitorAsync();
        await visitor.Page.GotoAsync("/");

        for (var press = 0; press < 4; press++)
            await visitor.Page.Locator("h1").ClickAsync(new() { Modifiers = [Microsoft.Playwright.KeyboardModifier.Shift] });

        await Expect(visitor.Page.Locator("h1")).ToBeVisibleAsync();
    }

    // A question left unanswered would count as "stay".
    [Fact]
    public async Task A_page_that_asks_whether_to_stay_holds_nobody()
    {
        await using var visitor = await browser.VisitorAsync();
        var asked = 0;
        visitor.Page.Dialog += (_, dialog) =>
        {
            asked++;
            _ = dialog.DismissAsync();
        };
        await visitor.OpenAsync();
        await visitor.Page.EvaluateAsync("addEventListener('beforeunload', (event) => event.preventDefault())");
        await visitor.SayAsync("hello");

        await visitor.Panel.Locator("#leave").ClickAsync();

        await visitor.IsElsewhereAsync();
        Assert.Equal(0, asked);
    }
}
