using System.Net;
using GuidanceBot.Storage;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace GuidanceBot.Tests.Edge;

/// <summary>What every answer tells a browser.</summary>
public sealed class HeaderTests
{
    private const string Site = "https://practice.example";

    private static readonly string[] Always = ["X-Content-Type-Options", "Referrer-Policy", "Content-Security-Policy", "Cross-Origin-Resource-Policy"];
    private static readonly string[] OfDocuments = ["Permissions-Policy", "Cross-Origin-Opener-Policy"];

    private static readonly (string Method, string Path, int Status, string? Origin)[] Calls =
    [
        ("GET", "/", 200, null),
        ("HEAD", "/", 200, null),
        ("GET", "/chat", 200, null),
        ("GET", "/widget.js", 200, null),
        ("GET", "/frame.js", 200, Site),
        ("GET", "/chat.css", 200, null),
        ("GET", "/chat/main.js", 200, null),
        ("GET", "/demo/room.svg", 200, null),
        ("GET", "/labels", 200, null),
        ("GET", "/openapi/v1.json", 200, null),
        ("GET", "/nowhere", 404, null),
        ("POST", "/chat", 405, null),
        ("POST", "/leave", 204, null),
        ("POST", "/chat/begin", 200, null),
        ("POST", "/chat/begin", 403, "https://elsewhere.example"),
        ("POST", "/chat/say", 404, null),
        ("POST", "/v3/directline/tokens/generate", 200, null),
        ("POST", "/v3/directline/conversations", 401, null),
        ("GET", "/v3/directline/nowhere", 404, null),
        ("OPTIONS", "/v3/directline/conversations", 204, Site),
        ("POST", "/v3/directline/tokens/generate", 403, "https://elsewhere.example"),
    ];

    [Fact]
    public async Task Every_answer_says_what_a_browser_may_do_with_it()
    {
        using var folder = new TempFolder();
        await using var service = await RunningService.StartAsync(folder, $"--GuidanceBot:Practice:AllowedOrigins={Site}");

        foreach (var (method, path, status, origin) in Calls)
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), path);
            if (origin is not null) request.Headers.Add("Origin", origin);
            if (method == "OPTIONS") request.Headers.Add("Access-Control-Request-Method", "POST");

            using var answer = await service.Http.SendAsync(request);

            Assert.Equal((method, path, status), (method, path, (int)answer.StatusCode));
            Protected(answer);
        }
    }

    [Fact]
    public async Task So_do_faults_and_what_has_not_changed()
    {
        using var folder = new TempFolder();
        await using var store = new BrokenStore();
        await using var service = await RunningService.StartAsync(folder, builder => builder.Services.AddSingleton<IStore>(store));
        var talk = await Talk.BeginAsync(service);
        store.Fault = new InvalidOperationException();
        using var poll = new HttpRequestMessage(HttpMethod.Get, $"{Talk.Root}/conversations/{talk.Id}/activities");
        poll.Headers.Authorization = new("Bearer", talk.Token);
        using var page = await service.Http.GetAsync(new Uri("/widget.js", UriKind.Relative));
        using var again = new HttpRequestMessage(HttpMethod.Get, "/widget.js");
        again.Headers.IfNoneMatch.Add(page.Headers.ETag!);

        using var fault = await service.Http.SendAsync(poll);
        using var same = await service.Http.SendAsync(again);

        Assert.Equal((HttpStatusCode.InternalServerError, HttpStatusCode.NotModified), (fault.StatusCode, same.StatusCode));
        Protected(fault);
        Protected(same);
    }

    [Fact]
    public async Task Pages_keep_a_policy_of_their_own_and_only_what_other_sites_embed_may_be_loaded_by_them()
    {
        using var folder = new TempFolder();
        await using var service = await RunningService.StartAsync(folder);

        foreach (var (path, policy, loaders) in new[]
        {
            ("/", "script-src 'self'", "same-origin"),
            ("/chat", "frame-ancestors 'self'", "cross-origin"),
            ("/widget.js", "frame-ancestors 'none'", "cross-origin"),
            ("/frame.js", "frame-ancestors 'none'", "cross-origin"),
            ("/chat/main.js", "frame-ancestors 'none'", "same-origin"),
            ("/labels", "frame-ancestors 'none'", "same-origin"),
        })
        {
            using var answer = await service.Http.GetAsync(new Uri(path, UriKind.Relative));
            var sent = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
            Assert.StartsWith("default-src 'none'; ", sent, StringComparison.Ordinal);
            Assert.Contains(policy, sent, StringComparison.Ordinal);
            Assert.Equal((path, loaders), (path, Assert.Single(answer.Headers.GetValues("Cross-Origin-Resource-Policy"))));
        }
    }

    private static void Protected(HttpResponseMessage answer)
    {
        var isPart = answer.Content.Headers.ContentType?.MediaType is "text/javascript" or "text/css";
        foreach (var name in Always) Assert.True(answer.Headers.TryGetValues(name, out var values) && values.Count() == 1, name);
        foreach (var name in OfDocuments) Assert.Equal((name, isPart ? 0 : 1), (name, answer.Headers.TryGetValues(name, out var values) ? values.Count() : 0));
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("no-referrer", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
        if (!isPart) Assert.DoesNotContain("clipboard-write", Assert.Single(answer.Headers.GetValues("Permissions-Policy")), StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Server"));
    }
}
