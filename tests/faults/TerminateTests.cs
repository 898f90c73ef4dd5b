using Xunit;

namespace GuidanceBot.Tests;

public sealed class TerminateTests
{
    [Fact]
    public async Task A_stop_in_the_middle_of_load_ends_in_order_and_loses_nothing()
    {
        using var folder = new TempFolder();
        await using var node = await Node.StartAsync(folder);
        await using var load = Load.Start(16, node.Address);
        await load.AcknowledgedAsync(32);
        await using var followers = Followers.Of(load.Visitors);

        for (var round = 0; round < 2; round++)
        {
            await load.AcknowledgedAsync(50);
            Assert.True(await node.TerminateAsync() == 0, node.Output);
            DatabaseFile.CheckNoLog(folder.Database);
            await node.StartAsync();
        }

        await load.FinishAsync();
        await Ledger.CheckAsync(load.Visitors);
        await followers.CheckAsync();
        Assert.Equal(0, await node.TerminateAsync());
        DatabaseFile.Check(folder.Database, load.Visitors);
    }
}
