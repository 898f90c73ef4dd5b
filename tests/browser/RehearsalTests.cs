using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace GuidanceBot.Tests;

[Collection(Browsing.Name)]
public sealed class RehearsalTests(Browser browser)
{
    private const string Second = "<b>When</b> you ask the second I'm in the door I feel cornered. Can we do Thursdays?";

    [Theory]
    [InlineData("rehearsal-desk", 1280, 800, ColorScheme.Light)]
    [InlineData("rehearsal-phone", 360, 740, ColorScheme.Dark)]
    public async Task A_client_comes_from_the_greeting_to_a_plan_that_holds_their_own_line(string name, int width, int height, ColorScheme scheme)
    {
        await using var visitor = await browser.VisitorAsync(width, height, scheme);
        await visitor.OpenAsync();
        foreach (var said in new[] { "I'm in therapy", "she keeps asking", "mine", "about me", "we get there", "the first" })
            await visitor.SayAsync(said);

        await visitor.SayAsync("You always interrogate me the second I walk in and I can't deal with it.");
        await Expect(visitor.Guide.Locator("mark.stings").Last).ToContainTextAsync("You always interrogate me");
        await Expect(visitor.Guide.Locator("mark.lands").Last).ToContainTextAsync("the second I walk in");
        await Pictures.TakeAsync(visitor.Page, $"{name}-marked");

        await visitor.SayAsync(Second);
        await Expect(visitor.Guide.Locator("blockquote").Last).ToContainTextAsync("<b>When</b>");
        await Expect(visitor.Panel.Locator("blockquote b")).ToHaveCountAsync(0);
        await visitor.SayAsync("compare");
        await Pictures.TakeAsync(visitor.Page, $"{name}-versions");
        await visitor.SayAsync("the second");
        await visitor.SayAsync("sunday on a walk");

        await Expect(visitor.Plan.Locator(".line dd")).ToHaveTextAsync($"“{Second}”");
        await Pictures.TakeAsync(visitor.Page, $"{name}-plan");
    }
}
