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

    [Theory]
    [InlineData(Plans.Note, 2)]
    [InlineData(null, 1)]
    public async Task What_names_somebody_in_a_plan_is_told_before_a_copy_is_made(string? note, int paragraphs)
    {
        await using var visitor = await browser.VisitorAsync();
        await visitor.OpenAsync();
        await visitor.HearAsync(Plans.Made(note));
        await visitor.Plan.Locator(".keep button").ClickAsync();

        await Expect(visitor.Plan.Locator(".step p")).ToHaveCountAsync(paragraphs);
        if (note is not null)
            await Expect(visitor.Plan.Locator(".step p").First).ToHaveTextAsync(note);
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

    [Fact]
    public async Task A_part_the_page_has_never_heard_of_is_shown_and_stays_unless_ticked()
    {
        await using var visitor = await browser.VisitorAsync();
        await visitor.OpenAsync();
        await visitor.HearAsync(Plans.Made());

        await Expect(visitor.Plan.Locator("dl > div")).ToHaveCountAsync(9);
        await Expect(visitor.Plan.Locator("dl .line dd")).ToHaveTextAsync(Plans.OwnLine, new() { UseInnerText = true });
        await visitor.Plan.Locator(".keep button").ClickAsync();
        await visitor.Plan.Locator(".step button").First.ClickAsync();

        await Expect(visitor.Plan.Locator("input")).ToHaveCountAsync(9);
        await Expect(visitor.Plan.Locator("label:has(:checked)")).ToHaveTextAsync(["What I decided", "My line", "When and where"]);
    }

    [Fact]
    public async Task Paper_holds_the_ticked_parts_and_nothing_around_them()
    {
        await using var visitor = await browser.VisitorAsync();
        await visitor.OpenPanelAsync();
        await visitor.HearAsync(Plans.Made());
        await visitor.Page.Locator(".keep button").ClickAsync();
        await visitor.Page.Locator(".step button").First.ClickAsync();
        await visitor.Page.EvaluateAsync("window.print = () => { window.printed = true }");

        await visitor.Page.Locator(".step .row button").Nth(2).ClickAsync();

        await visitor.Page.WaitForFunctionAsync("window.printed");
        await visitor.Page.EmulateMediaAsync(new() { Media = Media.Print });
        var paper = await visitor.Page.EvaluateAsync<string>("document.body.innerText");
        Assert.Equal(
            $"What I decided|Ask whether I may ask.|My line|{Plans.OwnLine}|When and where|Sunday, on the walk.",
            string.Join('|', paper.Split("\n\n", StringSplitOptions.RemoveEmptyEntries)));
        Assert.Equal("Chat", await visitor.Page.TitleAsync());
        await visitor.Page.EvaluateAsync("dispatchEvent(new Event('afterprint'))");
        await Expect(visitor.Page.Locator("#print")).ToHaveCountAsync(0);
    }

    // A browser names what a frame prints, and the file it is saved as, after the page around the frame.
    [Fact]
    public async Task A_print_does_not_bear_the_title_of_the_practices_page()
    {
        await using var visitor = await browser.VisitorAsync();
        await visitor.OpenAsync();
        var title = await visitor.Page.TitleAsync();
        await visitor.HearAsync(Plans.Made());
        await visitor.Plan.Locator(".keep button").ClickAsync();
        await visitor.Plan.Locator(".step button").First.ClickAsync();
        await visitor.Frame.EvaluateAsync("window.print = () => { window.printed = true }");

        await visitor.Plan.Locator(".step .row button").Nth(2).ClickAsync();

        await visitor.Frame.WaitForFunctionAsync("window.printed");
        await Expect(visitor.Page).ToHaveTitleAsync("Chat");
        await visitor.Frame.EvaluateAsync("dispatchEvent(new Event('afterprint'))");
        await Expect(visitor.Page).ToHaveTitleAsync(title);
    }
}
