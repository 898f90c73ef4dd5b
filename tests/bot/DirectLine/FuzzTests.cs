using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using Xunit;

namespace GuidanceBot.Tests;

/// <summary>Whatever is sent, it is answered with a documented status, and nobody else notices.</summary>
[Trait("Category", "Long")]
public sealed class FuzzTests
{
    private const int Requests = 20_000;
    private const int Witnessed = 40;

    [Fact]
    public async Task Changed_requests_bring_no_fault_and_lose_no_turn()
    {
        using var folder = new TempFolder();
        await using var service = await RunningService.StartAsync(folder, "--GuidanceBot:Limits:Enabled=false");
        var victim = await Talk.BeginAsync(service);
        var witness = await Talk.BeginAsync(service);
        var faults = new ConcurrentBag<string>();
        var statuses = new ConcurrentDictionary<int, int>();

        var flood = Parallel.ForEachAsync(Enumerable.Range(0, Requests), new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (number, cancellation) =>
        {
            var mutated = new MutatedRequest(number, victim.Id, victim.Token);
            using var request = mutated.Make(service.Http.BaseAddress!);
            using var answer = await service.Http.SendAsync(request, cancellation);
            statuses.AddOrUpdate((int)answer.StatusCode, 1, (_, count) => count + 1);
            // 501 and 503 are documented: not served at all, and busy.
            if (answer.StatusCode is >= HttpStatusCode.InternalServerError and not (HttpStatusCode.NotImplemented or HttpStatusCode.ServiceUnavailable))
                faults.Add($"{number}: {(int)answer.StatusCode} {mutated}");
        });
        var said = new List<string>();
        for (var i = 0; i < Witnessed; i++)
            said.Add(await witness.SayAsync($"message {i}", $"witness-{i}"));
        await flood;

        Assert.Empty(faults);
        Assert.True(statuses.GetValueOrDefault(200) > Requests / 50, string.Join(' ', statuses));
        Assert.True(statuses.Keys.Count(status => status >= 400) >= 5, string.Join(' ', statuses));
        var log = (await witness.ReadAsync()).Ids.ToArray();
        Assert.All(said, id => Assert.Single(log, id));
        await victim.SendAsync(HttpMethod.Get, "/activities");
    }

    [Fact]
    public async Task Sockets_that_say_nothing_or_slowly_keep_nobody_waiting()
    {
        using var folder = new TempFolder();
        await using var service = await RunningService.StartAsync(folder);
        var sockets = new List<Socket>();
        try
        {
            for (var i = 0; i < 1_000; i++)
            {
                var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
                sockets.Add(socket);
                await socket.ConnectAsync(service.Http.BaseAddress!.Host, service.Http.BaseAddress.Port);
                if (i % 2 == 0)
                    await socket.SendAsync(Encoding.ASCII.GetBytes("POST /v3/directline/conversations HTTP/1.1\r\nHost: a\r\nContent-Le"));
            }

            var talk = await Talk.BeginAsync(service);
            await talk.SayAsync("still here");
            Assert.Contains("still here", (await talk.ReadAsync()).Texts);
        }
        finally
        {
            sockets.ForEach(socket => socket.Dispose());
        }
    }

    [Theory]
    [InlineData("\0\0\0\0\r\n\r\n")]
    [InlineData("GET / HTTP/9.9\r\n\r\n")]
    [InlineData("POST /v3/directline/conversations HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\nzz\r\n")]
    [InlineData("POST /v3/directline/conversations HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n")]
    [InlineData("\u0016\u0003\u0001")]
    public async Task Bytes_that_are_no_request_are_refused_and_the_next_one_is_served(string bytes)
    {
        using var folder = new TempFolder();
        await using var service = await RunningService.StartAsync(folder);
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(service.Http.BaseAddress!.Host, service.Http.BaseAddress.Port);
        await socket.SendAsync(Encoding.Latin1.GetBytes(bytes));
        socket.Shutdown(SocketShutdown.Send);
        var answer = new byte[4096];
        var length = await socket.ReceiveAsync(answer);

        Assert.DoesNotContain(" 500 ", Encoding.Latin1.GetString(answer, 0, length), StringComparison.Ordinal);
        await (await Talk.BeginAsync(service)).SayAsync("hello");
    }

    [Fact]
    public async Task Frames_that_no_client_sends_end_at_most_their_own_stream()
    {
        using var folder = new TempFolder();
        await using var service = await RunningService.StartAsync(folder);
        var talk = await Talk.BeginAsync(service);
        using var socket = new ClientWebSocket();
        await socket.ConnectAsync(talk.StreamUrl, CancellationToken.None);
        await socket.SendAsync(new byte[] { 0xFF, 0x00, 0xC3 }, WebSocketMessageType.Binary, true, CancellationToken.None);
        await socket.SendAsync(Encoding.UTF8.GetBytes("""{"type":"message","text":"x"}"""), WebSocketMessageType.Text, true, CancellationToken.None);

        await talk.SayAsync("still here");
        using var other = await Listener.OpenAsync(await talk.StreamAfterAsync("0"));
        Assert.Contains("still here", (await other.NextAsync())!.Texts);
    }

    [Fact]
    public async Task A_visitor_who_floods_is_turned_away_and_another_is_served()
    {
        using var folder = new TempFolder();
        await using var service = await RunningService.StartAsync(folder);
        var loud = await Talk.BeginAsync(service);
        var quiet = await Talk.BeginAsync(service);
        var refused = 0;

        var flood = Parallel.ForEachAsync(Enumerable.Range(0, 2_000), new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (_, _) =>
        {
            if ((await loud.PostAsync(Talk.Json(new { type = "typing" }))).Status == HttpStatusCode.TooManyRequests)
                Interlocked.Increment(ref refused);
        });
        for (var i = 0; i < 10; i++)
            await quiet.SayAsync($"message {i}");
        await flood;

        Assert.True(refused > 1_500, $"{refused}");
        Assert.Equal(10, (await quiet.ReadAsync()).Texts.Count(text => text.StartsWith("message ", StringComparison.Ordinal)));
    }
}
