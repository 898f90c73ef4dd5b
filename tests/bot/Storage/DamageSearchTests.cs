using GuidanceBot.Storage;
using Microsoft.Data.Sqlite;
using Xunit;

namespace GuidanceBot.Tests;

/// <summary>A large file is looked through beside those who write, and gives way to them.</summary>
public sealed class DamageSearchTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_file_is_looked_through_while_its_log_is_short_and_left_for_later_while_it_is_long()
    {
        await using var store = SqliteStore.Open(folder.Database);
        for (var n = 0; n < 50; n++) await store.AppendAsync(Make.Turn($"c{n}", 1));
        using var session = new SqliteSession(SqliteFile.ConnectionString(folder.Database));
        var log = new FileInfo(folder.Database + "-wal").Length;

        Assert.Equal((null, false), new DamageSearch(folder.Database, log - 1).Look(session, CancellationToken.None));
        Assert.Equal((null, true), new DamageSearch(folder.Database, log).Look(session, CancellationToken.None));
        await store.ScrubAsync();
        Assert.Equal((null, true), new DamageSearch(folder.Database, log - 1).Look(session, CancellationToken.None));
    }

    [Fact]
    public async Task What_is_being_read_ends_where_it_is_interrupted()
    {
        await using var store = SqliteStore.Open(folder.Database);
        using var session = new SqliteSession(SqliteFile.ConnectionString(folder.Database));
        var endless = Task.Run(() => session.Query("with recursive n(i) as (select 1 union all select i + 1 from n) select count(*) from n", r => r.GetInt64(0)));
        while (!endless.IsCompleted)
        {
            session.Interrupt();
            await Task.Delay(5);
        }

        Assert.Equal(SQLitePCL.raw.SQLITE_INTERRUPT, (await Assert.ThrowsAsync<SqliteException>(() => endless)).SqliteErrorCode);
        Assert.Equal([1], session.Query("select 1", r => r.GetInt32(0)));
    }
}
