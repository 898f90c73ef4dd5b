using GuidanceBot.Storage;
using Microsoft.Data.Sqlite;
using Xunit;

namespace GuidanceBot.Tests;

public sealed class GroupCommitTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Turns_that_wait_at_the_same_time_share_commits_and_none_is_lost()
    {
        await using var store = SqliteStore.Open(folder.Database);
        var before = store.Commits;

        await Task.WhenAll(Enumerable.Range(0, 100).Select(async n =>
        {
            for (var version = 1; version <= 5; version++)
                Assert.IsType<Appended.Stored>(await store.AppendAsync(Make.Turn($"c{n}", version)));
        }));

        Assert.InRange(store.Commits - before, 5, 250);
        for (var n = 0; n < 100; n++) Assert.Equal(5, (await store.ReadAsync($"c{n}", 0, 10, CancellationToken.None)).Length);
    }

    [Fact]
    public async Task Point_12_a_stale_turn_fails_alone_and_not_its_batch()
    {
        await using var store = SqliteStore.Open(folder.Database);
        await store.AppendAsync(Make.Turn("stale", 1));
        Task<Appended>[] waiting;

        using (var block = Block())
        {
            waiting = [store.AppendAsync(Make.Turn("first", 1)), store.AppendAsync(Make.Turn("a", 1)), store.AppendAsync(Make.Turn("stale", 1)), store.AppendAsync(Make.Turn("b", 1))];
            Assert.DoesNotContain(waiting, turn => turn.IsCompleted);
        }
        var outcomes = await Task.WhenAll(waiting);

        Assert.IsType<Appended.Stale>(outcomes[2]);
        Assert.All([outcomes[0], outcomes[1], outcomes[3]], outcome => Assert.IsType<Appended.Stored>(outcome));
    }

    [Fact]
    public async Task A_turn_that_breaks_is_undone_alone()
    {
        await using var store = SqliteStore.Open(folder.Database);
        var broken = Make.Turn("broken", 1) with { Turn = new TurnRow("broken", 1, 2, null, null!) };
        Task<Appended> fault;
        Task<Appended> good;

        using (var block = Block())
        {
            fault = store.AppendAsync(broken);
            good = store.AppendAsync(Make.Turn("good", 1));
        }

        await Assert.ThrowsAsync<SqliteException>(() => fault);
        Assert.IsType<Appended.Stored>(await good);
        Assert.Null(await store.FindAsync("broken", CancellationToken.None));
    }

    [Fact]
    public async Task Point_12_two_turns_of_a_conversation_never_share_a_commit()
    {
        await using var store = SqliteStore.Open(folder.Database);
        var before = store.Commits;
        Task<Appended>[] waiting;

        using (var block = Block()) waiting = [.. Enumerable.Range(1, 4).Select(version => store.AppendAsync(Make.Turn("a", version)))];

        Assert.All(await Task.WhenAll(waiting), outcome => Assert.IsType<Appended.Stored>(outcome));
        Assert.Equal(4, store.Commits - before);
    }

    [Fact]
    public async Task When_more_turns_wait_than_there_is_room_for_the_next_is_told_so_and_the_rest_is_kept()
    {
        await using var store = SqliteStore.Open(folder.Database);
        List<Task<Appended>> waiting;

        using (var block = Block()) waiting = [.. Enumerable.Range(0, 2000).Select(n => store.AppendAsync(Make.Turn($"c{n}", 1)))];
        var outcomes = await Task.WhenAll(waiting);

        Assert.Contains(outcomes, outcome => outcome is Appended.Busy);
        Assert.InRange(outcomes.Count(outcome => outcome is Appended.Stored), 1024, 1024 + 256);
        for (var n = 0; n < outcomes.Length; n++)
            Assert.Equal(outcomes[n] is Appended.Stored, await store.FindAsync($"c{n}", CancellationToken.None) is not null);
    }

    // Somebody else holds the write lock, so that turns wait.
    private SqliteConnection Block()
    {
        var connection = new SqliteConnection(SqliteFile.ConnectionString(folder.Database));
        connection.Open();
        using var begin = connection.CreateCommand();
        begin.CommandText = "begin immediate";
        begin.ExecuteNonQuery();
        return connection;
    }
}
