using Xunit;
using static Microsoft.Playwright.Assertions;

namespace GuidanceBot.Tests;

/// <summary>What a page is not made for: nothing breaks, nothing is lost, nothing is sent twice.</summary>
[Collection(Browsing.Name)]
public sealed class BadInputTests(Browser browser)
{
    private const string RightToLeftOverride = "\u202E";

    [Fact]
    public async Task A_huge_paste_comes_back_into_the_box_with_a_kind_word()
    {
        await using var visitor = await browser.VisitorAsync();
        await visitor.OpenAsync();
        var before = await visitor.Guide.CountAsync();
        var pasted = string.Concat(Enumerable.Repeat("we talked and talked. ", 10_000)).Trim();

        await visitor.Input.FillAsync(pasted);
        await visitor.Input.PressAsync("Enter");

        await Expect(visitor.Panel.Locator(".note")).ToContainTextAsync("too long to send");
        Assert.Equal(pasted, await visitor.Input.InputValueAsync());
        await Expect(visitor.Said).ToHaveCountAsync(0);
        await Expect(visitor.Guide).ToHaveCountAsync(before);
        await Expect(visitor.Chips.First).ToBeEnabledAsync();
        await visitor.SayAsync("short");
        await Expect(visitor.Said).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task What_is_sent_before_the_greeting_waits_for_it()
    {
        await using var visitor = await browser.VisitorAsync();
        var late = new TaskCompletionSource();
        await visitor.Page.RouteAsync("**/tokens/generate", async route =>
        {
            await late.Task;
            await route.ContinueAsync();
        });
        await visitor.Page.GotoAsync("/chat");
        await visitor.Page.Locator("#say").FillAsync("my partner has started therapy");
        await visitor.Page.Locator("#say").PressAsync("Enter");
        late.SetResult();

        await Expect(visitor.Page.Locator(".guide.question, .guide").Nth(2)).ToBeVisibleAsync();
        await Expect(visitor.Page.Locator(".visitor")).ToHaveCountAsync(1);
        await Expect(visitor.Page.Locator("#gone")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task An_answer_that_is_none_gives_the_words_back_and_the_next_are_sent()
    {
        await using var visitor = await browser.VisitorAsync();
        await visitor.OpenAsync();
        var isBroken = true;
        await visitor.Page.RouteAsync("**/activities", route => route.Request.Method == "POST" && isBroken
            ? route.FulfillAsync(new() { Status = 200, ContentType = "text/html", Body = "Please sign in to this network." })
            : route.ContinueAsync());

        await visitor.Input.FillAsync("half a character \uD83D");
        await visitor.Input.PressAsync("Enter");
        await Expect(visitor.Panel.Locator(".note")).ToContainTextAsync("did not go through");
        isBroken = false;
        await visitor.Input.PressAsync("Enter");

        await Expect(visitor.Said).ToHaveCountAsync(1);
        await Expect(visitor.Chips.First).ToBeVisibleAsync();
        await Expect(visitor.Panel.Locator(".note")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Five_thousand_emoji_are_a_message_like_any_other()
    {
        await using var visitor = await browser.VisitorAsync(360, 740);
        await visitor.OpenAsync();

        await visitor.SayAsync(string.Concat(Enumerable.Repeat("😭", 5000)));

        await Expect(visitor.Said).ToHaveCountAsync(1);
        Assert.Equal(360, await visitor.Frame.EvaluateAsync<int>("document.querySelector('#said').scrollWidth"));
    }

    [Fact]
    public async Task Tricks_with_the_direction_of_writing_turn_nothing_but_their_own_words()
    {
        await using var visitor = await browser.VisitorAsync();
        await visitor.OpenAsync();
        var line = $"{RightToLeftOverride}You never listen";
        await visitor.HearAsync(Lines.Marked(line, [Lines.Stings(line, line)]));

        var note = visitor.Panel.Locator(".notes bdi");
        await Expect(note).ToHaveCountAsync(1);
        Assert.Equal("isolate", await note.EvaluateAsync<string>("quoted => getComputedStyle(quoted).unicodeBidi"));
        await visitor.SayAsync($"{RightToLeftOverride}hello");
        await Expect(visitor.Said.Last.Locator("p")).ToHaveAttributeAsync("dir", "auto");
    }

    [Fact]
    public async Task Messages_that_are_forged_do_nothing()
    {
        await using var visitor = await browser.VisitorAsync();
        await PracticePage.BuildAsync(visitor, browser.Address, more: $"<iframe name=\"other\" src=\"{browser.Address}chat\"></iframe>");
        var faults = new List<string>();
        visitor.Page.PageError += (_, fault) => faults.Add(fault);
        await visitor.OpenAsync($"{Host.Practice}/");
        var stored = await PanelOf(visitor).EvaluateAsync<string>("JSON.stringify({ ...sessionStorage })");
        var other = visitor.Page.Frame("other")!;

        // From beside the panel, to the page and to the panel; even from its own origin.
        await other.EvaluateAsync(
            """
            () => {
              const forged = ["leave", "left", "close", "print", "token", "ready", "__proto__", "constructor", null, 7, {}, { token: "stolen" }, ["leave"]];
              const targets = [parent];
              for (let at = 0; at < parent.length; at++) targets.push(parent[at]);
              for (const target of targets) for (const data of forged) target.postMessage(data, "*");
            }
            """);
        // From the page itself, in words there are none of.
        await visitor.Page.EvaluateAsync(
            "for (const data of ['__proto__', 'constructor', 'toString', null, 7, {}, [['leave']], { token: { toString: 1 } }]) for (let at = 0; at < length; at++) window[at].postMessage(data, '*')");

        await visitor.SayAsync("still here");
        await Expect(visitor.Said).ToHaveCountAsync(1);
        Assert.Equal(stored, await PanelOf(visitor).EvaluateAsync<string>("JSON.stringify({ ...sessionStorage })"));
        Assert.Equal("Practice", await visitor.Page.TitleAsync());
        Assert.Empty(faults);
    }

    private static Microsoft.Playwright.IFrame PanelOf(Visitor visitor) =>
        visitor.Page.Frames.Single(frame => frame.Url.Contains("/chat?", StringComparison.Ordinal));
}
