using System.Net;
using System.Net.WebSockets;
using System.Text;
using Xunit;

namespace GuidanceBot.Tests;

public sealed class StreamTests
{
    [Fact]
    public async Task Point_14_a_stream_sends_the_greeting_and_then_decrypts_every_turn_it_is_woken_for()
    {
        using var folder = new TempFolder();
        await using var service = await RunningService.StartAsync(folder);
        var talk = await Talk.BeginAsync(service);
        using var listener = await Listener.OpenAsync(talk.StreamUrl);

        var greeting = await listener.NextAsync();
        await listener.KeepAliveAsync();
        var id = await talk.SayAsync("hello");
        var turn = await listener.NextAsync();

        Assert.Equal((await talk.ReadAsync()).Ids, greeting!.Ids.Concat(turn!.Ids));
        Assert.Equal(id, turn.Ids.First());
        Assert.Equal((await talk.ReadAsync()).Watermark, turn.Watermark);
    }

    [Fact]
    public async Task A_stream_replays_exactly_after_its_watermark()
    {
        using var folder = new TempFolder();
        await using var service = await RunningService.StartAsync(folder);
        var talk = await Talk.BeginAsync(service);
        await talk.SayAsync("one");
        var all = (await talk.ReadAsync()).Ids.ToList();

        // Also in the middle of a turn: a client may have seen the echo and lost the reply.
        foreach (var seen in new[] { 1, 3, all.Count - 1 })
        {
            using var listener = await Listener.OpenAsync(await talk.StreamAfterAsync(all[seen - 1].Split('|')[1].TrimStart('0')));
            Assert.Equal(all.Skip(seen), (await listener.NextAsync())!.Ids);
        }
    }

    [Fact]
    public async Task A_watermark_ahead_of_the_log_waits_for_what_is_new()
    {
        using var folder = new TempFolder();
        await using var service = await RunningService.StartAsync(folder);
        var talk = await Talk.BeginAsync(service);
        using var listener = await Listener.OpenAsync(await talk.StreamAfterAsync("4711"));

        var id = await talk.SayAsync("hello");

        Assert.Equal(id, (await listener.NextAsync())!.Ids.First());
    }

    [Fact]
    public async Task Several_streams_of_a_conversation_each_keep_their_own_place()
    {
        using var folder = new TempFolder();
        await using var service = await RunningService.StartAsync(folder);
        var talk = await Talk.BeginAsync(service);
        var end = (await talk.ReadAsync()).Watermark;
        using var fromStart = await Listener.OpenAsync(await talk.StreamAfterAsync(""));
        using var fromEnd = await Listener.OpenAsync(await talk.StreamAfterAsync(end));

        Assert.Equal($"{talk.Id}|0000001", (await fromStart.NextAsync())!.Ids.First());
        var id = await talk.SayAsync("hello");

        Assert.Equal(id, (await fromStart.NextAsync())!.Ids.First());
        Assert.Equal(id, (await fromEnd.NextAsync())!.Ids.First());
    }

    [Fact]
    public async Task Above_the_limit_the_oldest_stream_of_a_conversation_gives_way()
    {
        using var folder = new TempFolder();
        await using var service = await RunningService.StartAsync(folder, "--GuidanceBot:Limits:StreamsPerConversation=2");
        var talk = await Talk.BeginAsync(service);
        var other = await Talk.BeginAsync(service);
        using var elsewhere = await Listener.OpenAsync(other.StreamUrl);
        var open = new List<Listener>();
        for (var i = 0; i < 4; i++)
        {
            open.Add(await Listener.OpenAsync(await talk.StreamAfterAsync("")));
            await open[i].NextAsync();
        }
        await elsewhere.NextAsync();

        Assert.Null(await open[0].NextAsync());
        Assert.Null(await open[1].NextAsync());
        var id = await talk.SayAsync("hello");
        await other.SayAsync("hello");
        Assert.Equal(id, (await open[2].NextAsync())!.Ids.First());
        Assert.Equal(id, (await open[3].NextAsync())!.Ids.First());
        Assert.NotNull(await elsewhere.NextAsync());
        open.ForEach(listener => listener.Dispose());
    }

    [Fact]
    public async Task A_long_log_is_streamed_whole()
    {
        using var folder = new TempFolder();
        await using var service = await RunningService.StartAsync(folder, "--GuidanceBot:Limits:Enabled=false");
        var talk = await Talk.BeginAsync(service);
        for (var i = 0; i < 60; i++) await talk.SayAsync($"line {i}");
        var last = (await talk.ReadAsync("999999")).Watermark;
        using var listener = await Listener.OpenAsync(await talk.StreamAfterAsync(""));

        var ids = new List<string>();
        Page page;
        do ids.AddRange((page = (await listener.NextAsync())!).Ids);
        while (page.Watermark != last);

        Sequence.IsWhole(talk.Id, ids);
        Assert.True(ids.Count >= 120);
    }

    [Fact]
    public async Task A_stream_ends_when_the_conversation_is_erased()
    {
        using var folder = new TempFolder();
        await using var service = await RunningService.StartAsync(folder);
        var talk = await Talk.BeginAsync(service);
        using var listener = await Listener.OpenAsync(talk.StreamUrl);
        await listener.NextAsync();

        using var left = await service.Http.PostAsync("/leave", new StringContent(talk.EraseToken));

        Assert.Equal(HttpStatusCode.NoContent, left.StatusCode);
        Assert.Null(await listener.NextAsync());
    }

    [Fact]
    public async Task A_foreign_site_opens_no_stream()
    {
        using var folder = new TempFolder();
        await using var service = await RunningService.StartAsync(folder, "--GuidanceBot:Practice:AllowedOrigins:0=https://practice.example");
        var talk = await Talk.BeginAsync(service);

        Assert.Equal(HttpStatusCode.Forbidden, await Listener.RefusedAsync(talk.StreamUrl, "https://elsewhere.example"));
        using var listener = await Listener.OpenAsync(talk.StreamUrl, "https://practice.example");
        Assert.NotNull(await listener.NextAsync());
    }

    [Fact]
    public async Task A_silent_stream_shows_now_and_then_that_it_lives()
    {
        using var folder = new TempFolder();
        await using var service = await RunningService.StartAsync(folder, "--GuidanceBot:Limits:KeepAliveSeconds=1");
        var talk = await Talk.BeginAsync(service);
        using var socket = new ClientWebSocket();
        await socket.ConnectAsync(talk.StreamUrl, CancellationToken.None);
        var buffer = new byte[64 * 1024];
        await socket.ReceiveAsync(buffer, CancellationToken.None);

        var empty = await socket.ReceiveAsync(buffer, CancellationToken.None);
        Assert.Equal((0, WebSocketMessageType.Text, true), (empty.Count, empty.MessageType, empty.EndOfMessage));
        await talk.SayAsync("still here");
        do
            empty = await socket.ReceiveAsync(buffer, CancellationToken.None);
        while (empty.Count == 0);
        Assert.Contains("still here", Encoding.UTF8.GetString(buffer, 0, empty.Count), StringComparison.Ordinal);
    }
}
