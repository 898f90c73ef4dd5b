using GuidanceBot.Practice;
using GuidanceBot.Storage;
using Xunit;

namespace GuidanceBot.Tests;

public sealed class BackupTests : IDisposable
{
    private readonly TempFolder folder = new();

    private string Copy => Path.Combine(folder.Path, "copy.db");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_backup_made_while_turns_are_kept_is_whole_and_opens()
    {
        await using (var store = SqliteStore.Open(folder.Database))
        {
            for (var n = 0; n < 50; n++) await store.AppendAsync(Make.Turn($"before{n}", 1));
            var under = Task.Run(async () =>
            {
                for (var n = 0; n < 200; n++) await store.AppendAsync(Make.Turn($"beside{n}", 1));
            });
            SqliteBackup.Write(store, Copy);
            await under;
        }

        await using var copy = SqliteStore.Open(Copy);
        for (var n = 0; n < 50; n++) Assert.Single(await copy.ReadAsync($"before{n}", 0, 9, CancellationToken.None));
        // Of what came beside it there is a beginning, without a gap.
        var found = 0;
        while (await copy.FindAsync($"beside{found}", CancellationToken.None) is not null) found++;
        for (var n = found; n < 200; n++) Assert.Null(await copy.FindAsync($"beside{n}", CancellationToken.None));
    }

    [Fact]
    public async Task A_backup_holds_nothing_of_what_was_erased()
    {
        await using var store = SqliteStore.Open(folder.Database);
        var erased = Make.Turn("erased-conversation-id", 1);
        await store.AppendAsync(erased);
        await store.AppendAsync(Make.Turn("kept", 1));
        await store.EraseAsync("erased-conversation-id");

        SqliteBackup.Write(store, Copy);

        var bytes = await File.ReadAllBytesAsync(Copy);
        Assert.True(bytes.AsSpan().IndexOf("kept"u8) >= 0);
        Assert.True(bytes.AsSpan().IndexOf("erased-conversation-id"u8) < 0);
        Assert.True(bytes.AsSpan().IndexOf(erased.Turn.Body) < 0);
    }

    [Fact]
    public async Task No_backup_is_overwritten_and_none_is_left_half_done()
    {
        await using var store = SqliteStore.Open(folder.Database);
        await File.WriteAllTextAsync(Copy, "older");

        Assert.Contains("is there already", Assert.Throws<OperatorException>(() => SqliteBackup.Write(store, Copy)).Message, StringComparison.Ordinal);
        Assert.Contains("cannot be written", Assert.Throws<OperatorException>(() => SqliteBackup.Write(store, "/no/such/folder/copy.db")).Message, StringComparison.Ordinal);
        Assert.Equal("older", await File.ReadAllTextAsync(Copy));
    }

    [Fact]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public async Task Database_and_backup_are_for_their_owner_alone()
    {
        await using var store = SqliteStore.Open(folder.Database);
        await store.AppendAsync(Make.Turn("a", 1));
        SqliteBackup.Write(store, Copy);

        foreach (var file in Directory.EnumerateFiles(folder.Path))
            Assert.Equal((file, UnixFileMode.UserRead | UnixFileMode.UserWrite), (file, File.GetUnixFileMode(file)));
        Assert.Equal(4, Directory.EnumerateFiles(folder.Path).Count());
    }
}
