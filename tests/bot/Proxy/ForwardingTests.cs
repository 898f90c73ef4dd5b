using System.Net;
using System.Text.Json;
using GuidanceBot.Tests.Edge;
using Xunit;

namespace GuidanceBot.Tests.Proxy;

/// <summary>Whose word on address, scheme and host is taken.</summary>
public sealed class ForwardingTests
{
    [Fact]
    public async Task A_stranger_is_not_believed()
    {
        using var folder = new TempFolder();
        await using var service = await RunningService.StartAsync(folder, "--GuidanceBot:Proxy:Trusted=192.0.2.7", "--GuidanceBot:Limits:StartsPerMinute=2");

        string? token = null;
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 3; i++)
        {
            using var caller = Caller.At(service, $"192.0.2.{i}");
            caller.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
            var (status, answer) = await Talk.SendAsync(caller, HttpMethod.Post, i == 0 ? "/tokens/generate" : "/conversations", token);
            statuses.Add(status);
            if (status == HttpStatusCode.OK) token = answer.GetProperty("token").GetString();
            if (status == HttpStatusCode.Created) Assert.StartsWith("ws://", answer.GetProperty("streamUrl").GetString(), StringComparison.Ordinal);
        }

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Created, HttpStatusCode.TooManyRequests], statuses);
    }

    [Fact]
    public async Task Of_several_addresses_only_the_one_that_the_proxy_saw_counts()
    {
        using var folder = new TempFolder();
        await using var service = await RunningService.StartAsync(folder, "--GuidanceBot:Limits:StartsPerMinute=1");
        // The second one looks as if a trusted proxy had told the first.
        using var first = Caller.At(service, "192.0.2.1, 198.51.100.9");
        using var second = Caller.At(service, "192.0.2.2, 127.0.0.1, 198.51.100.9");
        using var third = Caller.At(service, "192.0.2.3, 127.0.0.1");
        using var fourth = Caller.At(service, "192.0.2.4, 127.0.0.1");

        var statuses = new List<HttpStatusCode>();
        foreach (var caller in new[] { first, second, third, fourth }) statuses.Add((await Talk.SendAsync(caller, HttpMethod.Post, "/tokens/generate", null)).Status);

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.TooManyRequests, HttpStatusCode.OK, HttpStatusCode.TooManyRequests], statuses);
    }

    [Fact]
    public async Task Neither_a_host_nor_a_path_told_beside_the_real_one_is_believed()
    {
        using var folder = new TempFolder();
        await using var service = await RunningService.StartAsync(folder);
        using var caller = Caller.At(service, "192.0.2.1");
        caller.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        caller.DefaultRequestHeaders.Add("X-Forwarded-Host", "elsewhere.example");
        caller.DefaultRequestHeaders.Add("X-Forwarded-Prefix", "/elsewhere");

        var talk = await Talk.BeginAsync(caller);

        Assert.Equal($"wss://{service.Http.BaseAddress!.Authority}/v3/directline/conversations/{talk.Id}/stream", talk.StreamUrl.GetLeftPart(UriPartial.Path));
    }

    [Fact]
    public async Task Below_a_path_every_page_and_call_is_there_with_the_path_and_without()
    {
        using var folder = new TempFolder();
        await using var service = await RunningService.StartAsync(folder, "--GuidanceBot:Proxy:PathBase=/our/guide");

        foreach (var way in new[] { "/our/guide", "/OUR/guide", "" })
        {
            foreach (var page in new[] { "/", "/chat", "/widget.js", "/chat/main.js", "/labels", "/openapi/v1.json" })
            {
                using var answer = await service.Http.GetAsync(new Uri(way + page, UriKind.Relative));
                Assert.Equal((way + page, HttpStatusCode.OK), (way + page, answer.StatusCode));
            }
            using var panel = await service.Http.GetAsync(new Uri(way + "/chat", UriKind.Relative));
            Assert.Contains("src=\"/our/guide/chat/main.js\"", await panel.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            using var generated = await service.Http.PostAsync(new Uri(way + Talk.Root + "/tokens/generate", UriKind.Relative), null);
            using var request = new HttpRequestMessage(HttpMethod.Post, way + Talk.Root + "/conversations");
            request.Headers.Authorization = new("Bearer", JsonDocument.Parse(await generated.Content.ReadAsStringAsync()).RootElement.GetProperty("token").GetString());
            using var begun = await service.Http.SendAsync(request);
            var stream = new Uri(JsonDocument.Parse(await begun.Content.ReadAsStringAsync()).RootElement.GetProperty("streamUrl").GetString()!);
            Assert.StartsWith("/our/guide/v3/directline/", stream.AbsolutePath, StringComparison.Ordinal);
            using var listener = await Listener.OpenAsync(stream);
            Assert.NotNull(await listener.NextAsync());
        }
        using var elsewhere = await service.Http.GetAsync(new Uri("/our/guidebook/chat", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, elsewhere.StatusCode);
    }
}
