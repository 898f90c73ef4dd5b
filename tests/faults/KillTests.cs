using Xunit;
using Xunit.Abstractions;

namespace GuidanceBot.Tests;

public sealed class KillTests(ITestOutputHelper output)
{
    private const int Rounds = 20;
    private const int Seed = 8_2026;

    [Fact]
    public async Task Of_turns_that_were_acknowledged_none_is_lost_and_none_is_twice_over_twenty_kills_in_the_middle_of_load()
    {
        using var folder = new TempFolder();
        await using var node = Node.Over(folder.Database);
        // Fixed, though what is caught by each kill also hangs on how fast the machine is.
        var random = new Random(Seed);
        var starting = node.BeginAsync();
        await using var load = Load.Start(16, node.Address);

        for (var round = 1; round <= Rounds; round++)
        {
            output.WriteLine($"Seed {Seed}, round {round}, {load.Tally.Acknowledged.Value} posts acknowledged.");
            Assert.Null(await starting);
            await load.AcknowledgedAsync(random.Next(1, 60));
            // Off the beat of answers, so that posts are caught at each stage of their way.
            await Task.Delay(random.Next(15));
            node.Kill();
            if (random.Next(6) == 0) await KillWhileItStartsAsync(node, random);
            starting = node.BeginAsync();
        }

        Assert.Null(await starting);
        await load.FinishAsync();
        await Ledger.CheckAsync(load.Visitors);
        Assert.Equal(0, await node.TerminateAsync());
        DatabaseFile.Check(folder.Database, load.Visitors);
        output.WriteLine($"{load.Tally.Acknowledged.Value} posts in {load.Visitors.Count} conversations; {load.AnsweredFromTheLog} were answered from the log.");
    }

    // What is left of the last crash is mended at the start, which may be cut off as well.
    private static async Task KillWhileItStartsAsync(Node node, Random random)
    {
        var started = node.BeginAsync();
        await Task.WhenAny(started, Task.Delay(random.Next(300, 1500)));
        node.Kill();
        await started;
    }
}
