using Xunit;

namespace GuidanceBot.Tests;

/// <summary>
/// A disk without room, as a shell's limit on the size of files makes it: a write beyond it fails, in the middle if it
/// has to, and everything else goes on.
/// </summary>
public sealed class DiskFullTests
{
    private const int KilobytesAFile = 600;

    private static readonly string[] limited = ["bash", "-c", $"trap '' XFSZ; ulimit -f {KilobytesAFile}; exec \"$@\"", "bash"];

    [Fact]
    public async Task On_a_full_disk_posts_are_refused_whole_reading_goes_on_and_nothing_is_lost_when_there_is_room_again()
    {
        using var folder = new TempFolder();
        await using var node = Node.Over(folder.Database);
        node.Starter = limited;
        await node.StartAsync();
        await using var load = Load.Start(8, node.Address);

        // Visitors look for each refused post in the log: see Visitor.PostAsync.
        await load.RefusedAsync(100);
        await CheckReadingAsync(load);
        Assert.True(await node.TerminateAsync() == 0, node.Output);
        var output = node.Output;

        node.Starter = [];
        await node.StartAsync();
        await load.AcknowledgedAsync(50);
        await load.FinishAsync();
        await Ledger.CheckAsync(load.Visitors);
        Assert.Equal(0, await node.TerminateAsync());
        DatabaseFile.Check(folder.Database, load.Visitors);
        Assert.DoesNotContain(Load.Secret, output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
        Assert.All(load.Tally.Refusals, Refused.Check);
    }

    private static async Task CheckReadingAsync(Load load)
    {
        foreach (var visitor in load.Visitors)
        {
            var answer = await visitor.ReadAsync();
            Assert.Equal(200, answer?.Status);
            var echoes = Page.Of(answer!.Body).Activities.Select(Visitor.ClientIdOf).Where(id => id is not null);
            Assert.Equal(visitor.Posts.Where(post => post.ActivityId is not null).Select(post => post.ClientId), echoes);
        }
    }
}
