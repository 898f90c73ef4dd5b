using System.Collections.Immutable;
using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace GuidanceBot.Bench;

/// <summary>Ten thousand visitors who only listen, and one who writes.</summary>
internal static class SocketsPart
{
    private const int Streams = 10_000;
    private const int AtOnce = 32;
    private const int Posts = 200;
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(45);

    public static async IAsyncEnumerable<Row> MeasureAsync(Options options, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var folder = new Folder();
        await using var service = await Server.StartAsync(port => Server.Service(port, folder.File("streams.db"), "--GuidanceBot:Limits:StreamsPerAddress=1000000"), cancellation);
        using var http = new HttpClient { BaseAddress = service.Address };
        var by = $"{service.Command}, with {Streams} WebSockets";
        // One that has answered: what only the first turn loads is not the streams'.
        var writer = await Talk.BeginAsync(http, cancellation);
        await writer.PostAsync("hello", cancellation);
        var before = service.WorkingSet;
        var listeners = await ListenAsync(http, cancellation);
        // Long enough for each to have been sent an empty frame.
        await Task.Delay(Idle, cancellation);
        yield return new Row($"working set with {Streams} idle streams", new Spread([service.WorkingSet]), "MB", by) { Name = "streams_mb", Aim = Aim.AtMost(350) };
        yield return new Row("of that, for one stream", new Spread([(service.WorkingSet - before) * 1000 / Streams]), "kB", by);
        var times = await ArriveAsync(http, cancellation);
        yield return new Row("from a post to its echo on the stream, median", new Spread([Quantile(times, 0.5)]), "ms", by) { Name = "stream_p50_ms" };
        yield return new Row("the same, 99 of 100", new Spread([Quantile(times, 0.99)]), "ms", by) { Name = "stream_p99_ms" };
        foreach (var listener in listeners) listener.Dispose();
    }

    private static async Task<ImmutableArray<Listener>> ListenAsync(HttpClient http, CancellationToken cancellation)
    {
        var listeners = new Listener[Streams];
        await Parallel.ForEachAsync(Enumerable.Range(0, Streams), new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation }, async (i, token) =>
        {
            var talk = await Talk.BeginAsync(http, token);
            listeners[i] = await Listener.OpenAsync(talk.Stream, token);
            await listeners[i].ReadAsync(token);
        });
        return [.. listeners];
    }

    private static async Task<ImmutableArray<double>> ArriveAsync(HttpClient http, CancellationToken cancellation)
    {
        var talk = await Talk.BeginAsync(http, cancellation);
        using var listener = await Listener.OpenAsync(talk.Stream, cancellation);
        await listener.ReadAsync(cancellation);
        var times = ImmutableArray.CreateBuilder<double>(Posts);
        for (var post = 0; post < Posts; post++)
        {
            var began = Stopwatch.GetTimestamp();
            var answered = talk.PostAsync("what do they talk about in there?", cancellation);
            await listener.ReadAsync(cancellation);
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            await answered;
        }

        return times.ToImmutable().Sort();
    }

    private static double Quantile(ImmutableArray<double> sorted, double share) => sorted[(int)Math.Min(sorted.Length - 1, sorted.Length * share)];
}
