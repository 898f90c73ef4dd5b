using GuidanceBot.Counting;
using GuidanceBot.Storage;
using Xunit;

namespace GuidanceBot.Tests.Counting;

/// <summary>The verb, in a process of its own.</summary>
public sealed class InsightVerbTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Insight_shows_what_was_counted_as_a_table_and_as_csv()
    {
        var file = $"--GuidanceBot:Storage:Path={folder.Database}";
        await using (var store = SqliteStore.Open(folder.Database))
            await store.AddCountsAsync([new(new Week(2025, 9), CountKind.Referrals, "suicide/passive", 7), new(new Week(2026, 9), CountKind.Steps, "open/Greet", 33), new(new Week(2026, 9), CountKind.Endings, "plan", 4)]);

        Assert.Equal((0, "period,section,name,count\n2025-W09,referrals,suicide/passive,7\n2025,referrals,suicide/passive,7\n", ""), await RunAsync("insight", "--csv", "--to", "2025", file));
        Assert.Equal((0, "period,section,name,count\n2026-W09,steps,open/Greet,30\n", ""), await RunAsync("insight", "--csv", "--only", "steps", "--to", "2026-W20", file));
        var (code, table, error) = await RunAsync("insight", "--from", "2025-W02", "--to", "2026-W20", file);
        Assert.Equal((0, ""), (code, error));
        Assert.Contains("Steps that were entered\n  2026-W09  open/Greet            30\n", table, StringComparison.Ordinal);
        Assert.Contains("  2025      suicide/passive        7\n", table, StringComparison.Ordinal);
        Assert.DoesNotContain("plan", table, StringComparison.Ordinal);
        Assert.Contains("Nothing to show", (await RunAsync("insight", "--only", "endings", file)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Insight_asks_for_a_migration_where_one_is_pending()
    {
        await SqliteStore.Open(folder.Database, migrate: false).DisposeAsync();

        var (code, output, error) = await RunAsync("insight", $"--GuidanceBot:Storage:Path={folder.Database}");

        Assert.Equal((2, ""), (code, output));
        Assert.Contains("run guidancebot migrate", Assert.Single(error.Trim().Split('\n')), StringComparison.Ordinal);
    }

    private Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments) => BuiltProgram.RunAsync(folder, arguments);
}
