using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace GuidanceBot.Bench;

/// <summary>Turns over Direct Line, durable and sealed, in a SQLite file; beside bare endpoints that write as much, or nothing.</summary>
internal static class WirePart
{
    /// <summary>What the archived SDK serves with its state in memory alone, turns a second, on a machine of two cores.</summary>
    private const double Sdk = 1450;

    public static string NoLimit => $"there is no Limit/ in {Places.Peers}, or it could not be built: name its folder in GUIDANCEBOT_BENCH_PEERS";

    public static async IAsyncEnumerable<Row> MeasureAsync(Options options, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var connections in options.Quick ? [64] : (int[])[16, 64])
        {
            foreach (var row in await MeasureAsync(options, connections, cancellation)) yield return row;
        }
    }

    private static async Task<ImmutableArray<Row>> MeasureAsync(Options options, int connections, CancellationToken cancellation)
    {
        var seconds = options.Quick ? 2 : 8;
        using var folder = new Folder();
        await using var service = await Server.StartAsync(port => Server.Service(port, folder.File("wire.db")), cancellation);
        await Visitors.DriveAsync(service, folder, connections, seconds, cancellation);
        var stored = Stored.In(folder.File("wire.db"));
        await using var probe = await Server.StartAsync(port => Probe(port, folder.File("probe.db"), stored), cancellation);
        await using var bare = Places.Limit is { } limit && !options.Quick ? await Server.StartAsync(port => Limit(limit, port, "none", folder), cancellation) : null;
        await using var group = Places.Limit is { } grouped ? await Server.StartAsync(port => Limit(grouped, port, "group", folder), cancellation) : null;
        Command Turns(Server at) => Wrk.Of(at.Address, Path.Combine(Places.Peers, "turn.lua"), connections, seconds);

        var (ours, probes, bares, groups) = (new List<Wrk>(), new List<Wrk>(), new List<Wrk>(), new List<Wrk>());
        for (var run = 0; run < options.Runs; run++)
        {
            ours.Add(await Visitors.DriveAsync(service, folder, connections, seconds, cancellation));
            probes.Add(await Visitors.AgainAsync(probe, folder, connections, seconds, cancellation));
            if (bare is not null) bares.Add(await Wrk.RunAsync(Turns(bare), cancellation));
            if (group is not null) groups.Add(await Wrk.RunAsync(Turns(group), cancellation));
        }

        var by = Visitors.CommandOf(service, folder, connections, seconds).ToString();
        var turns = PerSecond(ours);
        var median = new Spread(ours.Select(run => run.Median));
        var p99 = new Spread(ours.Select(run => run.P99));
        var at = $"at {connections.ToString(CultureInfo.InvariantCulture)}";
        var main = connections == 64;
        List<Row> rows =
        [
            new($"SQLite, turns/s {at}", turns, "", by) { Name = main ? "wire_tps" : null, Aim = main ? Aim.AtLeast(4 * Sdk) : null },
            new($"SQLite, median {at}", median, "ms", by) { Name = main ? "wire_p50_ms" : null },
            new($"SQLite, 99 of 100 {at}", p99, "ms", by) { Name = main ? "wire_p99_ms" : null },
            new($"SQLite, 99 of 100 beside the median {at}", p99.Over(median), "times", by) { Name = main ? "wire_tail" : null, Aim = main ? Aim.AtMost(5) : null },
            new($"probe: {stored.Body} and {stored.State} bytes in two rows, committed together, turns/s {at}", PerSecond(probes), "", $"{probe.Command}"),
            new($"SQLite beside it {at}", turns.Over(PerSecond(probes)), "times", $"{by} / {probe.Command}") { Name = main ? "wire_ratio" : null, Aim = main ? Aim.AtLeast(0.75) : null },
        ];
        rows.Add(group is null ? Row.Missing("bare endpoint, small rows committed together", NoLimit) : new($"bare endpoint, small rows committed together, turns/s {at}", PerSecond(groups), "", group.Command.ToString()));
        if (!options.Quick) rows.Add(bare is null ? Row.Missing("bare endpoint", NoLimit) : new($"bare endpoint, turns/s {at}", PerSecond(bares), "", bare.Command.ToString()));
        return [.. rows];
    }

    private static Spread PerSecond(IEnumerable<Wrk> runs) => new(runs.Select(run => run.PerSecond));

    private static Command Probe(int port, string file, Stored stored) => new("dotnet", Places.Probe)
    {
        Environment = new Dictionary<string, string>
        {
            ["PORT"] = port.ToString(CultureInfo.InvariantCulture),
            ["DB"] = file,
            ["BODY"] = stored.Body.ToString(CultureInfo.InvariantCulture),
            ["STATE"] = stored.State.ToString(CultureInfo.InvariantCulture),
        },
    };

    private static Command Limit(string program, int port, string mode, Folder folder) => new("dotnet", program)
    {
        Environment = new Dictionary<string, string>
        {
            ["MODE"] = mode,
            ["SYNC"] = "FULL",
            ["DB"] = folder.File($"limit-{mode}.db"),
            ["PORT"] = port.ToString(CultureInfo.InvariantCulture),
        },
    };
}
