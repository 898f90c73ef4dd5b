using System.Runtime.Versioning;
using GuidanceBot.Doctor;
using GuidanceBot.Practice;
using GuidanceBot.Storage;
using Xunit;

namespace GuidanceBot.Tests.Doctor;

/// <summary>What may be wrong with the store is named, and nothing is made or changed by looking.</summary>
public sealed class StoreExamTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_database_that_is_not_made_yet_is_fine_and_is_not_made()
    {
        var finding = Assert.Single(await LookAsync());

        Assert.Equal(Level.Ok, finding.Level);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_named()
    {
        var finding = Assert.Single(await StoreExam.OfAsync(new StorageSettings("/no/such/x.db"), TimeProvider.System));

        Assert.Equal(Level.Finding, finding.Level);
        Assert.Contains("there is no folder /no/such", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_in_use_is_green_with_its_keys()
    {
        await using var service = await RunningService.StartAsync(folder);
        using var begun = await service.Http.PostAsync(new Uri("/v3/directline/tokens/generate", UriKind.Relative), null);

        var found = await LookAsync();

        Assert.Equal(["store", "migrations", "keys"], found.Select(finding => finding.Area));
        Assert.All(found, finding => Assert.Equal(Level.Ok, finding.Level));
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task A_file_that_others_may_read_is_named()
    {
        await using (SqliteStore.Open(folder.Database)) { }
        File.SetUnixFileMode(folder.Database, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead);

        Assert.Contains(await LookAsync(), finding => finding.Level == Level.Warning && finding.Message.EndsWith("by chmod 600.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_damaged_file_is_named_with_the_mend()
    {
        await File.WriteAllTextAsync(folder.Database, string.Concat(Enumerable.Repeat("this is no database ", 500)));

        var finding = (await LookAsync()).Single(finding => finding.Level == Level.Finding);
        Assert.StartsWith($"GuidanceBot:Storage:Path is {folder.Database}, which", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, Level.Warning)]
    [InlineData(false, Level.Finding)]
    public async Task Pending_migrations_are_named_and_matter_where_a_start_does_not_apply_them(bool migrates, object level)
    {
        await using (SqliteStore.Open(folder.Database, migrate: false)) { }

        var finding = (await StoreExam.OfAsync(new StorageSettings(folder.Database, null, migrates), TimeProvider.System)).Single(finding => finding.Area == "migrations");

        Assert.Equal((Level)level, finding.Level);
        Assert.Contains("0001_conversations", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_that_cannot_be_read_and_one_from_the_future_are_named()
    {
        await using (var store = SqliteStore.Open(folder.Database)) store.AddRingKey("key-a", Key(DateTimeOffset.UtcNow.AddDays(3)));
        Assert.Contains(await LookAsync(), finding => finding is { Area: "clock", Level: Level.Finding });

        await using (var store = SqliteStore.Open(folder.Database)) store.AddRingKey("key-b", "<key");
        Assert.Contains(await LookAsync(), finding => finding is { Area: "keys", Level: Level.Finding });
    }

    [Fact]
    public async Task A_server_that_does_not_answer_is_named_without_its_password()
    {
        var found = await StoreExam.OfAsync(new StorageSettings("x.db", "Host=127.0.0.1;Port=1;Database=guide;Password=marmalade"), TimeProvider.System);

        var finding = Assert.Single(found);
        Assert.Equal(Level.Finding, finding.Level);
        Assert.StartsWith("GuidanceBot:Storage:Postgres names a server", finding.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("marmalade", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_kept_in_memory_alone_is_a_warning() =>
        Assert.Equal(Level.Warning, Assert.Single(await StoreExam.OfAsync(new StorageSettings(StorageSettings.Memory), TimeProvider.System)).Level);

    private Task<IReadOnlyList<Finding>> LookAsync() => StoreExam.OfAsync(new StorageSettings(folder.Database), TimeProvider.System);

    private static string Key(DateTimeOffset made) =>
        $"<key id=\"{Guid.Empty}\"><creationDate>{made:O}</creationDate><activationDate>{made:O}</activationDate><expirationDate>{made.AddDays(90):O}</expirationDate></key>";
}
