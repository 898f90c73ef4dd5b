using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using GuidanceBot.Storage;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace GuidanceBot.Tests;

/// <summary>Every status the document names is one the service gives, and the other way round.</summary>
public sealed partial class StatusTests
{
    private const string Root = Talk.Root;
    private const string Secret = "a-long-secret-of-the-practice";
    private const string Garbled = "garbled";
    private const string StreamPath = "/v3/directline/conversations/{conversationId}/stream";

    private static readonly string[] Pages = ["/", "/chat", "/widget.js", "/labels"];
    private static readonly HttpMethod[] Reading = [HttpMethod.Get, HttpMethod.Head];

    private readonly HashSet<(string Operation, int Status)> given = [];
    private readonly BrokenTime clock = new();
    private HttpClient http = null!;

    [Fact]
    public async Task The_document_names_exactly_the_statuses_that_are_given()
    {
        using var folder = new TempFolder();
        await using var store = new BrokenStore();
        await using var service = await RunningService.StartAsync(
            folder,
            builder => builder.Services.AddSingleton<IStore>(store).AddSingleton<TimeProvider>(clock),
            $"--GuidanceBot:DirectLine:Secret={Secret}",
            "--GuidanceBot:Limits:RequestsPerMinute=1600");
        using var still = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = service.Http.BaseAddress };
        http = still;
        var document = await Described.ReadAsync(http);

        await ServePagesAsync();
        var talk = await ConverseAsync();
        await RefuseAsync(talk);
        await PostFormsAsync(store);
        await FailAsync(talk, store);
        await EraseAsync();
        await FloodAsync(talk);

        var documented = document.Responses.Select(response => (response.Operation, response.Status)).ToHashSet();
        Assert.Equal([], documented.Except(given).Order());
        Assert.Equal([], given.Except(documented).Order());
    }

    private async Task ServePagesAsync()
    {
        foreach (var probe in new[] { "/healthz", "/readyz" })
        {
            using var answer = await SendAsync(HttpMethod.Get, probe, null);
        }
        foreach (var page in Pages)
        {
            foreach (var method in Reading)
            {
                using var first = await SendAsync(method, page, null);
                using var second = await SendAsync(method, page, null, etag: first.Headers.ETag!.ToString());
            }
        }
    }

    private async Task<Begun> ConverseAsync()
    {
        var start = await TokenAsync("/tokens/generate", Secret);
        var begun = await TokenAsync("/conversations", start.Token);
        await AskAsync(HttpMethod.Post, "/conversations", start.Token);
        await AskAsync(HttpMethod.Post, "/tokens/refresh", begun.Token);
        await AskAsync(HttpMethod.Post, begun.Path + "/activities", begun.Token, """{"type":"message","text":"hello"}""");
        await AskAsync(HttpMethod.Get, begun.Path + "/activities", begun.Token);
        var again = await TokenAsync(begun.Path, begun.Token, HttpMethod.Get);
        using var stream = await Listener.OpenAsync(again.StreamUrl!);
        given.Add(("GET " + StreamPath, 101));
        return again;
    }

    private async Task RefuseAsync(Begun talk)
    {
        foreach (var (method, path) in EveryCall(talk.Path))
        {
            await AskAsync(method, path, talk.Token, origin: "https://elsewhere.example");
            await AskAsync(method, path, Garbled);
        }
        foreach (var (method, path) in EveryCall("/conversations/nowhere")) await AskAsync(method, path, talk.Token);
        foreach (var body in new[] { "{", new string('x', 70_000) })
        {
            await AskAsync(HttpMethod.Post, "/tokens/generate", Secret, body);
            await AskAsync(HttpMethod.Post, "/conversations", Secret, body);
            await AskAsync(HttpMethod.Post, talk.Path + "/activities", talk.Token, body);
        }
        await AskAsync(HttpMethod.Post, talk.Path + "/upload", talk.Token, "x");
        await AskAsync(HttpMethod.Get, talk.Path + "/activities?watermark=x", talk.Token);
        await AskAsync(HttpMethod.Get, talk.Path + "?watermark=x", talk.Token);
        // Opened already.
        await StreamAsync(talk.StreamUrl!);
        await StreamAsync(new Uri(talk.StreamUrl!.ToString().Replace(talk.Path, "/conversations/nowhere", StringComparison.Ordinal)));
        using var tooLong = await SendAsync(HttpMethod.Post, "/leave", null, new string('x', 3000));
    }

    private async Task FailAsync(Begun talk, BrokenStore store)
    {
        foreach (var fault in new Exception[] { new StoreFault(StoreTrouble.Busy), new InvalidOperationException() })
        {
            store.Fault = fault;
            foreach (var (method, path) in EveryCall(talk.Path).Where(call => call.Path is not ("/tokens/generate") && !call.Path.EndsWith("/upload", StringComparison.Ordinal)))
                await AskAsync(method, path, talk.Token, """{"type":"message","text":"hello"}""");
            await StreamAsync(talk.StreamUrl!);
            using var leave = await SendAsync(HttpMethod.Post, "/leave", null, talk.EraseToken);
            using var ready = await SendAsync(HttpMethod.Get, "/readyz", null);
            store.Fault = null;
        }
        clock.IsBroken = true;
        await AskAsync(HttpMethod.Post, "/tokens/generate", Secret);
        await AskAsync(HttpMethod.Post, talk.Path + "/upload", talk.Token, "x");
        clock.IsBroken = false;
    }

    private async Task EraseAsync()
    {
        var gone = await TokenAsync("/conversations", Secret);
        using var leave = await SendAsync(HttpMethod.Post, "/leave", null, gone.EraseToken);
        await AskAsync(HttpMethod.Post, "/tokens/refresh", gone.Token);
        await AskAsync(HttpMethod.Post, "/conversations", gone.Token);
    }

    // The last of all: from here on this address is refused nearly everything.
    private async Task FloodAsync(Begun talk)
    {
        (HttpMethod Method, string Path)[] calls =
        [
            .. EveryCall(talk.Path).Select(call => (call.Method, Root + call.Path)),
            (HttpMethod.Post, "/leave"),
            .. Pages.SelectMany(page => Reading.Select(method => (method, page))),
            .. Forms.SelectMany(form => new[] { (HttpMethod.Get, form), (HttpMethod.Post, form) }),
        ];
        foreach (var (method, path) in calls.Where(call => !call.Path.EndsWith("/stream?t=x", StringComparison.Ordinal)))
        {
            // A poll never is.
            if (method == HttpMethod.Get && path.EndsWith("/activities", StringComparison.Ordinal)) continue;
            for (var tries = 0; tries < 1000 && !given.Contains(($"{method} {Template(path)}", 429)); tries++)
            {
                using var answer = await SendAsync(method, path, Garbled, method == HttpMethod.Post ? Garbled : null);
            }
        }
        for (var tries = 0; tries < 1000 && !given.Contains(("GET " + StreamPath, 429)); tries++) await StreamAsync(talk.StreamUrl!);
        await AskAsync(HttpMethod.Get, talk.Path + "/activities", talk.Token);
    }

    private static (HttpMethod Method, string Path)[] EveryCall(string conversation) =>
    [
        (HttpMethod.Post, "/tokens/generate"),
        (HttpMethod.Post, "/tokens/refresh"),
        (HttpMethod.Post, "/conversations"),
        (HttpMethod.Get, conversation),
        (HttpMethod.Get, conversation + "/activities"),
        (HttpMethod.Post, conversation + "/activities"),
        (HttpMethod.Post, conversation + "/upload"),
        (HttpMethod.Get, conversation + "/stream?t=x"),
    ];

    private async Task<Begun> TokenAsync(string path, string token, HttpMethod? method = null)
    {
        using var answer = await SendAsync(method ?? HttpMethod.Post, Root + path, token);
        return (await answer.Content.ReadFromJsonAsync<Begun>(JsonSerializerOptions.Web))!;
    }

    private async Task AskAsync(HttpMethod method, string path, string token, string? body = null, string? origin = null)
    {
        using var answer = await SendAsync(method, Root + path, token, body, origin);
    }

    private async Task StreamAsync(Uri url) => given.Add(("GET " + StreamPath, (int)await Listener.RefusedAsync(url)));

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? token, string? body = null, string? origin = null, string? etag = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : new StringContent(body) };
        if (token is not null) request.Headers.Authorization = new("Bearer", token);
        if (origin is not null) request.Headers.Add("Origin", origin);
        if (etag is not null) request.Headers.Add("If-None-Match", etag);
        var answer = await http.SendAsync(request);
        given.Add(($"{method} {Template(path)}", (int)answer.StatusCode));
        return answer;
    }

    private static string Template(string path) => Conversation().Replace(path.Split('?')[0], "/conversations/{conversationId}");

    [GeneratedRegex("/conversations/[^/]+")]
    private static partial Regex Conversation();

    private sealed record Begun(string ConversationId, string Token, string EraseToken, Uri? StreamUrl)
    {
        public string Path => "/conversations/" + ConversationId;
    }
}
