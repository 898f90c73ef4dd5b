using GuidanceBot.Practice;
using GuidanceBot.Storage;
using Xunit;

namespace GuidanceBot.Tests;

public sealed class MigrationTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Two_fresh_services_at_the_same_time_share_one_first_key()
    {
        var opened = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => SqliteStore.Open(folder.Database))));

        Assert.Single(opened.Select(store => Assert.Single(store.ReadRingKeys())).Distinct());
        foreach (var store in opened) await store.DisposeAsync();
    }

    [Fact]
    public async Task What_was_kept_is_there_after_a_restart()
    {
        await using (var store = SqliteStore.Open(folder.Database)) await store.AppendAsync(Make.Turn("a", 1));

        await using var again = SqliteStore.Open(folder.Database);
        Assert.NotNull(await again.FindAsync("a", CancellationToken.None));
    }

    [Fact]
    public async Task A_file_of_a_newer_version_is_left_alone()
    {
        await SqliteStore.Open(folder.Database).DisposeAsync();
        using (var session = new SqliteSession(SqliteFile.ConnectionString(folder.Database)))
            session.Run("insert into migration (number, name) values (9999, 'later')");

        var fault = Assert.Throws<OperatorException>(() => SqliteStore.Open(folder.Database));
        Assert.Contains("newer version", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_file_commits_durably_and_deletes_for_good()
    {
        await SqliteStore.Open(folder.Database).DisposeAsync();
        using var session = SqliteFile.Open(folder.Database, SqliteFile.ConnectionString(folder.Database), migrate: true);

        Assert.Equal("wal", session.Query("pragma journal_mode", r => r.GetString(0)).Single());
        Assert.Equal(2, session.Query("pragma synchronous", r => r.GetInt32(0)).Single());
        Assert.Equal(1, session.Query("pragma secure_delete", r => r.GetInt32(0)).Single());
    }
}
