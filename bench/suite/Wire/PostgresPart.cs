using System.Globalization;
using System.Runtime.CompilerServices;

namespace GuidanceBot.Bench;

/// <summary>The same turns in PostgreSQL, beside pgbench with a bare `BEGIN; UPDATE; INSERT; COMMIT` of as many bytes.</summary>
internal static class PostgresPart
{
    private const int Seconds = 8;

    public static async IAsyncEnumerable<Row> MeasureAsync(Options options, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var cluster = await Cluster.StartAsync(cancellation);
        using var folder = new Folder();
        await using var service = await Server.StartAsync(port => Server.Service(port, ":memory:", $"--GuidanceBot:Storage:Postgres={cluster.ConnectionString}"), cancellation);
        await Visitors.DriveAsync(service, folder, 64, Seconds, cancellation);
        var stored = await SizesAsync(cluster, cancellation);
        await cluster.Client("psql", "-q", "-v", $"state={stored.State}", "-f", Places.InBench("wire/pg-tables.sql")).RunAsync(cancellation);
        foreach (var connections in (int[])[16, 64])
        {
            var at = $"at {connections.ToString(CultureInfo.InvariantCulture)}";
            var main = connections == 64;
            var probe = cluster.Client("pgbench", "-n", "-M", "prepared", "-c", $"{connections}", "-j", "1", "-T", $"{Seconds}", "-D", $"body={stored.Body}", "-D", $"state={stored.State}", "-f", Places.InBench("wire/pg.sql"));
            var (ours, bare) = (new List<Wrk>(), new List<double>());
            for (var run = 0; run < options.Runs; run++)
            {
                ours.Add(await Visitors.DriveAsync(service, folder, connections, Seconds, cancellation));
                bare.Add(PerSecond(await probe.RunAsync(cancellation)));
            }

            var by = Visitors.CommandOf(service, folder, connections, Seconds).ToString();
            var turns = new Spread(ours.Select(run => run.PerSecond));
            yield return new Row($"PostgreSQL, turns/s {at}", turns, "", by) { Name = main ? "pg_tps" : null };
            yield return new Row($"PostgreSQL, median {at}", new Spread(ours.Select(run => run.Median)), "ms", by) { Name = main ? "pg_p50_ms" : null };
            yield return new Row($"PostgreSQL, 99 of 100 {at}", new Spread(ours.Select(run => run.P99)), "ms", by) { Name = main ? "pg_p99_ms" : null };
            yield return new Row($"bare BEGIN; UPDATE; INSERT; COMMIT of as many bytes, a second {at}", new Spread(bare), "", probe.ToString());
            yield return new Row($"PostgreSQL beside it {at}", turns.Over(new Spread(bare)), "times", $"{by} / {probe}") { Name = main ? "pg_ratio" : null, Aim = main ? Aim.AtLeast(0.7) : null };
        }
    }

    private static async Task<Stored> SizesAsync(Cluster cluster, CancellationToken cancellation)
    {
        var told = await cluster.Client("psql", "-qAt", "-F", " ", "-c", "select (select avg(length(body))::int from turn), (select avg(length(state))::int from conversation)").RunAsync(cancellation);
        var sizes = told.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
        return new Stored(int.Parse(sizes[0], CultureInfo.InvariantCulture), int.Parse(sizes[1], CultureInfo.InvariantCulture));
    }

    private static double PerSecond(string told)
    {
        var line = told.Split('\n').First(line => line.StartsWith("tps = ", StringComparison.Ordinal));
        return double.Parse(line.Split(' ')[2], CultureInfo.InvariantCulture);
    }
}
