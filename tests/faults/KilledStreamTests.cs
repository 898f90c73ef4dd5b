using Xunit;

namespace GuidanceBot.Tests;

public sealed class KilledStreamTests
{
    [Fact]
    public async Task Streams_of_a_node_that_is_killed_go_on_after_what_was_seen_without_a_gap_and_without_repeating()
    {
        using var folder = new TempFolder();
        await using var node = await Node.StartAsync(folder);
        await using var load = Load.Start(12, node.Address);
        await load.AcknowledgedAsync(24);
        await using var followers = Followers.Of(load.Visitors);

        for (var round = 0; round < 3; round++)
        {
            await followers.Opened.GrowsAsync(load.Visitors.Count / 2);
            await load.AcknowledgedAsync(40);
            node.Kill();
            await node.StartAsync();
        }

        await load.FinishAsync();
        await Ledger.CheckAsync(load.Visitors);
        await followers.CheckAsync();
    }
}
