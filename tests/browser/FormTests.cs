using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace GuidanceBot.Tests;

/// <summary>The panel in a browser that runs no scripts, from beginning to plan, and away.</summary>
[Collection(Browsing.Name)]
public sealed class FormTests(Browser browser)
{
    private const string Word = "my husband started therapy and i feel shut out";
    private const int MostSteps = 20;

    [Theory]
    [InlineData("desk-light", 1280, 800, ColorScheme.Light)]
    [InlineData("phone-dark", 360, 740, ColorScheme.Dark)]
    public async Task Without_scripts_the_guide_leads_to_a_plan_and_leaves(string name, int width, int height, ColorScheme scheme)
    {
        await using var visitor = await browser.VisitorAsync(width, height, scheme, scripts: false);
        var page = visitor.Page;
        var asked = new List<Uri>();
        page.Request += (_, request) => asked.Add(new Uri(request.Url));
        await page.GotoAsync("/chat");
        await Expect(page.GetByRole(AriaRole.Textbox)).ToHaveCountAsync(0);
        await Pictures.TakeAsync(page, $"{name}-form-begin");

        // The panel's own page names its scripts, and the browser fetches some of them for nothing.
        asked.Clear();
        await page.GetByRole(AriaRole.Button, new() { Name = "Begin" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Log, new() { Name = "What was said" })).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Leave", Exact = true })).ToBeFocusedAsync();
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Your own words" }).FillAsync(Word);
        await page.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();
        await Expect(page.Locator(".visitor")).ToHaveTextAsync("You: " + Word);
        var plan = page.Locator("#log > .plan");
        for (var step = 0; step < MostSteps && await plan.CountAsync() == 0; step++)
        {
            await Pictures.TakeAsync(page, $"{name}-form-{step}");
            Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), $"Step {step} is wider than the screen.");
            await page.GetByRole(AriaRole.Group, new() { Name = "Answers to choose from" }).GetByRole(AriaRole.Button).First.ClickAsync();
        }
        await Expect(plan.GetByRole(AriaRole.Heading)).ToBeVisibleAsync();
        await Pictures.TakeAsync(page, $"{name}-form-plan");

        await page.GetByRole(AriaRole.Button, new() { Name = "Leave", Exact = true }).ClickAsync();
        await Expect(page).ToHaveTitleAsync("Elsewhere");
        await BackAsync(page);
        Assert.DoesNotContain("shut out", await page.ContentAsync(), StringComparison.Ordinal);
        Assert.All(asked.Where(address => address.Authority == browser.Address.Authority), address => Assert.Equal("", address.Query + address.Fragment));
        Assert.DoesNotContain(asked, address => address.AbsolutePath.EndsWith(".js", StringComparison.Ordinal));
    }

    // A page that came by a post is asked for again, and a browser asks its visitor first: to Playwright that is a failure.
    private static async Task BackAsync(IPage page)
    {
        try
        {
            await page.GoBackAsync();
        }
        catch (PlaywrightException fault) when (fault.Message.Contains("ERR_CACHE_MISS", StringComparison.Ordinal))
        {
            await page.ReloadAsync();
        }
    }
}
