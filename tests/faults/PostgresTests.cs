using Xunit;
using Xunit.Abstractions;

namespace GuidanceBot.Tests;

/// <summary>Two nodes on one PostgreSQL database, with the server or a node going away under load.</summary>
[Collection(PostgresCluster.Name)]
public sealed class PostgresTests(PostgresCluster cluster, ITestOutputHelper output)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Theory]
    [InlineData("fast")]
    [InlineData("immediate")]
    public async Task When_the_server_is_restarted_under_load_no_acknowledged_turn_is_lost_and_none_is_twice(string mode)
    {
        var database = await cluster.CreateDatabaseAsync();
        await using var first = On(database);
        await using var second = On(database);
        await first.StartAsync();
        await second.StartAsync();
        await using var load = Load.Start(12, first.Address, second.Address);

        for (var round = 0; round < 4; round++)
        {
            await load.AcknowledgedAsync(60);
            await cluster.StopAsync(mode);
            // Long enough, every second time, for posts to be refused.
            if (round % 2 == 1) await load.RefusedAsync(3);
            await cluster.StartAsync();
        }

        await load.AcknowledgedAsync(60);
        await load.FinishAsync();
        await Ledger.CheckAsync(load.Visitors);
        Assert.DoesNotContain(Load.Secret, first.Output + second.Output, StringComparison.Ordinal);
        output.WriteLine($"{load.Tally.Acknowledged.Value} posts, {load.Tally.Refused.Value} refusals, {load.AnsweredFromTheLog} answered from the log.");
    }

    [Fact]
    public async Task When_a_node_is_killed_its_visitors_and_their_streams_go_on_at_the_other()
    {
        var database = await cluster.CreateDatabaseAsync();
        await using var first = On(database);
        await using var second = On(database);
        await first.StartAsync();
        await second.StartAsync();
        await using var load = Load.Start(12, first.Address, second.Address);
        await load.AcknowledgedAsync(24);
        await using var followers = Followers.Of(load.Visitors);
        await followers.Opened.ReachesAsync(12).WaitAsync(Patience);

        for (var round = 0; round < 4; round++)
        {
            await load.AcknowledgedAsync(40);
            var (dying, opened) = (round % 2 == 0 ? first : second, followers.Opened.Value);
            dying.Kill();
            // Some of the streams were open there.
            await followers.Opened.ReachesAsync(opened + 1).WaitAsync(Patience);
            await load.AcknowledgedAsync(40);
            await dying.StartAsync();
        }

        await load.FinishAsync();
        await Ledger.CheckAsync(load.Visitors);
        await followers.CheckAsync();
    }

    private static Node On(string database) => new($"--GuidanceBot:Storage:Postgres={database}", "--GuidanceBot:Limits:Enabled=false");
}
