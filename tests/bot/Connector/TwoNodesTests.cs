using System.Net;
using GuidanceBot.Channels.Connector;
using GuidanceBot.Storage;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace GuidanceBot.Tests.Connector;

/// <summary>Two services on one PostgreSQL database that answer one channel.</summary>
[Collection(PostgresCluster.Name)]
public sealed class TwoNodesTests(PostgresCluster cluster)
{
    [Fact]
    public async Task A_reply_is_posted_once_and_in_order_whichever_node_took_the_message()
    {
        using var folder = new TempFolder();
        using var key = new SigningKey("first");
        await using var connector = await ConnectorStandIn.StartAsync(key);
        string[] settings = [$"--GuidanceBot:Storage:Postgres={await cluster.CreateDatabaseAsync()}", .. connector.Settings];
        await using var first = await RunningService.StartAsync(folder, settings);
        await using var second = await RunningService.StartAsync(folder, settings);
        var here = new ChannelTalk(first, connector, key);
        var there = here.On(second);
        // Slow enough for both nodes to be at it.
        connector.Answer = (_, _) => Task.Delay(100);

        Assert.Equal(HttpStatusCode.Accepted, await here.PostAsync(here.Begin()));
        var taken = await Task.WhenAll(Enumerable.Range(0, 6).Select(n => (n % 2 == 0 ? here : there).PostAsync(here.Message("help now", $"message-{n}"))));
        Assert.All(taken, status => Assert.Equal(HttpStatusCode.Accepted, status));

        var said = await SaidAsync(first, here);
        var posted = new List<string>();
        while (posted.Count < said.Count) posted.Add((string?)(await here.NextAsync()).Activity["text"] ?? "");
        Assert.Equal(said, posted);
        // One more message is answered by its own replies alone: nothing was left over, nothing was posted twice.
        Assert.Equal(HttpStatusCode.Accepted, await there.PostAsync(there.Message("goodbye", "the-last")));
        var more = (await SaidAsync(first, here))[said.Count..];
        foreach (var text in more) Assert.Equal(text, (string?)(await here.NextAsync()).Activity["text"]);
    }

    [Fact]
    public async Task What_a_node_that_died_had_claimed_goes_out_when_its_claim_is_over()
    {
        await using var setting = await Setting.StartAsync();
        await setting.Channel.BeginAsync();
        var store = setting.Service.Services.GetRequiredService<IStore>();
        var rowId = setting.Service.Services.GetRequiredService<ConnectorKeys>().RowId("webchat", setting.Channel.ConversationId);
        await QuietAsync(store, rowId);
        var row = await store.FindAsync(rowId, CancellationToken.None);
        var claimed = DeliveryMark.Read(row!.StreamKey) with { ClaimedUntil = setting.Clock.GetUtcNow().AddSeconds(30).ToUnixTimeMilliseconds() };
        Assert.True(await store.SwapStreamKeyAsync(rowId, row.StreamKey, claimed.ToBytes()));

        Assert.Equal(HttpStatusCode.Accepted, await setting.Channel.PostAsync(setting.Channel.Message("help now")));
        var next = setting.Channel.NextTurnAsync();
        Assert.NotSame(next, await Task.WhenAny(next, Task.Delay(600)));
        setting.Clock.Advance(TimeSpan.FromSeconds(31));

        Assert.NotEmpty(await next);
    }

    private static async Task QuietAsync(IStore store, string rowId)
    {
        while (DeliveryMark.Read((await store.FindAsync(rowId, CancellationToken.None))!.StreamKey) is not { Delivered: > 0, ClaimedUntil: 0 }) await Task.Delay(20);
    }

    private static async Task<List<string>> SaidAsync(RunningService service, ChannelTalk channel)
    {
        var token = await service.Services.GetRequiredService<ConnectorKeys>().OpenAsync(service.Services.GetRequiredService<ConnectorKeys>().RowId("webchat", channel.ConversationId), CancellationToken.None);
        var log = service.Services.GetRequiredService<SealedLog>();
        var set = await log.ReadAsync((await log.FindAsync(token, CancellationToken.None))!, 0, CancellationToken.None);
        return [.. set.Activities.Where(activity => activity.From?.Role == "bot").Select(activity => activity.Text!)];
    }
}
