using System.Net;
using System.Net.WebSockets;
using Xunit;

namespace GuidanceBot.Tests.Edge;

/// <summary>Who is bounded by what, and who is not.</summary>
public sealed class RateTests
{
    private const string One = "192.0.2.1";
    private const string Other = "192.0.2.2";

    [Fact]
    public async Task Messages_count_for_their_token_whatever_the_path_and_the_address()
    {
        using var folder = new TempFolder();
        await using var service = await RunningService.StartAsync(folder, "--GuidanceBot:Limits:MessagesPerMinute=6");
        using var here = Caller.At(service, One);
        using var there = Caller.At(service, Other);
        var talk = await Talk.BeginAsync(here);
        var neighbour = await Talk.BeginAsync(here);

        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 4; i++) statuses.Add(await PostAsync(here, $"made-up-{i}", talk.Token));

        Assert.Equal([HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.TooManyRequests], statuses);
        Assert.Equal(HttpStatusCode.TooManyRequests, await PostAsync(there, talk.Id, talk.Token));
        Assert.Equal(HttpStatusCode.TooManyRequests, (await talk.SendAsync(HttpMethod.Get, "")).Status);
        Assert.Equal(HttpStatusCode.OK, await PostAsync(here, neighbour.Id, neighbour.Token));
        await talk.ReadAsync();
    }

    [Fact]
    public async Task What_no_token_opens_counts_for_its_address_and_polls_for_nobody()
    {
        using var folder = new TempFolder();
        await using var service = await RunningService.StartAsync(folder, "--GuidanceBot:Limits:RequestsPerMinute=20");
        using var flooder = Caller.At(service, One);
        using var visitor = Caller.At(service, Other);
        var talk = await Talk.BeginAsync(visitor);

        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 11; i++) statuses.Add(await PostAsync(flooder, $"made-up-{i}", $"garbled-{i}"));

        Assert.All(statuses[..10], status => Assert.Equal(HttpStatusCode.Unauthorized, status));
        Assert.Equal(HttpStatusCode.TooManyRequests, statuses[10]);
        foreach (var page in new[] { "/", "/chat", "/widget.js", "/labels", "/nowhere", "/openapi/v1.json" })
        {
            using var answer = await flooder.GetAsync(new Uri(page, UriKind.Relative));
            Assert.Equal((page, HttpStatusCode.TooManyRequests), (page, answer.StatusCode));
            Assert.Contains("\"Throttled\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            Assert.Null(answer.Headers.RetryAfter);
        }
        Assert.Equal(HttpStatusCode.OK, await PostAsync(visitor, talk.Id, talk.Token));
        for (var i = 0; i < 50; i++)
            Assert.Equal(HttpStatusCode.OK, (await Talk.SendAsync(flooder, HttpMethod.Get, $"/conversations/{talk.Id}/activities", talk.Token)).Status);
    }

    [Fact]
    public async Task Beginnings_count_for_their_site_from_wherever_they_come()
    {
        using var folder = new TempFolder();
        await using var service = await RunningService.StartAsync(
            folder, "--GuidanceBot:Limits:StartsPerMinuteAndSite=3", "--GuidanceBot:Practice:AllowedOrigins=https://a.example,https://b.example");
        var own = service.Http.BaseAddress!.GetLeftPart(UriPartial.Authority);

        foreach (var origin in new[] { "https://a.example", "https://b.example", own, null })
        {
            var statuses = new List<HttpStatusCode>();
            for (var i = 0; i < 4; i++)
            {
                using var caller = Caller.At(service, $"192.0.2.{i}", origin);
                statuses.Add((await Talk.SendAsync(caller, HttpMethod.Post, "/tokens/generate", null)).Status);
            }
            Assert.Equal((origin, 3), (origin, statuses.Count(status => status == HttpStatusCode.OK)));
            Assert.Equal(HttpStatusCode.TooManyRequests, statuses[3]);
        }
    }

    [Fact]
    public async Task Who_makes_up_hosts_of_our_own_is_still_one_site()
    {
        using var folder = new TempFolder();
        await using var service = await RunningService.StartAsync(folder, "--GuidanceBot:Limits:StartsPerMinuteAndSite=3");

        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 4; i++)
        {
            using var caller = Caller.At(service, $"192.0.2.{i}", $"http://made-up-{i}.example");
            caller.DefaultRequestHeaders.Host = $"made-up-{i}.example";
            statuses.Add((await Talk.SendAsync(caller, HttpMethod.Post, "/tokens/generate", null)).Status);
        }

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests], statuses);
    }

    [Fact]
    public async Task A_server_that_shows_the_secret_asks_for_many_sites()
    {
        const string secret = "a-long-secret-of-the-practice";
        using var folder = new TempFolder();
        await using var service = await RunningService.StartAsync(folder, "--GuidanceBot:Limits:StartsPerMinuteAndSite=1", $"--GuidanceBot:DirectLine:Secret={secret}");

        for (var i = 0; i < 5; i++) Assert.Equal(HttpStatusCode.OK, (await Talk.SendAsync(service.Http, HttpMethod.Post, "/tokens/generate", secret)).Status);
    }

    [Fact]
    public async Task One_network_of_IPv6_is_one_caller_and_so_is_IPv4_however_it_is_written()
    {
        using var folder = new TempFolder();
        await using var service = await RunningService.StartAsync(folder, "--GuidanceBot:Limits:StartsPerMinute=2");

        Assert.Equal(
            [HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests, HttpStatusCode.OK],
            await StatusesAsync("2001:db8::1", "2001:db8::ffff:2", "2001:db8::3", "2001:db8:0:1::1"));
        Assert.Equal(
            [HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests, HttpStatusCode.OK],
            await StatusesAsync("::ffff:192.0.2.1", "192.0.2.1", "::ffff:192.0.2.1", "::ffff:192.0.2.2"));

        async Task<List<HttpStatusCode>> StatusesAsync(params string[] addresses)
        {
            var statuses = new List<HttpStatusCode>();
            foreach (var address in addresses)
            {
                using var caller = Caller.At(service, address);
                statuses.Add((await Talk.SendAsync(caller, HttpMethod.Post, "/tokens/generate", null)).Status);
            }
            return statuses;
        }
    }

    [Fact]
    public async Task An_address_has_so_many_streams_and_one_that_ends_makes_room()
    {
        using var folder = new TempFolder();
        await using var service = await RunningService.StartAsync(folder, "--GuidanceBot:Limits:StreamsPerAddress=2");
        var talks = new List<Talk>();
        for (var i = 0; i < 4; i++) talks.Add(await Talk.BeginAsync(service));
        var first = await Listener.OpenAsync(talks[0].StreamUrl, Caller.At(One));
        using var second = await Listener.OpenAsync(talks[1].StreamUrl, Caller.At(One));

        Assert.Equal(HttpStatusCode.TooManyRequests, await Listener.RefusedAsync(talks[2].StreamUrl, Caller.At(One)));
        using var elsewhere = await Listener.OpenAsync(talks[3].StreamUrl, Caller.At(Other));
        first.Dispose();

        // Refused, it was not used up.
        using var third = await OpenWhenThereIsRoomAsync(talks[2].StreamUrl);
        Assert.NotNull(await third.NextAsync());
    }

    [Fact]
    public async Task Who_leaves_is_not_refused_for_a_flood_from_the_same_address()
    {
        using var folder = new TempFolder();
        await using var service = await RunningService.StartAsync(folder, "--GuidanceBot:Limits:RequestsPerMinute=20", "--GuidanceBot:Limits:MessagesPerMinute=6");
        using var here = Caller.At(service, One);
        var talk = await Talk.BeginAsync(here);

        var floods = new List<HttpStatusCode>();
        for (var i = 0; i < 20; i++) floods.Add(await LeaveAsync(here, i % 2 == 0 ? $"garbled-{i}" : new string('x', 3000)));
        var left = await LeaveAsync(here, talk.EraseToken);

        Assert.Equal(HttpStatusCode.TooManyRequests, floods[^1]);
        Assert.Equal(HttpStatusCode.NoContent, left);
        Assert.Equal(HttpStatusCode.NotFound, (await talk.SendAsync(HttpMethod.Get, "/activities")).Status);
        // The same token over and over is bounded by itself.
        Assert.Equal(
            [HttpStatusCode.NoContent, HttpStatusCode.NoContent, HttpStatusCode.TooManyRequests],
            [await LeaveAsync(here, talk.EraseToken), await LeaveAsync(here, talk.EraseToken), await LeaveAsync(here, talk.EraseToken)]);
    }

    private static async Task<HttpStatusCode> PostAsync(HttpClient http, string conversationId, string token) =>
        (await Talk.SendAsync(http, HttpMethod.Post, $"/conversations/{conversationId}/activities", token, Talk.Json(new { type = "typing" }))).Status;

    private static async Task<HttpStatusCode> LeaveAsync(HttpClient http, string body)
    {
        using var answer = await http.PostAsync(new Uri("/leave", UriKind.Relative), new StringContent(body));
        return answer.StatusCode;
    }

    private static async Task<Listener> OpenWhenThereIsRoomAsync(Uri url)
    {
        for (var i = 0; ; i++)
        {
            try
            {
                return await Listener.OpenAsync(url, Caller.At(One));
            }
            catch (WebSocketException) when (i < 500)
            {
                await Task.Yield();
            }
        }
    }
}
