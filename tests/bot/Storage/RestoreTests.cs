using GuidanceBot.Counting;
using GuidanceBot.Practice;
using GuidanceBot.Storage;
using Xunit;

namespace GuidanceBot.Tests;

public sealed class RestoreTests : IDisposable
{
    private readonly TempFolder folder = new();

    private string Backup => Path.Combine(folder.Path, "backup.db");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Ring_and_counts_come_back_and_conversations_do_not()
    {
        await using (var store = SqliteStore.Open(folder.Database)) await store.AppendAsync(Make.Turn("of-a-visitor", 1));
        var ring = await BackUpAsync(new WeekCount(new Week(2026, 1), CountKind.Referrals, "suicide/passive", 7));
        foreach (var file in Directory.EnumerateFiles(folder.Path, "test.db*")) File.Delete(file);

        var restored = Restore();

        Assert.Equal((1, null), (restored.LeftOut, restored.Aside));
        Assert.False(await IsKeptAsync("of-a-visitor"));
        Assert.DoesNotContain("of-a-visitor", await File.ReadAllTextAsync(folder.Database), StringComparison.Ordinal);
        await using var again = SqliteStore.Open(folder.Database);
        Assert.Equal(ring, again.ReadRingKeys());
        Assert.Equal(7, Assert.Single(await again.ReadCountsAsync()).Count);
    }

    [Fact]
    public async Task What_was_there_is_kept_aside_with_what_a_crash_left_in_its_log()
    {
        await BackUpAsync();
        await using (var store = SqliteStore.Open(folder.Database)) await CrashAsync(store, "only-in-the-log");

        var aside = Restore().Aside!;

        Assert.Equal(folder.Database + ".before-20270115-080000", aside);
        Assert.False(File.Exists(folder.Database + "-wal"));
        Assert.False(await IsKeptAsync("only-in-the-log"));
        await using var old = SqliteStore.Open(aside);
        Assert.NotNull(await old.FindAsync("only-in-the-log", CancellationToken.None));
    }

    [Fact]
    public async Task A_damaged_file_is_replaced()
    {
        await BackUpAsync();
        await File.WriteAllTextAsync(folder.Database, new string('x', 5000));

        Assert.Equal(5000, new FileInfo(Restore().Aside!).Length);

        await SqliteStore.Open(folder.Database).DisposeAsync();
    }

    [Fact]
    public async Task A_backup_of_an_older_version_names_what_the_next_start_applies()
    {
        await BackUpAsync();
        Change(Backup, $"delete from migration where number = {SqliteMigrations.Known[^1].Number}");

        Assert.Equal(SqliteMigrations.Known[^1].Name, Assert.Single(Restore().Pending));
    }

    [Fact]
    public async Task A_backup_of_a_newer_version_is_refused_and_both_are_named()
    {
        await BackUpAsync();
        Change(Backup, "insert into migration (number, name) values (9999, '9999_later')");

        Refuses($"{Backup} is at 9999_later of a newer version, and this version knows no further than {SqliteMigrations.Known[^1].Name}");
    }

    [Fact]
    public async Task What_is_no_sound_backup_is_refused_and_nothing_is_touched()
    {
        Refuses($"There is no file {Backup}");
        await File.WriteAllTextAsync(Backup, "to whom it may concern");
        Refuses($"{Backup} is damaged or no SQLite file");
        await File.WriteAllBytesAsync(Backup, []);
        Refuses($"{Backup} is a SQLite file, and no backup of a guide");
        File.Delete(Backup);
        Change(Backup, "create table address (name text)");
        Refuses($"{Backup} is a SQLite file, and no backup of a guide");
    }

    [Fact]
    public async Task A_backup_with_a_torn_page_is_refused()
    {
        await BackUpAsync();
        await using (var file = File.OpenWrite(Backup))
        {
            file.Position = 2 * 4096;
            await file.WriteAsync(new byte[4096]);
        }

        Refuses($"{Backup} is damaged");
    }

    [Fact]
    public async Task A_folder_that_is_missing_or_may_not_be_written_is_named()
    {
        await BackUpAsync();

        foreach (var path in new[] { "/no/such/guide.db", "/proc/guide.db" })
            Assert.Contains($"GuidanceBot:Storage:Path is {path}", Assert.Throws<OperatorException>(() => SqliteRestore.Run(Backup, path, Make.Now)).Message, StringComparison.Ordinal);
        Assert.Contains("is the file of GuidanceBot:Storage:Path itself", Assert.Throws<OperatorException>(() => SqliteRestore.Run(Backup, Backup, Make.Now)).Message, StringComparison.Ordinal);
    }

    [Fact]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public async Task The_restored_file_is_for_its_owner_alone()
    {
        await BackUpAsync();

        Restore();

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(folder.Database));
    }

    /// <returns>The keys of the ring.</returns>
    private async Task<IEnumerable<string>> BackUpAsync(params WeekCount[] counts)
    {
        await using var store = SqliteStore.Open(folder.Database);
        await store.AddCountsAsync([.. counts]);
        SqliteBackup.Write(store, Backup);
        return store.ReadRingKeys();
    }

    // As after a power cut: the log holds the turn, and the file does not.
    private async Task CrashAsync(SqliteStore store, string id)
    {
        await store.AppendAsync(Make.Turn(id, 1));
        var (file, log) = (await File.ReadAllBytesAsync(folder.Database), await File.ReadAllBytesAsync(folder.Database + "-wal"));
        await store.DisposeAsync();
        await File.WriteAllBytesAsync(folder.Database, file);
        await File.WriteAllBytesAsync(folder.Database + "-wal", log);
    }

    private async Task<bool> IsKeptAsync(string id)
    {
        await using var store = SqliteStore.Open(folder.Database);
        return await store.FindAsync(id, CancellationToken.None) is not null;
    }

    private Restored Restore() => SqliteRestore.Run(Backup, folder.Database, Make.Now);

    private void Refuses(string sentence)
    {
        var before = Directory.EnumerateFiles(folder.Path).Order().ToList();
        var fault = Assert.Throws<OperatorException>(() => { Restore(); });
        Assert.StartsWith(sentence, fault.Message, StringComparison.Ordinal);
        Assert.Equal(before, Directory.EnumerateFiles(folder.Path).Order());
    }

    private static void Change(string file, string sql)
    {
        using var session = new SqliteSession(SqliteFile.ConnectionString(file));
        session.RunScript(sql);
    }
}
