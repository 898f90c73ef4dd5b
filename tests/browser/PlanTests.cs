using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace GuidanceBot.Tests;

[Collection(Browsing.Name)]
public sealed class PlanTests(Browser browser)
{
    [Theory]
    [InlineData("desk-light", 1280, 800, ColorScheme.Light)]
    [InlineData("desk-dark", 1280, 800, ColorScheme.Dark)]
    [InlineData("phone-light", 360, 740, ColorScheme.Light)]
    [InlineData("phone-dark", 360, 740, ColorScheme.Dark)]
    public async Task The_button_leads_by_keyboard_from_the_greeting_to_a_plan(string name, int width, int height, ColorScheme scheme)
    {
        await using var visitor = await browser.VisitorAsync(width, height, scheme);
        await visitor.Page.GotoAsync("/");
        await Pictures.TakeAsync(visitor.Page, $"{name}-page");

        await visitor.OpenAsync();
        await Expect(visitor.Guide.First).ToBeVisibleAsync();
        await Pictures.TakeAsync(visitor.Page, $"{name}-greeting");

        await visitor.FollowFirstChipsToPlanAsync(step => Pictures.TakeAsync(visitor.Page, $"{name}-step-{step + 1}"));

        await Expect(visitor.Plan).ToBeVisibleAsync();
        await Expect(visitor.Plan.GetByRole(AriaRole.Heading)).Not.ToBeEmptyAsync();
        Assert.NotEqual(0, await visitor.Plan.Locator("dd").CountAsync());
    }

    [Fact]
    public async Task A_plan_on_a_shared_device_is_three_phrases_to_remember()
    {
        await using var visitor = await browser.VisitorAsync();
        await visitor.OpenAsync();
        await visitor.FollowFirstChipsToPlanAsync();

        await visitor.Plan.Locator(".keep button").ClickAsync();
        await visitor.Plan.Locator(".step button").Last.ClickAsync();

        await Expect(visitor.Plan.Locator(".step li")).ToHaveCountAsync(3);
        await Expect(visitor.Plan.Locator("input")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Only_the_ticked_parts_of_a_plan_leave_the_screen()
    {
        await using var visitor = await browser.VisitorAsync();
        await visitor.OpenAsync();
        await visitor.FollowFirstChipsToPlanAsync();
        await visitor.Plan.Locator(".keep button").ClickAsync();
        await visitor.Plan.Locator(".step button").First.ClickAsync();

        var download = await visitor.Page.RunAndWaitForDownloadAsync(() => visitor.Plan.Locator(".step .row button").Nth(1).ClickAsync());

        var notes = await File.ReadAllTextAsync(await download.PathAsync());
        Assert.Equal("notes.txt", download.SuggestedFilename);
        Assert.Contains(await visitor.Plan.Locator("dl .line dd").InnerTextAsync(), notes, StringComparison.Ordinal);
        Assert.DoesNotContain(await visitor.Plan.Locator("dl .for-me dd").InnerTextAsync(), notes, StringComparison.Ordinal);
    }
}
