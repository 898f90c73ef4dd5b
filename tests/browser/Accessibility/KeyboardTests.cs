using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace GuidanceBot.Tests;

/// <summary>The whole way without a pointer, from the practice's page and back to it.</summary>
[Collection(Browsing.Name)]
public sealed class KeyboardTests(Browser browser)
{
    [Fact]
    public async Task All_of_it_can_be_done_by_keyboard_and_every_stop_is_seen()
    {
        await using var visitor = await browser.VisitorAsync();
        await visitor.Page.GotoAsync("/");
        await PressAsync(visitor, "Tab", visitor.Page.Locator("guidance-bot button").First);
        await PressAsync(visitor, "Tab", visitor.Launcher);
        await PressAsync(visitor, "Enter", visitor.Input);
        await visitor.Chips.First.WaitForAsync();

        // An answer, backwards from the box.
        await PressAsync(visitor, "Shift+Tab", visitor.Chips.Last);
        for (var chip = await visitor.Chips.CountAsync() - 2; chip >= 0; chip--)
            await PressAsync(visitor, "Shift+Tab", visitor.Chips.Nth(chip));
        await PressAsync(visitor, "Enter", visitor.Input);
        await Expect(visitor.Said).ToHaveCountAsync(1);

        // The menu: opened, walked, closed, and used.
        var options = visitor.Panel.Locator("#options");
        var menu = visitor.Panel.Locator("#menu");
        await PressAsync(visitor, "Tab", visitor.Panel.Locator("#send"));
        await PressAsync(visitor, "Tab", options);
        await PressAsync(visitor, "Enter", options);
        foreach (var entry in await menu.Locator("button").AllAsync())
            await PressAsync(visitor, "Tab", entry);
        await PressAsync(visitor, "Escape", options);
        await Expect(menu).ToBeHiddenAsync();
        await PressAsync(visitor, "Enter", options);
        await PressAsync(visitor, "Tab", menu.Locator("button").First);
        await PressAsync(visitor, "Enter", visitor.Input);
        await Expect(menu).ToBeHiddenAsync();
        await Expect(visitor.Said).ToHaveCountAsync(2);

        // Escape closes the panel once the menu is closed, and the button opens it again.
        await PressAsync(visitor, "Escape", visitor.Launcher);
        await PressAsync(visitor, "Enter", visitor.Input);
    }

    [Fact]
    public async Task A_plan_is_kept_and_left_alone_by_keyboard()
    {
        await using var visitor = await browser.VisitorAsync();
        await visitor.OpenAsync();
        await visitor.HearAsync(Plans.Made());
        var keep = visitor.Plan.Locator(".keep");
        await PressAsync(visitor, "Shift+Tab", keep.Locator("button"));
        await PressAsync(visitor, "Enter", keep.Locator(".step"));
        await PressAsync(visitor, "Tab", keep.Locator("button").First);
        await PressAsync(visitor, "Enter", keep.Locator(".step"));
        await PressAsync(visitor, "Tab", keep.Locator("input").First);
        await PressAsync(visitor, "Space", keep.Locator("input").First);
        await Expect(keep.Locator("input").First).Not.ToBeCheckedAsync();
        foreach (var box in (await keep.Locator("input").AllAsync()).Skip(1))
            await PressAsync(visitor, "Tab", box);
        foreach (var button in await keep.Locator("button").AllAsync())
            await PressAsync(visitor, "Tab", button);
        await PressAsync(visitor, "Enter", keep.Locator(".solid"));
    }

    [Fact]
    public async Task Nobody_is_caught_in_the_panel()
    {
        await using var visitor = await browser.VisitorAsync();
        await visitor.OpenAsync();
        await PressAsync(visitor, "Tab", visitor.Panel.Locator("#send"));
        await PressAsync(visitor, "Tab", visitor.Panel.Locator("#options"));
        await PressAsync(visitor, "Tab", visitor.Page.Locator(":focus:not(guidance-bot)"));
        await PressAsync(visitor, "Shift+Tab", visitor.Panel.Locator("#options"));
        await visitor.Panel.Locator("#leave").FocusAsync();
        await visitor.Page.Keyboard.PressAsync("Shift+Tab");
        Assert.Equal("body", await visitor.Frame.EvaluateAsync<string>("document.activeElement.localName"));
    }

    // Presses, and the focus is there and can be seen. A step is a place to read from, and has its outline as a key was pressed.
    private static async Task PressAsync(Visitor visitor, string key, ILocator there)
    {
        await visitor.Page.Keyboard.PressAsync(key);
        await Expect(there).ToBeFocusedAsync();
        var (style, width) = await there.EvaluateAsync<string[]>("(stop) => [getComputedStyle(stop).outlineStyle, getComputedStyle(stop).outlineWidth]") switch
        {
            [var first, var second] => (first, second),
            _ => throw new InvalidOperationException(key),
        };
        Assert.NotEqual("none", style);
        Assert.NotEqual("0px", width);
    }
}
