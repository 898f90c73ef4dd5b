using Xunit;

namespace GuidanceBot.Tests;

/// <summary>A database of some hundred turns that was closed in order.</summary>
public sealed class FilledDatabase : IAsyncLifetime, IDisposable
{
    private readonly TempFolder folder = new();

    public string Path => folder.Database;

    public async Task InitializeAsync()
    {
        await using var node = await Node.StartAsync(folder);
        await using var load = Load.Start(16, node.Address);
        await load.AcknowledgedAsync(400);
        await load.FinishAsync();
        Assert.Equal(0, await node.TerminateAsync());
        DatabaseFile.CheckNoLog(Path);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => folder.Dispose();
}

public sealed class DamagedFileTests(FilledDatabase filled) : IClassFixture<FilledDatabase>, IDisposable
{
    private const int PageSize = 4096;

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_page_in_the_middle_that_is_garbage_is_told_with_advice()
    {
        File.Copy(filled.Path, folder.Database);
        Overwrite(PageCount / 2);

        await CheckAdviceAsync();
    }

    [Theory]
    [InlineData("turn")]
    [InlineData("turn_client_key")]
    [InlineData("conversation")]
    public async Task A_table_or_index_whose_first_page_is_garbage_is_told_with_advice(string name)
    {
        File.Copy(filled.Path, folder.Database);
        using (var connection = DatabaseFile.Open(folder.Database))
            Overwrite(int.Parse(connection.Ask($"select rootpage from sqlite_schema where name = '{name}'"), provider: null));

        await CheckAdviceAsync();
    }

    [Fact]
    public async Task A_file_that_was_cut_off_is_told_with_advice()
    {
        File.Copy(filled.Path, folder.Database);
        using (var file = File.OpenWrite(folder.Database)) file.SetLength(PageCount / 2 * PageSize);

        await CheckAdviceAsync();
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_left_alone()
    {
        await File.WriteAllTextAsync(folder.Database, string.Join('\n', Enumerable.Repeat("Notes of another program.", 400)));

        var sentence = await RefusedAsync();

        Assert.Contains("database", sentence, StringComparison.Ordinal);
    }

    private int PageCount => (int)(new FileInfo(folder.Database).Length / PageSize);

    private void Overwrite(int page)
    {
        using var file = File.OpenWrite(folder.Database);
        file.Position = (page - 1L) * PageSize;
        var garbage = new byte[PageSize];
        new Random(page).NextBytes(garbage);
        file.Write(garbage);
    }

    private async Task CheckAdviceAsync()
    {
        var sentence = await RefusedAsync();
        Assert.Contains("damaged", sentence, StringComparison.Ordinal);
        Assert.Contains("backup", sentence, StringComparison.Ordinal);
        Assert.Contains("empty", sentence, StringComparison.Ordinal);
    }

    // What was found is left as it is: somebody may still save something from it.
    private async Task<string> RefusedAsync()
    {
        var before = await File.ReadAllBytesAsync(folder.Database);
        await using var node = Node.Over(folder.Database);
        var refusal = await node.RefusesAsync();
        Assert.Equal(before, await File.ReadAllBytesAsync(folder.Database));
        return refusal.Sentence(folder.Database);
    }
}
