using Xunit;

namespace GuidanceBot.Tests;

public sealed class LockedTests
{
    // How long the lock is held: longer than any post takes by itself, shorter than the store waits.
    private static readonly TimeSpan Held = TimeSpan.FromSeconds(3);

    [Fact]
    public async Task While_somebody_else_writes_for_a_moment_posts_wait_and_afterwards_they_go_on()
    {
        using var folder = new TempFolder();
        await using var node = await Node.StartAsync(folder);
        await using var load = Load.Start(16, node.Address);

        for (var round = 0; round < 2; round++)
        {
            await load.AcknowledgedAsync(50);
            using (var other = DatabaseFile.Open(folder.Database))
            {
                other.Run("begin immediate");
                await Task.Delay(Held);
                Assert.Equal(200, (await load.Visitors.First().ReadAsync())?.Status);
                other.Run("rollback");
            }
        }

        await load.AcknowledgedAsync(50);
        await load.FinishAsync();
        await Ledger.CheckAsync(load.Visitors);
        Assert.Equal(0, await node.TerminateAsync());
        DatabaseFile.Check(folder.Database, load.Visitors);
        Assert.All(load.Tally.Refusals, Refused.Check);
    }

    [Fact]
    public async Task While_somebody_else_writes_for_long_posts_are_refused_whole_and_taken_once_afterwards()
    {
        using var folder = new TempFolder();
        await using var node = await Node.StartAsync(folder);
        await using var load = Load.Start(16, node.Address);
        await load.AcknowledgedAsync(50);

        using (var other = DatabaseFile.Open(folder.Database))
        {
            other.Run("begin immediate");
            await load.RefusedAsync(16);
            other.Run("rollback");
        }

        await load.AcknowledgedAsync(50);
        await load.FinishAsync();
        await Ledger.CheckAsync(load.Visitors);
        Assert.Equal(0, await node.TerminateAsync());
        DatabaseFile.Check(folder.Database, load.Visitors);
        Assert.All(load.Tally.Refusals, Refused.Check);
    }

    [Fact]
    public async Task A_file_that_somebody_else_keeps_to_themselves_is_refused_at_the_start()
    {
        using var folder = new TempFolder();
        using var other = KeepToOneself(folder.Database);
        await using var node = Node.Over(folder.Database);

        var sentence = (await node.RefusesAsync()).Sentence(folder.Database);

        Assert.Contains("lock", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_let_go_in_time_is_waited_for()
    {
        using var folder = new TempFolder();
        await using var node = Node.Over(folder.Database);
        Task<Refusal?> started;

        using (var other = KeepToOneself(folder.Database))
        {
            started = node.BeginAsync();
            await Task.Delay(Held);
        }

        Assert.Null(await started);
    }

    private static Microsoft.Data.Sqlite.SqliteConnection KeepToOneself(string path)
    {
        var other = DatabaseFile.Open(path);
        other.Run("pragma locking_mode = exclusive; pragma journal_mode = wal; create table mine (a); drop table mine;");
        return other;
    }
}
