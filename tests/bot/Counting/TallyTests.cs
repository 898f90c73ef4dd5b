using GuidanceBot.Counting;
using GuidanceBot.Storage;
using GuidanceBot.Tests.Edge;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace GuidanceBot.Tests.Counting;

/// <summary>What the running service counts of its turns, and where that goes.</summary>
public sealed class TallyTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_visit_is_counted_by_steps_endings_and_referrals()
    {
        await using var service = await RunningService.StartAsync(folder);
        var talk = await Talk.BeginAsync(service);
        foreach (var line in new[] { "My partner is in therapy", "blue seventeen", "help now", "stop" }) await talk.SayAsync(line);

        await service.Services.GetRequiredService<Tally>().FlushAsync();

        // What cannot be read puts the question again, and enters nothing.
        Assert.Equal(["Steps open/Greet 1", "Steps open/AskWhat 1", "Steps ask/AskMotive 1", "Endings pause 1", "Referrals asked 1"], await CountsAsync(service.Services.GetRequiredService<IStore>()));
    }

    [Fact]
    public async Task A_turn_that_was_not_stored_is_not_counted_and_a_retried_one_once()
    {
        var store = new BrokenStore();
        await using var service = await RunningService.StartAsync(folder, builder => builder.Services.AddSingleton<IStore>(store));
        var talk = await Talk.BeginAsync(service);
        await talk.SayAsync("help now", "same");
        await talk.SayAsync("help now", "same");
        store.Fault = new StoreFault(StoreTrouble.Full);
        Assert.NotEqual(System.Net.HttpStatusCode.OK, (await talk.PostAsync(Talk.Message("help now", "other"))).Status);
        store.Fault = null;

        await service.Services.GetRequiredService<Tally>().FlushAsync();

        Assert.Contains("Referrals asked 1", await CountsAsync(store));
    }

    [Fact]
    public async Task What_cannot_be_stored_is_counted_on_and_the_log_tells_no_count()
    {
        var store = new BrokenStore();
        using var notes = new Notes();
        await using var service = await RunningService.StartAsync(folder, builder => With(builder, store, notes));
        var tally = service.Services.GetRequiredService<Tally>();
        var talk = await Talk.BeginAsync(service);
        await talk.SayAsync("help now");

        store.Fault = new StoreFault(StoreTrouble.Full);
        await tally.FlushAsync();
        store.Fault = null;
        Assert.Empty(await CountsAsync(store));
        await talk.SayAsync("help now");
        await tally.FlushAsync();
        await tally.FlushAsync();

        Assert.Contains("Referrals asked 2", await CountsAsync(store));
        Assert.Contains("What was counted could not be stored", notes.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("asked", notes.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_row_is_written_with_a_turn_and_a_node_that_stops_writes_what_is_left()
    {
        await using (var service = await RunningService.StartAsync(folder))
        {
            var talk = await Talk.BeginAsync(service);
            await talk.SayAsync("help now");
            Assert.Empty(await CountsAsync(service.Services.GetRequiredService<IStore>()));
        }

        await using var store = SqliteStore.Open(folder.Database);
        Assert.Equal(["Steps open/Greet 1", "Steps open/AskWhat 1", "Referrals asked 1"], await CountsAsync(store));
    }

    [Fact]
    public async Task A_turn_that_is_taken_while_a_node_stops_is_counted()
    {
        var service = await RunningService.StartAsync(folder);
        var talk = await Talk.BeginAsync(service);
        using var stream = await Listener.OpenAsync(talk.StreamUrl);
        await stream.NextAsync();
        using var post = await HeldPost.BeginAsync(talk, "help now");

        var stopped = service.DisposeAsync().AsTask();
        Assert.Null(await stream.NextAsync());
        await post.FinishAsync();
        Assert.StartsWith("HTTP/1.1 200 ", await post.AnswerAsync(), StringComparison.Ordinal);
        await stopped;

        await using var store = SqliteStore.Open(folder.Database);
        Assert.Contains("Referrals asked 1", await CountsAsync(store));
    }

    [Fact]
    public async Task What_is_stored_after_a_week_has_ended_falls_into_the_next_and_the_ended_one_changes_no_more()
    {
        var clock = new FakeTime();
        await using var service = await RunningService.StartAsync(folder, clock);
        var (tally, store) = (service.Services.GetRequiredService<Tally>(), service.Services.GetRequiredService<IStore>());
        var week = Week.Of(clock.GetUtcNow());
        await Talk.BeginAsync(service);
        await tally.FlushAsync();
        await Talk.BeginAsync(service);
        clock.Advance(TimeSpan.FromDays(7));

        await tally.FlushAsync();

        var greeted = (await store.ReadCountsAsync()).Where(count => count.Name == "open/Greet").ToArray();
        Assert.Equal([(week, 1), (Week.Of(clock.GetUtcNow()), 1)], greeted.Select(count => (count.Week, count.Count)));
    }

    [Fact]
    public async Task Nothing_that_is_counted_stands_in_logs_spans_or_measurements()
    {
        using var notes = new Notes();
        using var watched = new Watched();
        await using var service = await RunningService.StartAsync(
            folder, builder => builder.Logging.AddProvider(notes), "--Logging:LogLevel:Default=Trace", "--Logging:LogLevel:Microsoft=Trace", "--Logging:LogLevel:System=Trace");
        var talk = await Talk.BeginAsync(service);
        foreach (var line in new[] { "My partner is in therapy", "I want to kill myself", "help now", "stop" }) await talk.SayAsync(line);

        await service.Services.GetRequiredService<Tally>().FlushAsync();

        var names = (await service.Services.GetRequiredService<IStore>().ReadCountsAsync()).Select(count => count.Name).ToArray();
        Assert.Contains(names, name => name.StartsWith("suicide/", StringComparison.Ordinal));
        Assert.NotEmpty(watched.ToString());
        // "Active" and the like are words of the server, too.
        foreach (var name in names.Append("suicide").Where(name => name.Contains('/', StringComparison.Ordinal) || name.Length > 6))
        {
            Assert.DoesNotContain(name, notes.ToString(), StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(name, watched.ToString(), StringComparison.OrdinalIgnoreCase);
        }
    }

    internal static async Task<string[]> CountsAsync(IStore store) =>
        [.. (await store.ReadCountsAsync()).OrderBy(count => count.Kind).ThenByDescending(count => count.Name, StringComparer.Ordinal).Select(count => $"{count.Kind} {count.Name} {count.Count}")];

    internal static async Task<string[]> CountsByWeekAsync(IStore store) =>
        [.. (await store.ReadCountsAsync()).OrderBy(count => count.Week.Monday).ThenBy(count => count.Name, StringComparer.Ordinal).Select(count => $"{count.Week} {count.Kind} {count.Name} {count.Count}")];

    private static void With(WebApplicationBuilder builder, IStore store, Notes notes)
    {
        builder.Services.AddSingleton(store);
        builder.Logging.AddProvider(notes);
    }
}
