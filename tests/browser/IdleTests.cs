using Xunit;
using static Microsoft.Playwright.Assertions;

namespace GuidanceBot.Tests;

/// <summary>Somebody walks away, and the words do not stay on the screen for who comes by.</summary>
[Collection(Browsing.Name)]
public sealed class IdleTests(Browser browser)
{
    [Fact]
    public async Task After_some_idle_minutes_the_words_leave_the_screen_until_a_tap()
    {
        await using var visitor = await browser.VisitorAsync();
        await visitor.Page.Clock.InstallAsync();
        await visitor.OpenPanelAsync();
        var (said, composer) = (visitor.Page.Locator("#said"), visitor.Page.Locator("#say"));
        await composer.FillAsync("half a thought");

        await visitor.Page.Clock.FastForwardAsync("04:00");
        await Expect(said).ToBeVisibleAsync();
        await composer.PressAsync("End");
        await visitor.Page.Clock.FastForwardAsync("04:00");
        await Expect(said).ToBeVisibleAsync();

        await visitor.Page.Clock.FastForwardAsync("01:30");
        await Expect(said).ToBeHiddenAsync();
        await Expect(composer).ToBeHiddenAsync();
        await Expect(visitor.Page.Locator("#leave")).ToBeVisibleAsync();
        await Expect(visitor.Page.Locator("#unhide")).ToBeFocusedAsync();
        await Pictures.TakeAsync(visitor.Page, "desk-light-idle");

        await visitor.Page.Keyboard.PressAsync("Enter");
        await Expect(said).ToBeVisibleAsync();
        await Expect(composer).ToHaveValueAsync("half a thought");
        await Expect(composer).ToBeFocusedAsync();
    }

    [Fact]
    public async Task The_first_move_after_a_machine_slept_brings_nothing_back()
    {
        await using var visitor = await browser.VisitorAsync();
        await visitor.OpenPanelAsync();
        await visitor.Page.EvaluateAsync("(now => { Date.now = () => now() + 360_000 })(Date.now.bind(Date))");

        await visitor.Page.Mouse.MoveAsync(200, 200);

        await Expect(visitor.Page.Locator("#said")).ToBeHiddenAsync();
        Assert.DoesNotContain("scripted", await visitor.Page.EvaluateAsync<string>("document.body.innerText"), StringComparison.Ordinal);
    }

    // Browsers may keep a whole page in memory for going back to it; none does under test.
    [Fact]
    public async Task A_page_that_is_left_and_kept_for_going_back_shows_nothing()
    {
        await using var visitor = await browser.VisitorAsync();
        await visitor.OpenPanelAsync();

        await visitor.Page.EvaluateAsync("dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))");
        await Expect(visitor.Page.Locator("#said")).ToBeHiddenAsync();

        await visitor.Page.EvaluateAsync("window.same = true; dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))");
        await visitor.Page.WaitForFunctionAsync("!window.same");
        await Expect(visitor.Page.Locator("#chips button").First).ToBeVisibleAsync();
    }
}
