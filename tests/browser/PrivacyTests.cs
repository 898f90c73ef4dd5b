using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace GuidanceBot.Tests;

[Collection(Browsing.Name)]
public sealed class PrivacyTests(Browser browser)
{
    private const string Secret = "quietly spoken 4711";

    // All that a tag manager or a session replay on the practice's page could listen to, or read.
    private const string Spy = """
        window.overheard = [];
        for (const name in window) if (name.startsWith("on")) addEventListener(name.slice(2), (event) => {
          overheard.push(event.key ?? "", event.data ?? "", event.inputType ?? "");
        }, true);
        """;

    private const string AllThereIsToSee = """
        () => JSON.stringify([overheard, document.documentElement.outerHTML, { ...localStorage }, { ...sessionStorage }, document.cookie,
          performance.getEntries().map((entry) => entry.name), location.href, document.title])
          + document.querySelector("guidance-bot").shadowRoot.innerHTML
        """;

    [Fact]
    public async Task A_practices_page_sees_nothing_of_what_is_typed()
    {
        await using var visitor = await browser.VisitorAsync();
        await PracticePage.BuildAsync(visitor, browser.Address);
        await visitor.Page.AddInitScriptAsync($"if (window === top) {{ {Spy} }}");
        await visitor.OpenAsync($"{Host.Practice}/");

        await visitor.SayAsync(Secret);

        await Expect(visitor.Said.Last).ToContainTextAsync(Secret);
        var seen = await visitor.Page.EvaluateAsync<string>(AllThereIsToSee);
        Assert.Contains("ready", seen, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, seen, StringComparison.Ordinal);
        Assert.DoesNotContain("\"q\"", seen, StringComparison.Ordinal);
        Assert.True(await visitor.Page.EvaluateAsync<bool>("document.querySelector('guidance-bot').shadowRoot.querySelector('iframe').contentDocument === null"));
    }

    [Fact]
    public async Task The_panel_asks_no_other_server_and_keeps_no_words()
    {
        await using var visitor = await browser.VisitorAsync();
        var elsewhere = new List<string>();
        visitor.Page.Request += (_, request) =>
        {
            if (new Uri(request.Url).Authority != browser.Address.Authority)
                elsewhere.Add(request.Url);
        };
        await visitor.OpenAsync();

        await visitor.SayAsync(Secret);

        Assert.Empty(elsewhere);
        Assert.Empty(await visitor.Page.Context.CookiesAsync());
        Assert.Equal("{}", await visitor.Frame.EvaluateAsync<string>("JSON.stringify({ ...localStorage })"));
        Assert.DoesNotContain(Secret, await visitor.StoredAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Markup_in_a_message_is_shown_as_it_was_typed()
    {
        await using var visitor = await browser.VisitorAsync();
        await visitor.OpenAsync();

        await visitor.SayAsync("<img src=x onerror=alert(1)> <b>loud</b>");

        await Expect(visitor.Said.Last).ToContainTextAsync("<img src=x onerror=alert(1)> <b>loud</b>");
        await Expect(visitor.Panel.Locator(".visitor img, .visitor b")).ToHaveCountAsync(0);
    }
}
