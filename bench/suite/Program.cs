using System.CommandLine;

namespace GuidanceBot.Bench;

/// <summary>What `bench/run` calls.</summary>
internal static class Program
{
    private static readonly Option<bool> quick = new("--quick") { Description = "Engine, start, and wire at 64 connections on SQLite alone: within a minute." };
    private static readonly Option<int> runs = new("--runs") { Description = "How often each thing is measured; medians are told.", DefaultValueFactory = _ => 3 };
    private static readonly Option<string[]> only = new("--only") { Description = $"Parts to measure: {string.Join(", ", Options.Parts)}.", AllowMultipleArgumentsPerToken = true };
    private static readonly Option<double> seconds = new("--seconds") { Description = "How long each measure takes.", DefaultValueFactory = _ => 2 };
    private static readonly Option<int> cards = new("--cards") { Description = "How many times over the content holds its cards.", DefaultValueFactory = _ => 1 };

    private static Task<int> Main(string[] args)
    {
        var root = new RootCommand("What the guide costs, beside what else does the like on the same machine.") { quick, runs, only };
        root.SetAction(RunAsync);
        var engine = new System.CommandLine.Command("engine", "What the engine costs on one thread of this process, three times.") { seconds, cards };
        engine.SetAction(parsed => EngineMeasure.Run(TimeSpan.FromSeconds(parsed.GetValue(seconds)), parsed.GetValue(cards)));
        root.Subcommands.Add(engine);
        return root.Parse(args).InvokeAsync();
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var options = new Options(parsed.GetValue(quick), Math.Max(1, parsed.GetValue(runs)), [.. parsed.GetValue(only) ?? []]);
        if (options.Unknown is not { } part) return await Bench.RunAsync(options, cancellation);
        await Console.Error.WriteLineAsync($"--only has '{part}': write some of {string.Join(", ", Options.Parts)}.");
        return 2;
    }
}
