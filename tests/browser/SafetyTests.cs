using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace GuidanceBot.Tests;

/// <summary>Where there is danger: the emergency number and the lines are links that can be tapped, and the caring question has its chips.</summary>
[Collection(Browsing.Name)]
public sealed class SafetyTests(Browser browser)
{
    [Theory]
    [InlineData("desk-light", 1280, 800, ColorScheme.Light)]
    [InlineData("phone-dark", 360, 740, ColorScheme.Dark)]
    public async Task People_to_turn_to_are_a_tap_away(string name, int width, int height, ColorScheme scheme)
    {
        await using var visitor = await browser.VisitorAsync(width, height, scheme);
        await visitor.OpenAsync();
        await visitor.SayAsync("honestly i want to kill myself");

        await Expect(visitor.Panel.Locator(".help li").First).ToBeVisibleAsync();
        await Expect(visitor.Chips.First).ToContainTextAsync("dangerous right now");
        await Pictures.TakeAsync(visitor.Page, $"{name}-help");
        await visitor.SayAsync("i'm in the uk");

        await Expect(visitor.Panel.Locator(".help a[href='tel:999']").Last).ToBeVisibleAsync();
        await Expect(visitor.Panel.Locator(".help a[href='tel:116123']").Last).ToBeVisibleAsync();
        await Pictures.TakeAsync(visitor.Page, $"{name}-help-there");
    }

    [Fact]
    public async Task A_caring_question_can_be_answered_by_a_tap_and_the_lines_stay()
    {
        await using var visitor = await browser.VisitorAsync();
        await visitor.OpenAsync();
        await visitor.SayAsync("sorted all my papers tonight, funny how calm i am");
        await Expect(visitor.Chips).ToHaveCountAsync(3);
        await Pictures.TakeAsync(visitor.Page, "desk-light-check");
        await visitor.Chips.Filter(new() { HasTextRegex = new Regex("^No") }).ClickAsync();

        await Expect(visitor.Panel.Locator(".help li").First).ToBeVisibleAsync();
        await Expect(visitor.Chips.First).ToBeVisibleAsync();
    }
}
