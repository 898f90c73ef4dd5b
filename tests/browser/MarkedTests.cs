using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace GuidanceBot.Tests;

[Collection(Browsing.Name)]
public sealed class MarkedTests(Browser browser)
{
    [Fact]
    public async Task A_marked_line_says_at_the_words_what_lands_and_what_may_sting_and_below_why()
    {
        await using var visitor = await browser.VisitorAsync();
        await visitor.OpenAsync();

        await visitor.HearAsync(Lines.Marked(Lines.First, [Lines.Lands(Lines.First, "the second I walk in"), Lines.Stings(Lines.First, "You always ask")]));

        var bubble = visitor.Guide.Last;
        await Expect(bubble.Locator("blockquote")).ToHaveTextAsync(
            "May sting: You always ask (end of mark) Lands: the second I walk in (end of mark) and I can't deal with it. Please stop. It's not about you.");
        await Expect(bubble.Locator("mark.lands")).ToHaveTextAsync("Lands: the second I walk in (end of mark)");
        await Expect(bubble.Locator("mark.lands")).ToHaveAccessibleDescriptionAsync("One exact moment; they will know which.");
        await Expect(bubble.Locator(".notes li")).ToHaveTextAsync(
            ["Lands “the second I walk in”One exact moment; they will know which.", "May sting “You always ask”They may argue with “always” and miss the rest."]);
        await Expect(bubble).Not.ToContainTextAsync("the plain form");
    }

    [Fact]
    public async Task A_copied_line_holds_nothing_but_the_line()
    {
        await using var visitor = await browser.VisitorAsync();
        await visitor.OpenAsync();
        await visitor.HearAsync(Lines.Marked(Lines.First, [Lines.Lands(Lines.First, "the second I walk in"), Lines.Stings(Lines.First, "second I")]));

        var copied = await visitor.Frame.EvaluateAsync<string>("""
            () => {
              getSelection().selectAllChildren([...document.querySelectorAll(".marked blockquote")].at(-1));
              let text;
              addEventListener("copy", () => (text = getSelection().toString()), { once: true });
              document.execCommand("copy");
              return text;
            }
            """);

        Assert.Equal(Lines.First, copied.Trim());
    }

    [Fact]
    public async Task Marks_may_overlap_touch_or_be_of_the_line_as_a_whole()
    {
        await using var visitor = await browser.VisitorAsync();
        await visitor.OpenAsync();

        await visitor.HearAsync(Lines.Marked("abcdef", [Lines.Lands("abcdef", "abcd"), Lines.Stings("abcdef", "cd"), Lines.Stings("abcdef", "cde"), Lines.Lands("abcdef", "f"), Lines.Stings("abcdef", "", "It holds several topics.")]));

        var bubble = visitor.Guide.Last;
        await Expect(bubble.Locator("blockquote > mark")).ToHaveTextAsync(
            ["Lands: ab", "May sting: May sting: cd (end of mark)  (end of mark) ", "e (end of mark) ", "Lands: f (end of mark) "],
            new() { UseInnerText = false });
        await Expect(bubble.Locator(".notes li").Last).ToHaveTextAsync("May stingIt holds several topics.");
    }

    [Fact]
    public async Task Authored_lines_stand_around_it_and_its_question_stands_out()
    {
        await using var visitor = await browser.VisitorAsync();
        await visitor.OpenAsync();

        await visitor.HearAsync(Lines.Marked("I feel cornered.", [], "Here is your line.\n\nAs you wrote it.", "Nothing to mark. Another go, or keep it?", "rehearse.more"));

        var bubble = visitor.Guide.Last;
        await Expect(bubble.Locator("p, blockquote")).ToHaveTextAsync(["Here is your line.", "As you wrote it.", "I feel cornered.", "Nothing to mark. Another go, or keep it?"]);
        await Expect(bubble.Locator("strong")).ToHaveTextAsync("Another go, or keep it?");
    }

    [Fact]
    public async Task Markup_in_a_rehearsed_line_is_shown_as_it_was_typed()
    {
        const string Line = "<img src=x onerror=alert(1)> **I** feel <b>cornered</b>";
        await using var visitor = await browser.VisitorAsync();
        await visitor.OpenAsync();

        await visitor.HearAsync(Lines.Marked(Line, [Lines.Lands(Line, "<img src=x onerror=alert(1)>"), Lines.Stings(Line, "<b>cornered", "<i>note</i>")]));

        await Expect(visitor.Guide.Last.Locator("blockquote")).ToContainTextAsync("<img src=x onerror=alert(1)>");
        await Expect(visitor.Guide.Last.Locator(".notes")).ToContainTextAsync("“<img src=x onerror=alert(1)>”");
        await Expect(visitor.Panel.Locator(".marked img, .marked b, .marked i")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Versions_stand_below_each_other_on_a_phone_and_side_by_side_where_there_is_room()
    {
        Assert.Single(await ColumnsAsync(360));
        Assert.Equal(2, (await ColumnsAsync(900)).Count);
    }

    [Theory]
    [InlineData("desk-light", 1280, 800, ColorScheme.Light, ForcedColors.None)]
    [InlineData("desk-dark", 1280, 800, ColorScheme.Dark, ForcedColors.None)]
    [InlineData("phone-light", 360, 740, ColorScheme.Light, ForcedColors.None)]
    [InlineData("phone-dark", 360, 740, ColorScheme.Dark, ForcedColors.None)]
    [InlineData("phone-forced", 360, 740, ColorScheme.Light, ForcedColors.Active)]
    public async Task What_lands_and_what_may_sting_differ_without_colour_and_can_be_read(string name, int width, int height, ColorScheme scheme, ForcedColors forced)
    {
        await using var visitor = await browser.VisitorAsync(width, height, scheme);
        await visitor.Page.EmulateMediaAsync(new() { ColorScheme = scheme, ForcedColors = forced, ReducedMotion = ReducedMotion.Reduce });
        await visitor.OpenAsync();

        await visitor.HearAsync(Lines.Marked(
            Lines.First,
            [Lines.Lands(Lines.First, "the second I walk in"), Lines.Stings(Lines.First, "You always ask")],
            after: "When ___ happens, I feel ___. Another go, or keep it?",
            prompt: "rehearse.more"));
        await visitor.Guide.Last.Locator("blockquote").EvaluateAsync("line => line.scrollIntoView()");
        await Pictures.TakeAsync(visitor.Page, $"{name}-marked");

        Assert.Equal("solid", await StyleAsync(visitor, "mark.lands", "textDecorationStyle"));
        Assert.Equal("dotted", await StyleAsync(visitor, "mark.stings", "textDecorationStyle"));
        if (forced == ForcedColors.None)
            Assert.All(await ContrastsAsync(visitor), contrast => Assert.InRange(contrast, 4.5, 21));

        await visitor.HearAsync(Lines.Versions());
        await visitor.Guide.Last.EvaluateAsync("bubble => bubble.scrollIntoView()");
        await Pictures.TakeAsync(visitor.Page, $"{name}-versions");
        Assert.True(await visitor.Frame.EvaluateAsync<bool>("document.querySelector('#said').scrollWidth <= innerWidth"));
    }

    private async Task<HashSet<float>> ColumnsAsync(int width)
    {
        await using var visitor = await browser.VisitorAsync(width);
        await visitor.OpenPanelAsync();
        await visitor.HearAsync(Lines.Versions());
        await Pictures.TakeAsync(visitor.Page, $"wide-{width}-versions");
        var cards = visitor.Page.Locator(".versions section");
        await Expect(cards.Locator("h2")).ToHaveTextAsync(["The first", "The second"]);
        await Expect(cards.Locator("mark")).ToHaveCountAsync(3);
        return [(await cards.Nth(0).BoundingBoxAsync())!.X, (await cards.Nth(1).BoundingBoxAsync())!.X];
    }

    private static Task<string> StyleAsync(Visitor visitor, string selector, string property) =>
        visitor.Panel.Locator(selector).First.EvaluateAsync<string>("(element, property) => getComputedStyle(element)[property]", property);

    // Of the marked words on their own tint, and of the labels below. A canvas resolves whatever notation a colour comes in.
    private static Task<double[]> ContrastsAsync(Visitor visitor) => visitor.Frame.EvaluateAsync<double[]>("""
        () => {
          const brush = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
          const paint = (colors) => {
            for (const color of colors) [brush.fillStyle] = [color, brush.fillRect(0, 0, 1, 1)], brush.fillRect(0, 0, 1, 1);
            const [r, g, b] = [...brush.getImageData(0, 0, 1, 1).data].map((part) => (part / 255 <= .04045 ? part / 255 / 12.92 : ((part / 255 + .055) / 1.055) ** 2.4));
            return .2126 * r + .7152 * g + .0722 * b;
          };
          return [...document.querySelectorAll(".marked mark, .marked .notes strong, .marked .why")].map((element) => {
            const behind = [];
            for (let at = element; at; at = at.parentElement) behind.unshift(getComputedStyle(at).backgroundColor);
            const [dark, light] = [paint(behind), paint([...behind, getComputedStyle(element).color])].sort((a, b) => a - b);
            return (light + .05) / (dark + .05);
          });
        }
        """);
}
