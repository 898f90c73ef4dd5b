using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using GuidanceBot.Storage;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace GuidanceBot.Tests;

public sealed class ClockTests : IDisposable
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private readonly TempFolder folder = new();
    private readonly FakeTime clock = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_clock_that_jumps_back_leaves_the_log_in_order_and_each_activity_is_seen_once()
    {
        await using var service = await RunningService.StartAsync(folder, clock);
        var talk = await Talk.BeginAsync(service);
        using var listener = await Listener.OpenAsync(talk.StreamUrl);
        var seen = new List<JsonNode>();
        var polled = new List<JsonNode>();
        var watermark = "";

        foreach (var jump in new[] { TimeSpan.Zero, -Hour, -Hour, TimeSpan.Zero, 3 * Hour, -Hour })
        {
            clock.Advance(jump);
            await talk.SayAsync("help now");
            var page = await talk.ReadAsync(watermark);
            polled.AddRange(page.Activities);
            watermark = page.Watermark;
        }
        while (seen.Count < polled.Count) seen.AddRange((await listener.NextAsync())!.Activities);

        Sequence.IsWhole(talk.Id, polled.Select(activity => (string)activity["id"]!));
        Assert.Equal(polled.Select(activity => (string?)activity["id"]), seen.Select(activity => (string?)activity["id"]));
        var times = polled.Select(activity => DateTimeOffset.Parse((string)activity["timestamp"]!, CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(times.Distinct().Order(), times);
    }

    [Fact]
    public async Task A_clock_that_jumps_back_brings_no_expiry_closer_and_leaves_every_token_valid()
    {
        await using var service = await RunningService.StartAsync(folder, clock);
        var talk = await Talk.BeginAsync(service);
        await talk.SayAsync("help now");
        var expiry = await ExpiryAsync(service, talk);
        var unused = await Talk.GenerateAsync(service.Http);

        clock.Advance(-Hour);
        await talk.SayAsync("help now");
        await talk.StreamAfterAsync("");
        var (status, renewed) = await Talk.SendAsync(service.Http, HttpMethod.Post, "/tokens/refresh", talk.Token);
        Assert.Equal(HttpStatusCode.OK, status);
        var (begun, _) = await Talk.SendAsync(service.Http, HttpMethod.Post, "/conversations", unused.GetProperty("token").GetString());
        Assert.Equal(HttpStatusCode.Created, begun);
        Assert.Equal(expiry, await ExpiryAsync(service, talk));

        clock.Advance(Hour);
        await talk.SayAsync("help now");
        Assert.Equal(expiry, await ExpiryAsync(service, talk));
        foreach (var token in new[] { talk.Token, renewed.GetProperty("token").GetString() })
        {
            var (polled, _) = await Talk.SendAsync(service.Http, HttpMethod.Get, $"/conversations/{talk.Id}/activities", token);
            Assert.Equal(HttpStatusCode.OK, polled);
        }
    }

    [Fact]
    public async Task A_clock_that_jumps_back_lets_a_broken_stream_go_on_after_what_was_seen()
    {
        await using var service = await RunningService.StartAsync(folder, clock);
        var talk = await Talk.BeginAsync(service);
        Page greeting;
        using (var first = await Listener.OpenAsync(talk.StreamUrl)) greeting = (await first.NextAsync())!;

        clock.Advance(-Hour);
        var id = await talk.SayAsync("help now");
        using var second = await Listener.OpenAsync(await talk.StreamAfterAsync(greeting.Watermark));

        Assert.Equal(id, (await second.NextAsync())!.Ids.First());
    }

    private static async Task<DateTimeOffset> ExpiryAsync(RunningService service, Talk talk) =>
        (await service.Services.GetRequiredService<IStore>().FindAsync(talk.Id, CancellationToken.None))!.ExpiresAt;
}
