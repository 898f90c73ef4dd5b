using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace GuidanceBot.Tests;

/// <summary>What a screen reader finds: roles and names of the main screens, in the order they are read.</summary>
[Collection(Browsing.Name)]
public sealed class NamesTests(Browser browser)
{
    [Fact]
    public async Task The_panel_is_leave_first_then_the_log_the_answers_and_the_box()
    {
        await using var visitor = await browser.VisitorAsync();
        await visitor.OpenAsync();

        await Expect(visitor.Panel.Locator("body")).ToMatchAriaSnapshotAsync("""
            - banner "Guide":
              - button "Leave"
              - heading "Guide" [level=1]
              - button "Close"
              - progressbar "How far along"
            - main "Guide":
              - region "Conversation":
                - log "What was said"
                - group "Answers to choose from":
                  - button /.+/
              - textbox "Your own words"
              - button "Send"
            - contentinfo "Guide":
              - button "Options"
              - paragraph: Shift three times leaves fast
            """);
        await Expect(visitor.Page.GetByTitle("Chat")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task The_log_keeps_quiet_and_a_polite_place_says_each_new_thing_once()
    {
        await using var visitor = await browser.VisitorAsync();
        await visitor.OpenPanelAsync();
        var announcer = visitor.Page.Locator("#announcer");
        await Expect(visitor.Page.Locator("#log")).ToHaveAttributeAsync("aria-live", "off");
        await Expect(announcer).ToHaveAttributeAsync("aria-live", "polite");
        await announcer.EvaluateAsync("place => place.replaceChildren()");

        await visitor.Page.Locator("#chips button").First.ClickAsync();
        await Expect(visitor.Page.Locator("#log .visitor ~ .guide")).Not.ToHaveCountAsync(0);
        await visitor.Page.Locator("#chips button").First.WaitForAsync();

        var said = await visitor.Page.Locator("#log .visitor ~ .guide").AllInnerTextsAsync();
        await Expect(announcer.Locator("p")).ToHaveTextAsync(said);
        await Expect(visitor.Page.Locator("[aria-live]:not([aria-live=off]), [role=alert], [role=status]")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Options_are_headings_with_their_three_sides()
    {
        await using var visitor = await ShownAsync(Told.Saying("kind option").Activities);
        var option = visitor.Page.Locator(".option section").First;
        await Expect(option).ToMatchAriaSnapshotAsync("""
            - heading /.+/ [level=2]
            - term: For
            - definition: /.+/
            - term: Against
            - definition: /.+/
            - term: Living with it
            - definition: /.+/
            """);
    }

    [Fact]
    public async Task Help_lines_are_links_that_say_whom_or_what_they_reach()
    {
        await using var visitor = await ShownAsync(Told.Saying("kind help").Activities);
        var lines = visitor.Page.Locator("ul.help li");
        await Expect(lines.GetByRole(AriaRole.Link, new() { Name = "Call 999" })).ToHaveCountAsync(1);
        var names = await visitor.Page.Locator("ul.help a").EvaluateAllAsync<string[]>("links => links.map((link) => link.ariaLabel ?? link.innerText)");
        Assert.Equal(names.Length, names.Distinct().Count());
    }

    [Fact]
    public async Task Marks_are_heard_where_they_begin_and_end_and_say_why()
    {
        await using var visitor = await ShownAsync([Screen.Wire(Lines.Marked(Lines.First, [Lines.Stings(Lines.First, "You always ask")]))]);
        var mark = visitor.Page.Locator("mark");
        await Expect(mark).ToHaveTextAsync("May sting: You always ask (end of mark)");
        await Expect(mark).ToHaveAccessibleDescriptionAsync("They may argue with “always” and miss the rest.");
    }

    [Fact]
    public async Task Versions_and_the_plan_have_headings_and_the_menu_its_name()
    {
        await using var visitor = await ShownAsync([Screen.Wire(Lines.Versions()), Screen.Wire(Plans.Made())]);
        await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Level = 2 })).ToHaveTextAsync(["The first", "The second", "My notes, for myself"]);
        await Expect(visitor.Page.Locator(".plan section")).ToMatchAriaSnapshotAsync("""
            - heading "My notes, for myself" [level=2]
            - term: What I decided
            - definition: Ask whether I may ask.
            - button "Keep this"
            """);

        // The key below the versions is for the eye: whoever listens hears the same at the words.
        await Expect(visitor.Page.Locator("#announcer p").First).ToContainTextAsync("Lands: I feel cornered (end of mark)");
        await Expect(visitor.Page.Locator("#announcer")).Not.ToContainTextAsync("LandsMay sting");

        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Options", Exact = true }).ClickAsync();
        await Expect(visitor.Page.GetByRole(AriaRole.Group, new() { Name = "Options" })).ToMatchAriaSnapshotAsync("""
            - button "Go back"
            - button "Skip this"
            - button "Why do you ask?"
            - button "Start over"
            - button "Stop here"
            - button "Help now"
            - button "Delete this chat"
            """);
    }

    private async Task<Visitor> ShownAsync(IEnumerable<string> turn)
    {
        var visitor = await browser.VisitorAsync();
        await visitor.OpenPanelAsync();
        await new Screen("", turn).ShowAsync(visitor.Frame);
        return visitor;
    }
}
