using System.Collections.Immutable;
using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace GuidanceBot.Bench;

/// <summary>What a turn costs where there is far more of everything, beside what it costs where there is little.</summary>
internal static class GrowthPart
{
    private const int Cards = 100;
    private const int Conversations = 1_000_000;
    private const int Messages = 10_000;
    private const int Few = 1000;
    private const int Connections = 64;
    private const int Seconds = 8;

    // A little is the machine's own unrest.
    private static readonly Aim Flat = Aim.AtMost(1.25);

    public static async IAsyncEnumerable<Row> MeasureAsync(Options options, [EnumeratorCancellation] CancellationToken cancellation)
    {
        yield return await CardsAsync(options, cancellation);
        yield return await LongAsync(cancellation);
        foreach (var row in await ManyAsync(options, cancellation)) yield return row;
    }

    private static async Task<Row> CardsAsync(Options options, CancellationToken cancellation)
    {
        var (few, many) = (EnginePart.Ours(2), EnginePart.Ours(2, Cards));
        var usual = Named.Read(await few.RunAsync(cancellation), "full_tps");
        var grown = Named.Read(await many.RunAsync(cancellation), "full_tps");
        return new Row($"the whole of a turn with {Cards} times the cards, beside that with as many as there are", usual.Over(grown), "times the time", $"{many} / {few}") { Name = "growth_content", Aim = Flat };
    }

    private static async Task<Row> LongAsync(CancellationToken cancellation)
    {
        using var folder = new Folder();
        await using var service = await Server.StartAsync(port => Server.Service(port, folder.File("long.db")), cancellation);
        using var http = new HttpClient { BaseAddress = service.Address };
        var visit = File.ReadLines(Path.Combine(Places.Root, "bench/wire/visit.txt")).Where(line => line.Length > 0).ToImmutableArray();
        // What is loaded and compiled by the first turns is not the conversation's.
        await TimeAsync(await Talk.BeginAsync(http, cancellation), visit, Few, cancellation);
        var times = await TimeAsync(await Talk.BeginAsync(http, cancellation), visit, Messages, cancellation);
        var (first, last) = (new Spread(times[..Few]), new Spread(times[^Few..]));
        return new Row($"the last {Few} of {Messages} messages in one conversation, beside the first {Few}", new Spread([last.Median / first.Median]), "times the time", $"{service.Command}, one post after another") { Name = "growth_messages", Aim = Flat };
    }

    private static async Task<ImmutableArray<double>> TimeAsync(Talk talk, ImmutableArray<string> visit, int count, CancellationToken cancellation)
    {
        var times = ImmutableArray.CreateBuilder<double>(count);
        for (var message = 0; message < count; message++)
        {
            var began = Stopwatch.GetTimestamp();
            await talk.PostAsync(visit[message % visit.Length], cancellation);
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }

        return times.MoveToImmutable();
    }

    private static async Task<ImmutableArray<Row>> ManyAsync(Options options, CancellationToken cancellation)
    {
        using var folder = new Folder();
        var (empty, full) = (folder.File("empty.db"), folder.File("full.db"));
        await BeginOneAsync(full, cancellation);
        ManyConversations.Add(full, Conversations);
        await using var few = await Server.StartAsync(port => Server.Service(port, empty), cancellation);
        await using var many = await Server.StartAsync(port => Server.Service(port, full), cancellation);
        await Visitors.DriveAsync(few, folder, Connections, Seconds, cancellation);
        await Visitors.DriveAsync(many, folder, Connections, Seconds, cancellation);
        var (usual, grown) = (new List<double>(), new List<double>());
        for (var run = 0; run < options.Runs; run++)
        {
            usual.Add((await Visitors.DriveAsync(few, folder, Connections, Seconds, cancellation)).PerSecond);
            grown.Add((await Visitors.DriveAsync(many, folder, Connections, Seconds, cancellation)).PerSecond);
        }

        var by = Visitors.CommandOf(many, folder, Connections, Seconds).ToString();
        return
        [
            new Row($"SQLite with {Conversations} conversations in it, {new FileInfo(full).Length / 1e9:0} GB, turns/s at {Connections}", new Spread(grown), "", by),
            new Row("an empty file beside it", new Spread(usual).Over(new Spread(grown)), "times the time", $"{by} / {Visitors.CommandOf(few, folder, Connections, Seconds)}") { Name = "growth_conversations", Aim = Flat },
        ];
    }

    private static async Task BeginOneAsync(string file, CancellationToken cancellation)
    {
        await using var service = await Server.StartAsync(port => Server.Service(port, file), cancellation);
        using var http = new HttpClient { BaseAddress = service.Address };
        await Talk.BeginAsync(http, cancellation);
    }
}
