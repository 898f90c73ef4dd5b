using GuidanceBot.Tests.Content;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace GuidanceBot.Tests;

/// <summary>A page of a practice chooses the language of its widget: button, panel and conversation follow.</summary>
[Collection(Browsing.Name)]
public sealed class LanguageTests(Browser browser, TwoLanguages guide) : IClassFixture<TwoLanguages>
{
    private const string Made = MadeUpLocale.Code;

    [Theory]
    [InlineData("desk", 1280, 800)]
    [InlineData("phone", 360, 740)]
    public async Task Button_panel_and_conversation_are_in_the_language_of_the_page_from_right_to_left(string name, int width, int height)
    {
        await using var visitor = await browser.VisitorAsync(width, height);
        var told = await BeThePracticeAsync(visitor.Page);
        await visitor.Page.GotoAsync($"{Host.Practice}/?{Made}-XX");
        var widget = visitor.Page.Locator("guidance-bot");
        await Expect(widget).ToHaveAttributeAsync("lang", Made);
        await Expect(widget).ToHaveAttributeAsync("dir", "rtl");
        await Expect(visitor.Launcher).ToHaveTextAsync(MadeUpLocale.Translated("Think it through"));
        await Expect(visitor.Page.Locator("guidance-bot button").First).ToHaveTextAsync(MadeUpLocale.Translated("Leave"));
        await Pictures.TakeAsync(visitor.Page, $"{name}-rtl-button");

        await visitor.Launcher.ClickAsync();
        await visitor.Chips.First.WaitForAsync();
        var html = visitor.Panel.Locator("html");
        await Expect(html).ToHaveAttributeAsync("lang", Made);
        await Expect(html).ToHaveAttributeAsync("dir", "rtl");
        await Expect(visitor.Page.Locator("guidance-bot iframe")).ToHaveAttributeAsync("title", MadeUpLocale.Translated("Chat"));
        await IsMadeUpAsync(visitor.Guide);
        await IsMadeUpAsync(visitor.Chips);

        await visitor.SayAsync("my husband started therapy and i feel shut out");
        await Pictures.TakeAsync(visitor.Page, $"{name}-rtl-said");
        await StandsFromRightToLeftAsync(visitor);
        await visitor.Panel.Locator("#options").ClickAsync();
        await Pictures.TakeAsync(visitor.Page, $"{name}-rtl-menu");
        await IsAtTheStartAsync(visitor.Panel.Locator("#menu"), visitor.Panel.Locator("footer"));
        await visitor.Panel.Locator("#menu button").First.ClickAsync();
        await Expect(visitor.Said.Last).ToContainTextAsync(MadeUpLocale.Translated("Go back"));
        await visitor.Chips.First.WaitForAsync();
        await visitor.FollowFirstChipsToPlanAsync(step => Pictures.TakeAsync(visitor.Page, $"{name}-rtl-step-{step}"));
        await visitor.Plan.ScrollIntoViewIfNeededAsync();
        await Pictures.TakeAsync(visitor.Page, $"{name}-rtl-plan");

        await IsMadeUpAsync(visitor.Guide);
        Assert.True(await visitor.Frame.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
        Assert.Empty(told);
    }

    [Theory]
    [InlineData("")]
    [InlineData("de")]
    [InlineData("qpsx")]
    public async Task A_page_that_asks_for_nothing_or_for_what_is_not_offered_has_the_default(string asked)
    {
        await using var visitor = await browser.VisitorAsync();
        var told = await BeThePracticeAsync(visitor.Page);
        await visitor.OpenAsync($"{Host.Practice}/?{asked}");

        await Expect(visitor.Page.Locator("guidance-bot")).ToHaveAttributeAsync("lang", "en");
        await Expect(visitor.Page.Locator("guidance-bot")).ToHaveAttributeAsync("dir", "ltr");
        await Expect(visitor.Launcher).ToHaveTextAsync("Think it through");
        await Expect(visitor.Panel.Locator("html")).ToHaveAttributeAsync("lang", "en");
        Assert.Empty(told);
    }

    [Fact]
    public async Task A_conversation_goes_on_in_its_language_on_a_page_in_another()
    {
        await using var visitor = await browser.VisitorAsync();
        await BeThePracticeAsync(visitor.Page);
        await visitor.OpenAsync($"{Host.Practice}/?{Made}");
        await visitor.SayAsync("my husband started therapy");

        await visitor.OpenAsync($"{Host.Practice}/?en");

        await Expect(visitor.Said).ToHaveCountAsync(1);
        await Expect(visitor.Launcher).ToHaveTextAsync("Think it through");
        await Expect(visitor.Panel.Locator("html")).ToHaveAttributeAsync("lang", Made);
        await visitor.SayAsync("left out");
        await IsMadeUpAsync(visitor.Guide);
    }

    private static async Task IsMadeUpAsync(ILocator said) =>
        Assert.All(await said.AllInnerTextsAsync(), text => Assert.Contains(MadeUpLocale.RightToLeft, text));

    // The guide speaks from the right, the visitor from the left, and Leave is the first in the header.
    private static async Task StandsFromRightToLeftAsync(Visitor visitor)
    {
        var log = visitor.Panel.Locator("#log");
        await IsAtTheStartAsync(visitor.Guide.First, log);
        await IsAtTheStartAsync(visitor.Panel.Locator("#leave"), visitor.Panel.Locator("header"));
        var (said, around) = (await BoxAsync(visitor.Said.First), await BoxAsync(log));
        Assert.True(said.X - around.X < 2, "The visitor's words stand at the end of the line.");
    }

    private static async Task IsAtTheStartAsync(ILocator part, ILocator whole)
    {
        var (one, around) = (await BoxAsync(part), await BoxAsync(whole));
        Assert.True(around.X + around.Width - one.X - one.Width < 24, $"It ends at {one.X + one.Width}, and what is around it at {around.X + around.Width}.");
    }

    private static async Task<LocatorBoundingBoxResult> BoxAsync(ILocator part) => (await part.BoundingBoxAsync())!;

    /// <summary>Answers for the practice's site; what stands behind the question mark is its <c>data-language</c>.</summary>
    private async Task<List<string>> BeThePracticeAsync(IPage page)
    {
        var told = new List<string>();
        page.Console += (_, message) => told.Add(message.Text);
        await page.RouteAsync($"{Host.Practice}/?*", route => route.FulfillAsync(new()
        {
            ContentType = "text/html",
            Body = $"""
                <!doctype html><html lang="fr"><meta charset="utf-8"><title>Cabinet</title><h1>Cabinet</h1>
                <script defer src="{guide.Address}widget.js" data-language="{new Uri(route.Request.Url).Query.TrimStart('?')}"></script>
                """,
        }));
        return told;
    }
}
