using System.Runtime.CompilerServices;
using System.Text.Json;

namespace GuidanceBot.Bench;

/// <summary>The engine beside a waterfall of the JavaScript SDK: nine turns, its state written to a store in memory after each.</summary>
internal static class EnginePart
{
    private const int RunsOfOne = 3;

    /// <summary>One run of our own, in a process of its own.</summary>
    public static Command Ours(int seconds, int cards = 1) => new("dotnet", typeof(EnginePart).Assembly.Location, "engine", $"--seconds={seconds}", $"--cards={cards}");

    public static async IAsyncEnumerable<Row> MeasureAsync(Options options, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var ours = Ours(options.Quick ? 1 : 2);
        var theirs = Theirs(options.Quick ? 400 : 1200);
        var (said, peer) = ("", new List<double>());
        // In turns, so that what else the machine does weighs on both.
        for (var pair = 0; pair < Pairs(options); pair++)
        {
            if (theirs is not null) peer.AddRange(TurnsOf(await theirs.RunAsync(cancellation)));
            said += await ours.RunAsync(cancellation);
        }

        var (decide, full) = (Named.Read(said, "decide_tps"), Named.Read(said, "full_tps"));
        yield return new Row("a decision on a chip, turns/s", decide, "", ours.ToString());
        yield return new Row("a decision on a chip, allocated", Named.Read(said, "decide_bytes"), "bytes", ours.ToString());
        yield return new Row("the whole of a turn, turns/s", full, "", ours.ToString());
        yield return new Row("the whole of a turn, allocated", Named.Read(said, "full_bytes"), "bytes", ours.ToString()) { Name = "engine_bytes", Aim = Aim.AtMost(16 * 1024) };
        if (theirs is null)
        {
            yield return Row.Missing("botbuilder-dialogs, turns/s", Why());
            yield break;
        }

        var beside = new Spread(peer);
        var by = $"{theirs} / {ours}";
        yield return new Row("botbuilder-dialogs, turns/s", beside, "", theirs.ToString());
        yield return new Row("a decision on a chip beside it", decide.Over(beside), "times", by) { Name = "engine_decide_ratio", Aim = Aim.AtLeast(60) };
        yield return new Row("the whole of a turn beside it", full.Over(beside), "times", by) { Name = "engine_full_ratio", Aim = Aim.AtLeast(15) };
    }

    private static int Pairs(Options options) => options.Quick ? 1 : (options.Runs + RunsOfOne - 1) / RunsOfOne;


    private static Command? Theirs(int conversations) => Places.Waterfall is { } script && Places.Packages is { } packages
        ? new Command("node", script, $"{conversations}", "memory") { Environment = new Dictionary<string, string> { ["NODE_PATH"] = packages } }
        : null;

    private static string Why() => Places.Waterfall is null
        ? $"there is no bench.js in {Places.Peers}: name its folder in GUIDANCEBOT_BENCH_PEERS"
        : "npm could not install botbuilder-dialogs 4.23.3, see above";

    private static IEnumerable<double> TurnsOf(string lines)
    {
        foreach (var line in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            using var said = JsonDocument.Parse(line);
            if (said.RootElement.TryGetProperty("tps", out var turns)) yield return turns.GetDouble();
        }
    }
}
