using System.Text.Json;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace GuidanceBot.Tests;

/// <summary>A visitor's Web Chat: what the service sent to it, and what it shows of that.</summary>
internal sealed class WebChat : IAsyncDisposable
{
    private const int MostSteps = 15;

    // It says that sending failed after 20 seconds.
    private const int SendTimeout = 40_000;

    private const string Bundle = "tests/clients/node_modules/botframework-webchat/dist/webchat.js";

    // As its readme embeds it. The store tells what came; the client comes back after 3 seconds, not after up to 15.
    private const string Embedding = """
        <!doctype html><meta charset="utf-8"><title>Practice</title>
        <style>html, body, #chat { height: 100%; margin: 0 }</style>
        <div id="chat" role="main"></div>
        <script src="/webchat.js"></script>
        <script>
          window.heard = [];
          const store = WebChat.createStore({}, () => (next) => (action) => {
            if (action.type === "DIRECT_LINE/INCOMING_ACTIVITY") heard.push(action.payload.activity);
            return next(action);
          });
          const domain = "SERVICE/v3/directline";
          fetch(domain + "/tokens/generate", { method: "POST" }).then((answer) => answer.json()).then(({ token }) =>
            WebChat.renderWebChat({
              directLine: WebChat.createDirectLine({ token, domain, random: () => 0 }),
              store, userID: "visitor", locale: "en-GB", styleOptions: { hideUploadButton: true },
            }, document.getElementById("chat")));
        </script>
        """;

    private readonly Visitor visitor;
    private IWebSocketRoute? stream;

    private WebChat(Visitor visitor) => this.visitor = visitor;

    public IPage Page => visitor.Page;

    /// <summary>What it wrote to the console as a warning or an error, and what it asked of anybody else.</summary>
    public List<string> Complaints { get; } = [];

    /// <summary>How many streams it opened.</summary>
    public int Streams { get; private set; }

    public ILocator Failed => Page.GetByText("Send failed").Or(Page.GetByText("No renderer"));

    private ILocator Buttons => Page.Locator(".webchat__suggested-action");

    // It shows plain text as a paragraph for each line.
    private ILocator Lines => Page.Locator(".webchat__text-content");

    /// <summary>Opens the practice's page, and waits for the greeting.</summary>
    public static async Task<WebChat> OpenAsync(Browser browser, int width = 1280, int height = 800)
    {
        var chat = new WebChat(await browser.VisitorAsync(width, height));
        await chat.EmbedAsync(browser.Address);
        await chat.Page.GotoAsync($"{Host.Practice}/");
        await chat.Buttons.First.WaitForAsync();
        return chat;
    }

    /// <summary>Everything the service sent, echoes of what was said here included.</summary>
    public async Task<IReadOnlyList<JsonElement>> HeardAsync() => [.. (await Page.EvaluateAsync<JsonElement>("heard")).EnumerateArray()];

    public Task SayAsync(string words, bool retry = false) => AnsweredAsync(async () =>
    {
        var box = Page.Locator(".webchat__send-box-text-box__input");
        await box.FillAsync(words);
        await box.PressAsync("Enter");
        if (!retry) return;
        await Expect(Failed.First).ToBeVisibleAsync(new() { Timeout = SendTimeout });
        await Page.GetByRole(AriaRole.Button, new() { Name = "Retry" }).ClickAsync();
    });

    /// <summary>Takes the first of its buttons, again and again: it always leads towards an ending.</summary>
    public async Task FollowFirstButtonsToPlanAsync()
    {
        for (var step = 0; step < MostSteps && !await HasPlanAsync(); step++)
            await AnsweredAsync(() => Buttons.First.ClickAsync());
        Assert.True(await HasPlanAsync());
    }

    public async Task ShowsAllOnceAndInOrderAsync()
    {
        var heard = await HeardAsync();
        var ids = heard.Select(activity => activity.GetProperty("id").GetString()!).ToArray();
        Assert.Equal(ids.Distinct().Order(StringComparer.Ordinal), ids);
        await Expect(Lines).ToHaveTextAsync(heard.SelectMany(activity => activity.GetProperty("text").GetString()!.Split('\n')));
    }

    /// <summary>Answers its next post with 503: before the service sees it, or after the service took it.</summary>
    public Task BusyOnceAsync(bool taken) => Page.RouteAsync("**/activities", async route =>
    {
        if (taken) await route.FetchAsync();
        await route.FulfillAsync(new() { Status = 503, Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = Host.Practice } });
    }, new() { Times = 1 });

    public Task DropStreamAsync() => stream!.CloseAsync(new() { Code = 4000 });

    public ValueTask DisposeAsync() => visitor.DisposeAsync();

    private async Task EmbedAsync(Uri service)
    {
        Page.Console += (_, message) => Complain(message.Type is "error" or "warning", message.Text);
        Page.PageError += (_, fault) => Complain(true, fault);
        Page.Request += (_, request) => Complain(IsElsewhere(new Uri(request.Url), service), request.Url);
        await Page.RouteAsync($"{Host.Practice}/", route => route.FulfillAsync(new()
        {
            ContentType = "text/html",
            Body = Embedding.Replace("SERVICE", service.GetLeftPart(UriPartial.Authority), StringComparison.Ordinal),
        }));
        await Page.RouteAsync($"{Host.Practice}/webchat.js", route => route.FulfillAsync(new() { Path = Path.Combine(Pictures.Root(), Bundle) }));
        await Page.RouteWebSocketAsync("**/stream?*", opened =>
        {
            (stream, Streams) = (opened, Streams + 1);
            opened.ConnectToServer();
        });
    }

    private static bool IsElsewhere(Uri asked, Uri service) =>
        asked.Scheme != "data" && asked.Authority != service.Authority && asked.Authority != new Uri(Host.Practice).Authority;

    private void Complain(bool isOne, string text)
    {
        if (isOne) Complaints.Add(text);
    }

    // A turn is complete when the last thing that came is the guide's, and offers buttons or is a plan.
    private async Task AnsweredAsync(Func<Task> act)
    {
        var before = (await HeardAsync()).Count;
        await act();
        await Page.WaitForFunctionAsync(
            "(before) => heard.length > before && (heard.at(-1).suggestedActions || heard.some((activity) => activity.channelData?.ending === 'plan'))", before);
    }

    private Task<bool> HasPlanAsync() => Page.EvaluateAsync<bool>("heard.some((activity) => activity.channelData?.ending === 'plan')");
}
