using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace GuidanceBot.Tests;

/// <summary>"How much" is one control from least to most, by keyboard and by touch, and what it stands at is heard in words.</summary>
[Collection(Browsing.Name)]
public sealed class DialTests(Browser browser)
{
    private const int MostSteps = 6;

    [Theory]
    [InlineData("desk-light", 1280, 800, ColorScheme.Light)]
    [InlineData("phone-dark", 360, 740, ColorScheme.Dark)]
    public async Task How_much_is_turned_up_until_it_would_be_enough(string name, int width, int height, ColorScheme scheme)
    {
        await using var visitor = await browser.VisitorAsync(width, height, scheme);
        await visitor.OpenAsync();
        await visitor.FollowFirstChipsToPlanAsync();
        await visitor.SayAsync("look closer");
        var dial = visitor.Panel.GetByRole(AriaRole.Slider, new() { Name = "How much" });
        for (var step = 0; step < MostSteps && await dial.CountAsync() == 0; step++)
            await visitor.AnswerAsync(visitor.Chips.First);

        await Expect(dial).ToHaveAttributeAsync("aria-valuetext", "Only that it's going on");
        await dial.FocusAsync();
        await visitor.Page.Keyboard.PressAsync("ArrowRight");
        await visitor.Page.Keyboard.PressAsync("ArrowRight");
        await Expect(dial).ToHaveAttributeAsync("aria-valuetext", "The themes, no details");
        await Pictures.TakeAsync(visitor.Page, $"{name}-dial");

        await visitor.AnswerAsync(visitor.Panel.GetByRole(AriaRole.Button, new() { Name = "This much" }));
        await Expect(visitor.Said.Last).ToContainTextAsync("The themes, no details");
        await Expect(dial).ToHaveCountAsync(0);
    }
}
