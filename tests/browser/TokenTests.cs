using System.Net;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace GuidanceBot.Tests;

/// <summary>The panel where a secret is configured: the page around it fetches a token from its own server.</summary>
[Collection(Browsing.Name)]
public sealed class TokenTests(Browser browser, SecretGuide guide) : IClassFixture<SecretGuide>
{
    private const string Meddler = "http://localhost:9";

    private const string Overhearing = "window.overheard = []; addEventListener('message', ({ data }) => overheard.push(JSON.stringify(data)), true);";

    [Fact]
    public async Task A_page_vouches_for_its_visitor_and_cannot_read_along()
    {
        await using var visitor = await browser.VisitorAsync();
        var addresses = new List<string>();
        visitor.Page.Request += (_, request) => addresses.Add(request.Url);
        visitor.Page.WebSocket += (_, socket) => addresses.Add(socket.Url);
        var tokens = await BeThePracticeAsync(visitor.Page);
        await visitor.Page.AddInitScriptAsync($"if (window === top) {{ {Overhearing} }}");
        await visitor.OpenAsync($"{Host.Practice}/");

        await visitor.SayAsync("my partner has started therapy");

        var (id, token) = await HeldAsync(visitor);
        var pageToken = Assert.Single(tokens);
        Assert.NotEqual(pageToken, token);
        Assert.Equal(HttpStatusCode.OK, await guide.ReadAsync(id, token));
        Assert.Equal(HttpStatusCode.NotFound, await guide.ReadAsync(id, pageToken));
        Assert.DoesNotContain(token, await visitor.Page.EvaluateAsync<string>("overheard.join()"), StringComparison.Ordinal);
        Assert.Contains("token", await visitor.Page.EvaluateAsync<string>("overheard.join()"), StringComparison.Ordinal);
        Assert.NotEmpty(addresses);
        Assert.All(addresses, address => Assert.DoesNotContain(pageToken, address, StringComparison.Ordinal));
        Assert.All(addresses, address => Assert.DoesNotContain(token, address, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_reload_comes_back_without_another_token()
    {
        await using var visitor = await browser.VisitorAsync();
        var tokens = await BeThePracticeAsync(visitor.Page);
        await visitor.OpenAsync($"{Host.Practice}/");
        await visitor.SayAsync("my partner has started therapy");

        await visitor.OpenAsync($"{Host.Practice}/");

        await Expect(visitor.Said).ToHaveCountAsync(1);
        Assert.Single(tokens);
    }

    [Fact]
    public async Task Only_the_panel_is_given_a_token_and_only_the_pages_is_taken()
    {
        await using var visitor = await browser.VisitorAsync();
        var (asked, released) = (new TaskCompletionSource(), new TaskCompletionSource());
        var shown = new List<string?>();
        visitor.Page.Request += (_, request) =>
        {
            if (request.Url.EndsWith("/tokens/generate", StringComparison.Ordinal)) shown.Add(request.Headers.GetValueOrDefault("authorization"));
        };
        var tokens = await BeThePracticeAsync(visitor.Page, async () =>
        {
            asked.SetResult();
            await released.Task;
        });
        await visitor.Page.RouteAsync($"{Meddler}/**", route => route.FulfillAsync(Html($"<script>{Overhearing} parent.postMessage('token', '*')</script>")));

        await visitor.Page.GotoAsync($"{Host.Practice}/");
        await visitor.Page.EvaluateAsync("""
            (from) => new Promise((loaded) => document.body.append(Object.assign(document.createElement("iframe"), { src: from, onload: loaded })))
            """, $"{Meddler}/");
        Assert.False(asked.Task.IsCompleted);
        await visitor.Launcher.PressAsync("Enter");
        await asked.Task;
        await visitor.Frame.EvaluateAsync("""
            (elsewhere) => [[parent, elsewhere], [window, new URLSearchParams(location.hash.slice(1)).get("host")]].forEach(([source, origin]) =>
              dispatchEvent(new MessageEvent("message", { data: { token: "forged" }, source, origin })))
            """, Meddler);
        released.SetResult();
        await visitor.Chips.First.WaitForAsync();

        Assert.Equal([$"Bearer {Assert.Single(tokens)}"], shown);
        var meddler = visitor.Page.Frames.Single(frame => frame.Url.StartsWith(Meddler, StringComparison.Ordinal));
        Assert.Equal("[]", await meddler.EvaluateAsync<string>("JSON.stringify(overheard)"));
    }

    [Fact]
    public async Task A_page_whose_server_has_no_token_just_now_can_be_asked_again()
    {
        await using var visitor = await browser.VisitorAsync();
        var failures = 1;
        await BeThePracticeAsync(visitor.Page, () => failures-- > 0 ? throw new HttpRequestException() : Task.CompletedTask);
        await visitor.Page.GotoAsync($"{Host.Practice}/");
        await visitor.Launcher.PressAsync("Enter");
        await Expect(visitor.Panel.Locator("#gone")).ToBeVisibleAsync();

        await visitor.Panel.Locator("#again").ClickAsync();

        await visitor.Chips.First.WaitForAsync();
    }

    [Fact]
    public async Task Our_own_page_is_given_tokens_where_the_practice_allows_anonymous_visitors()
    {
        await using var host = await Host.StartAsync($"--GuidanceBot:DirectLine:Secret={SecretGuide.Secret}", "--GuidanceBot:DirectLine:Anonymous=true");
        await using var visitor = await browser.VisitorAsync();

        await visitor.OpenAsync(host.Address.ToString());

        await Expect(visitor.Guide.First).ToBeVisibleAsync();
    }

    /// <summary>Answers as the practice's site does, and notes the tokens its server gave.</summary>
    private async Task<List<string>> BeThePracticeAsync(IPage page, Func<Task>? before = null)
    {
        var tokens = new List<string>();
        var ours = guide.Address.GetLeftPart(UriPartial.Authority);
        await page.RouteAsync($"{Host.Practice}/**", route => route.FulfillAsync(Html(
            $"<!doctype html><title>Practice</title><body><script defer src=\"{ours}/widget.js\" data-token-url=\"guide/token\"></script>",
            $"default-src 'none'; script-src {ours}; style-src {ours}; frame-src {ours} {Meddler}; connect-src 'self'")));
        await page.RouteAsync($"{Host.Practice}/guide/token", async route =>
        {
            try
            {
                Assert.Equal("POST", route.Request.Method);
                await (before?.Invoke() ?? Task.CompletedTask);
                var answer = await guide.GenerateAsync();
                tokens.Add(answer.Token);
                await route.FulfillAsync(new() { ContentType = "application/json", Body = answer.Json });
            }
            catch (HttpRequestException)
            {
                await route.FulfillAsync(new() { Status = 502, Body = "<h1>Bad gateway</h1>" });
            }
        });
        return tokens;
    }

    private static RouteFulfillOptions Html(string body, string? policy = null) => new()
    {
        ContentType = "text/html",
        Body = body,
        Headers = policy is null ? null : [new("Content-Security-Policy", policy)],
    };

    private static async Task<(string Id, string Token)> HeldAsync(Visitor visitor)
    {
        var held = await visitor.Frame.EvaluateAsync<string[]>("(({ conversationId, token }) => [conversationId, token])(JSON.parse(sessionStorage.chat))");
        return (held[0], held[1]);
    }
}
