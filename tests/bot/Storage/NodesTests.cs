using System.Net;
using GuidanceBot.Counting;
using GuidanceBot.Storage;
using GuidanceBot.Tests.Counting;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Xunit;

namespace GuidanceBot.Tests;

/// <summary>Two services on one PostgreSQL database are one to a visitor.</summary>
[Collection(PostgresCluster.Name)]
public sealed class NodesTests(PostgresCluster cluster) : IAsyncLifetime, IDisposable
{
    private readonly TempFolder folder = new();
    private string database = "";
    private RunningService first = null!;
    private RunningService second = null!;

    public async Task InitializeAsync()
    {
        database = await cluster.CreateDatabaseAsync();
        first = await StartAsync();
        second = await StartAsync();
    }

    public async Task DisposeAsync()
    {
        await first.DisposeAsync();
        await second.DisposeAsync();
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_conversation_goes_on_at_either_node()
    {
        var here = await Talk.BeginAsync(first);
        var there = here.On(second);

        await here.SayAsync("one");
        await there.SayAsync("two");
        await here.SayAsync("three");

        var texts = (await there.ReadAsync()).Texts.ToList();
        Assert.Equal(["one", "two", "three"], texts.Where(text => text is "one" or "two" or "three"));
        Assert.Equal((await here.ReadAsync()).Ids, (await there.ReadAsync()).Ids);
    }

    [Fact]
    public async Task A_post_that_is_tried_again_at_the_other_node_is_one_turn()
    {
        var here = await Talk.BeginAsync(first);

        var ids = await Task.WhenAll(Enumerable.Range(0, 8).Select(n => (n % 2 == 0 ? here : here.On(second)).SayAsync("hello", "same")));

        Assert.Single(ids.Distinct());
        Assert.Single((await here.ReadAsync()).Activities, a => (string?)a["from"]!["role"] == "user");
    }

    [Fact]
    public async Task Posts_of_two_tabs_at_two_nodes_are_taken_one_after_the_other()
    {
        var here = await Talk.BeginAsync(first);
        var said = 0;

        await Task.WhenAll(Enumerable.Range(0, 2).Select(async tab =>
        {
            for (var n = 0; n < 10; n++)
            {
                var line = $"line {tab} {n}";
                // What two nodes take at once is tried again by each, and by the client where that was not enough.
                while ((await (tab == 0 ? here : here.On(second)).PostAsync(Talk.Message(line, line))).Status != HttpStatusCode.OK) await Task.Delay(20);
                Interlocked.Increment(ref said);
            }
        }));
        var log = await here.ReadAsync();

        Assert.Equal(20, said);
        Assert.Equal(20, log.Activities.Count(a => (string?)a["from"]!["role"] == "user"));
        Sequence.IsWhole(here.Id, log.Ids);
    }

    [Fact]
    public async Task A_stream_at_one_node_is_woken_by_a_turn_at_the_other()
    {
        var here = await Talk.BeginAsync(first);
        using var listener = await Listener.OpenAsync(here.StreamUrl);
        await listener.NextAsync();

        var id = await here.On(second).SayAsync("hello");

        Assert.Equal(id, (await listener.NextAsync())!.Ids.First());
    }

    [Fact]
    public async Task A_stream_ends_when_the_conversation_is_erased_at_the_other_node()
    {
        var here = await Talk.BeginAsync(first);
        using var listener = await Listener.OpenAsync(here.StreamUrl);
        await listener.NextAsync();

        using var left = await second.Http.PostAsync("/leave", new StringContent(here.EraseToken));

        Assert.Null(await listener.NextAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await here.PostAsync(Talk.Message("anyone?"))).Status);
    }

    [Fact]
    public async Task What_no_notice_tells_a_look_finds()
    {
        var here = await Talk.BeginAsync(first);
        var store = first.Services.GetRequiredService<PostgresStore>();
        var notices = first.Services.GetRequiredService<IEnumerable<Microsoft.Extensions.Hosting.IHostedService>>().OfType<NodeNotices>().Single();
        using var silent = first.Services.GetRequiredService<Streams>().Listen(here.Id);
        await notices.LookOnceAsync(CancellationToken.None);
        Assert.Equal(Streams.Woken.Grown, await silent.WaitAsync(CancellationToken.None));

        // Straight into the database, as a node would whose notice is lost.
        await PostgresMigrationTests.ExecuteAsync(database, $"update conversation set version = version + 1 where id = '{here.Id}'");
        await notices.LookOnceAsync(CancellationToken.None);
        Assert.Equal(Streams.Woken.Grown, await silent.WaitAsync(CancellationToken.None));
        await store.EraseAsync(here.Id);
        await notices.LookOnceAsync(CancellationToken.None);
        Assert.Equal(Streams.Woken.Over, await silent.WaitAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Listening_goes_on_after_its_connection_was_ended()
    {
        var here = await Talk.BeginAsync(first);
        using var listener = await Listener.OpenAsync(here.StreamUrl);
        await listener.NextAsync();

        await PostgresMigrationTests.ExecuteAsync(database, "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()");
        var id = await here.On(second).SayAsync("hello");

        Assert.Equal(id, (await listener.NextAsync())!.Ids.First());
    }

    [Fact]
    public async Task Point_19_a_state_held_at_one_node_does_not_hide_what_happened_at_the_other()
    {
        var here = await Talk.BeginAsync(first);
        await here.SayAsync("My partner is in therapy");
        await here.On(second).SayAsync("help now");

        await here.SayAsync("start over");
        await here.On(second).SayAsync("back");

        var versions = await first.Services.GetRequiredService<IStore>().FindAsync(here.Id, CancellationToken.None);
        Assert.Equal(5, versions!.Version);
    }

    [Fact]
    public async Task What_two_nodes_counted_is_added_up()
    {
        var here = await Talk.BeginAsync(first);
        await here.SayAsync("help now");
        await here.On(second).SayAsync("help now");
        await (await Talk.BeginAsync(second)).SayAsync("help now");

        await Task.WhenAll(new[] { first, second }.Select(node => node.Services.GetRequiredService<Tally>().FlushAsync()));

        Assert.Equal(["Steps open/Greet 2", "Steps open/AskWhat 2", "Referrals asked 3"], await TallyTests.CountsAsync(first.Services.GetRequiredService<IStore>()));
    }

    [Fact]
    public async Task No_words_stand_in_the_database()
    {
        var here = await Talk.BeginAsync(first, "user-marmalade");
        await here.SayAsync("marmalade-zeppelin", "client-marmalade");
        await first.Services.GetRequiredService<Tally>().FlushAsync();

        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            "select string_agg(row_to_json(c)::text, ' ') || (select string_agg(row_to_json(t)::text, ' ') from turn t) || (select string_agg(row_to_json(r)::text, ' ') from ring_key r) || (select string_agg(row_to_json(y)::text, ' ') from tally y) from conversation c", connection);
        var all = (string)(await command.ExecuteScalarAsync())!;

        Assert.Contains(here.Id, all, StringComparison.Ordinal);
        Assert.Contains("open/Greet", all, StringComparison.Ordinal);
        Assert.DoesNotContain("marmalade", all, StringComparison.Ordinal);
        // Bytes are written as pairs of digits.
        Assert.DoesNotContain(Convert.ToHexStringLower("marmalade"u8), all, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_connection_that_breaks_when_a_turn_is_kept_costs_nothing()
    {
        await using var store = await PostgresStore.OpenAsync(database);
        await store.AppendAsync(Make.Turn("a", 1));
        var ending = Task.Run(async () =>
        {
            for (var n = 0; n < 10; n++)
                await PostgresMigrationTests.ExecuteAsync(database, "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()");
        });

        for (var version = 2; version <= 60; version++) Assert.IsType<Appended.Stored>(await store.AppendAsync(Make.Turn("a", version)));
        await ending;

        Assert.Equal(60, (await store.FindAsync("a", CancellationToken.None))!.Version);
        Assert.Equal(60, (await store.ReadAsync("a", 0, 100, CancellationToken.None)).Length);
    }

    private Task<RunningService> StartAsync() => RunningService.StartAsync(folder, $"--GuidanceBot:Storage:Postgres={database}");
}
