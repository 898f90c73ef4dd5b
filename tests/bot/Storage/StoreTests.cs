using GuidanceBot.Counting;
using GuidanceBot.Storage;
using Xunit;

namespace GuidanceBot.Tests;

/// <summary>What every store promises, shown of each.</summary>
public abstract partial class StoreTests : IAsyncLifetime
{
    private IStore store = null!;

    public async Task InitializeAsync() => store = await OpenAsync();

    public async Task DisposeAsync() => await store.DisposeAsync();

    [Fact]
    public async Task A_turn_that_was_kept_is_read_back_whole()
    {
        var append = Make.Turn("a", 1, "client");

        Assert.IsType<Appended.Stored>(await store.AppendAsync(append));
        var row = await store.FindAsync("a", CancellationToken.None);
        var turn = Assert.Single(await ReadAsync("a"));

        Assert.Equivalent(append.Conversation, row, strict: true);
        Assert.Equivalent(append.Turn, turn, strict: true);
    }

    [Fact]
    public async Task What_was_never_kept_is_not_found()
    {
        Assert.Null(await store.FindAsync("a", CancellationToken.None));
        Assert.Empty(await ReadAsync("a"));
    }

    [Fact]
    public async Task A_turn_decided_on_an_older_version_is_stale_and_writes_nothing()
    {
        await KeepAsync("a", 1, 2);

        Assert.IsType<Appended.Stale>(await store.AppendAsync(Make.Turn("a", 2)));
        Assert.IsType<Appended.Stale>(await store.AppendAsync(Make.Turn("a", 1)));
        Assert.IsType<Appended.Stale>(await store.AppendAsync(Make.Turn("a", 4)));

        Assert.Equal(2, (await store.FindAsync("a", CancellationToken.None))!.Version);
        Assert.Equal(2, (await ReadAsync("a")).Count);
    }

    [Fact]
    public async Task A_turn_decided_on_another_state_of_the_same_version_is_stale()
    {
        await KeepAsync("a", 1);
        var state = (await store.FindAsync("a", CancellationToken.None))!.State;

        Assert.IsType<Appended.Stale>(await store.AppendAsync(Make.Turn("a", 2) with { Before = [(byte)(state[0] + 1)] }));
        Assert.Single(await ReadAsync("a"));
        Assert.IsType<Appended.Stored>(await store.AppendAsync(Make.Turn("a", 2) with { Before = [state[0]] }));
    }

    [Fact]
    public async Task Of_turns_that_come_at_once_each_is_told_what_became_of_itself()
    {
        for (var n = 0; n < 40; n++) await KeepAsync($"c{n}", 1);
        await store.AppendAsync(Make.Turn("c0", 2, "client"));

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 50).Select(n => Task.Run(() => store.AppendAsync(Make.Turn($"c{n}", n is 1 ? 3 : n is 0 ? 3 : 2, n is 0 ? "client" : null)))));

        Assert.Equal(new Appended.Duplicate(3), outcomes[0]);
        Assert.IsType<Appended.Stale>(outcomes[1]);
        Assert.All(outcomes[2..40], outcome => Assert.IsType<Appended.Stored>(outcome));
        Assert.All(outcomes[40..], outcome => Assert.IsType<Appended.Gone>(outcome));
        for (var n = 2; n < 40; n++) Assert.Equal(2, (await ReadAsync($"c{n}")).Count);
    }

    [Fact]
    public async Task A_turn_of_a_client_id_that_was_kept_names_the_turn_that_has_it()
    {
        await KeepAsync("a", 1);
        await store.AppendAsync(Make.Turn("a", 2, "client"));
        await store.AppendAsync(Make.Turn("a", 3));

        Assert.Equal(new Appended.Duplicate(3), await store.AppendAsync(Make.Turn("a", 4, "client")));
        Assert.Equal(new Appended.Duplicate(3), await store.AppendAsync(Make.Turn("a", 2, "client")));
        Assert.IsType<Appended.Stored>(await store.AppendAsync(Make.Turn("b", 1, "client")));
    }

    [Fact]
    public async Task Turns_are_read_after_a_watermark_and_no_more_than_asked_for()
    {
        await KeepAsync("a", 1, 2, 3, 4);

        Assert.Equal([3, 5], (await store.ReadAsync("a", 2, 2, CancellationToken.None)).Select(t => t.FirstSeq));
        // 3 lies within the second turn, whose last activity is still unread.
        Assert.Equal([3, 5, 7], (await store.ReadAsync("a", 3, 9, CancellationToken.None)).Select(t => t.FirstSeq));
        Assert.Empty(await store.ReadAsync("a", 8, 9, CancellationToken.None));
    }

    [Fact]
    public async Task A_stream_key_is_swapped_once()
    {
        await KeepAsync("a", 1);

        Assert.True(await store.SwapStreamKeyAsync("a", [4, 5, 6], [9]));
        Assert.False(await store.SwapStreamKeyAsync("a", [4, 5, 6], [8]));
        Assert.False(await store.SwapStreamKeyAsync("b", [4, 5, 6], [8]));
        Assert.Equal([9], (await store.FindAsync("a", CancellationToken.None))!.StreamKey);
    }

    [Fact]
    public async Task A_turn_leaves_a_stream_key_that_was_swapped_meanwhile()
    {
        await KeepAsync("a", 1);
        await store.SwapStreamKeyAsync("a", [4, 5, 6], [9]);

        await KeepAsync("a", 2);

        Assert.Equal([9], (await store.FindAsync("a", CancellationToken.None))!.StreamKey);
    }

    [Fact]
    public async Task An_expiry_moves_away_and_never_closer()
    {
        await KeepAsync("a", 1);
        await store.ExtendAsync("a", Make.Now.AddHours(9));
        await store.ExtendAsync("a", Make.Now.AddHours(5));
        await KeepAsync("a", 2);

        Assert.Equal(Make.Now.AddHours(9), (await store.FindAsync("a", CancellationToken.None))!.ExpiresAt);
    }

    [Fact]
    public void The_key_ring_has_a_first_key_and_takes_more()
    {
        Assert.Single(store.ReadRingKeys());

        store.AddRingKey("key-zzz", "<key/>");

        Assert.Contains("<key/>", store.ReadRingKeys());
        Assert.Equal(2, store.ReadRingKeys().Length);
    }

    [Fact]
    public async Task Counts_are_added_up_by_week_kind_and_name()
    {
        var (week, next) = (new Week(2026, 53), new Week(2027, 1));
        await store.AddCountsAsync([new(week, CountKind.Referrals, "suicide/active", 2), new(week, CountKind.Steps, "ask/AskMotive", 1), new(week, CountKind.Endings, "done", 1)]);
        await store.AddCountsAsync([new(week, CountKind.Referrals, "suicide/active", 3), new(week, CountKind.Steps, "done", 7), new(next, CountKind.Endings, "done", 4)]);

        WeekCount[] expected =
        [
            new(week, CountKind.Endings, "done", 1), new(week, CountKind.Referrals, "suicide/active", 5),
            new(week, CountKind.Steps, "ask/AskMotive", 1), new(week, CountKind.Steps, "done", 7), new(next, CountKind.Endings, "done", 4),
        ];
        Assert.Equal(expected, (await store.ReadCountsAsync()).OrderBy(count => count.Week.Monday).ThenBy(count => count.Kind.ToString()).ThenBy(count => count.Name, StringComparer.Ordinal));
    }

    [Fact]
    public async Task Counts_that_are_added_at_once_are_all_there()
    {
        var names = Enumerable.Range(0, 40).Select(n => $"ask/Step{n}").ToArray();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(n => Task.Run(() =>
            store.AddCountsAsync([.. (n % 2 == 0 ? names : names.Reverse()).Select(name => new WeekCount(new Week(2026, 9), CountKind.Steps, name, 1))]))));

        Assert.All(await store.ReadCountsAsync(), count => Assert.Equal(8, count.Count));
        Assert.Equal(40, (await store.ReadCountsAsync()).Length);
    }

    [Fact]
    public async Task Of_turns_decided_at_once_on_one_version_one_is_kept()
    {
        await KeepAsync("a", 1);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 12).Select(n => Task.Run(() => store.AppendAsync(Make.Turn("a", 2, $"client-{n}")))));

        Assert.Single(outcomes, outcome => outcome is Appended.Stored);
        Assert.Equal(11, outcomes.Count(outcome => outcome is Appended.Stale));
        Assert.Equal(2, (await ReadAsync("a")).Count);
    }

    [Fact]
    public async Task Of_beginnings_of_one_conversation_at_once_one_is_kept()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(() => store.AppendAsync(Make.Turn("a", 1)))));

        Assert.Single(outcomes, outcome => outcome is Appended.Stored);
        Assert.Single(await ReadAsync("a"));
    }

    [Fact]
    public async Task One_post_at_once_from_two_tabs_is_kept_once()
    {
        await KeepAsync("a", 1);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(() => store.AppendAsync(Make.Turn("a", 2, "client")))));

        Assert.Single(outcomes, outcome => outcome is Appended.Stored);
        Assert.All(outcomes.Where(outcome => outcome is not Appended.Stored), outcome => Assert.True(outcome is Appended.Stale or Appended.Duplicate { FirstSeq: 3 }));
        Assert.Equal(new Appended.Duplicate(3), await store.AppendAsync(Make.Turn("a", 3, "client")));
    }

    [Fact]
    public async Task A_store_that_was_opened_has_nothing_pending_and_takes_turns()
    {
        Assert.Empty(await store.PendingAsync(CancellationToken.None));
        Assert.Empty(await store.MigrateAsync());
        await store.ProbeAsync(CancellationToken.None);
        await store.ScrubAsync();
    }

    private protected abstract Task<IStore> OpenAsync();

    private async Task KeepAsync(string id, params long[] versions)
    {
        foreach (var version in versions) Assert.IsType<Appended.Stored>(await store.AppendAsync(Make.Turn(id, version)));
    }

    private async Task<IReadOnlyList<TurnRow>> ReadAsync(string id) => await store.ReadAsync(id, 0, 100, CancellationToken.None);
}

public sealed class MemoryStoreTests : StoreTests
{
    private protected override Task<IStore> OpenAsync() => Task.FromResult<IStore>(new MemoryStore());
}

public sealed class SqliteStoreTests : StoreTests, IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    private protected override Task<IStore> OpenAsync() => Task.FromResult<IStore>(SqliteStore.Open(folder.Database));
}

[Collection(PostgresCluster.Name)]
public sealed class PostgresStoreTests(PostgresCluster cluster) : StoreTests
{
    private protected override async Task<IStore> OpenAsync() => await PostgresStore.OpenAsync(await cluster.CreateDatabaseAsync());
}
