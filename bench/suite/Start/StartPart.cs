using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Runtime.CompilerServices;

namespace GuidanceBot.Bench;

/// <summary>From the start of a process to its first answered turn, beside a bare host's first answer.</summary>
internal static class StartPart
{
    private const string FirstWords = "my husband started therapy and i feel shut out";
    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(1);

    public static async IAsyncEnumerable<Row> MeasureAsync(Options options, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var (listens, first, held, bare) = (new List<double>(), new List<double>(), new List<double>(), new List<double>());
        var (ours, theirs) = ("", "");
        await Warm(cancellation);
        for (var run = 0; run < options.Runs; run++)
        {
            if (Places.Limit is { } limit)
            {
                var began = Stopwatch.GetTimestamp();
                await using var host = await Server.StartAsync(port => Bare(limit, port), cancellation);
                theirs = host.Command.ToString();
                await AskAsync(host, cancellation);
                bare.Add(Since(began));
            }

            using var folder = new Folder();
            var start = Stopwatch.GetTimestamp();
            await using var service = await Server.StartAsync(port => Server.Service(port, folder.File("start.db")), cancellation);
            ours = service.Command.ToString();
            listens.Add(Since(start));
            using var http = new HttpClient { BaseAddress = service.Address };
            var talk = await Talk.BeginAsync(http, cancellation);
            await talk.PostAsync(FirstWords, cancellation);
            first.Add(Since(start));
            await Task.Delay(Settled, cancellation);
            held.Add(service.WorkingSet);
        }

        yield return new Row("start until it listens", new Spread(listens), "ms", ours);
        yield return new Row("start until the first turn is answered", new Spread(first), "ms", ours) { Name = "start_ms" };
        yield return new Row("working set, a second after it", new Spread(held), "MB", ours) { Name = "start_mb" };
        if (bare.Count == 0)
        {
            yield return Row.Missing("a bare host until its first answer", WirePart.NoLimit);
            yield break;
        }

        yield return new Row("a bare host until its first answer", new Spread(bare), "ms", theirs);
        yield return new Row("start beside it", new Spread(first).Over(new Spread(bare)), "times", $"{theirs} / {ours}") { Name = "start_ratio", Aim = Aim.AtMost(3) };
    }

    // What the first start reads from the disk, the later ones find in memory; and so does this process with its own first request.
    private static async Task Warm(CancellationToken cancellation)
    {
        using var folder = new Folder();
        await using var service = await Server.StartAsync(port => Server.Service(port, folder.File("warm.db")), cancellation);
        using var http = new HttpClient { BaseAddress = service.Address };
        await (await Talk.BeginAsync(http, cancellation)).PostAsync(FirstWords, cancellation);
        if (Places.Limit is not { } limit) return;
        await using var host = await Server.StartAsync(port => Bare(limit, port), cancellation);
        await AskAsync(host, cancellation);
    }

    private static Command Bare(string limit, int port) => new("dotnet", limit)
    {
        Environment = new Dictionary<string, string> { ["MODE"] = "none", ["PORT"] = port.ToString(CultureInfo.InvariantCulture) },
    };

    private static async Task AskAsync(Server host, CancellationToken cancellation)
    {
        using var http = new HttpClient { BaseAddress = host.Address };
        using var response = await http.PostAsJsonAsync("turn", new { conversationId = "c", text = "hi", type = "message" }, cancellation);
        response.EnsureSuccessStatusCode();
    }

    private static double Since(long began) => Stopwatch.GetElapsedTime(began).TotalMilliseconds;
}
