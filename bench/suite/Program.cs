using System.CommandLine;
using GuidanceBot.Bench;

var quick = new Option<bool>("--quick") { Description = "Engine, wire at 64 connections on SQLite, and start alone, within a minute." };
var runs = new Option<int>("--runs") { Description = "How often each thing is measured; medians are told.", DefaultValueFactory = _ => 3 };
var only = new Option<string[]>("--only") { Description = "Parts to measure: engine, wire, postgres, sockets, start, growth, widget.", AllowMultipleArgumentsPerToken = true };
var root = new RootCommand("What the guide costs, beside what else does the like on the same machine.") { quick, runs, only };
root.SetAction((parsed, cancellation) =>
{
    var options = new Options(parsed.GetValue(quick), Math.Max(1, parsed.GetValue(runs)), [.. parsed.GetValue(only) ?? []]);
    return options.Unknown is { } part ? Fail($"--only has '{part}': write some of {string.Join(", ", Options.Parts)}.") : Bench.RunAsync(options, cancellation);
});

var engine = new System.CommandLine.Command("engine", "One run of what the engine costs, on one thread of this process.");
var seconds = new Option<double>("--seconds") { Description = "How long each measure takes.", DefaultValueFactory = _ => 2 };
var times = new Option<int>("--cards") { Description = "How many times over the content holds its cards.", DefaultValueFactory = _ => 1 };
engine.Options.Add(seconds);
engine.Options.Add(times);
engine.SetAction(parsed => EngineMeasure.Run(TimeSpan.FromSeconds(parsed.GetValue(seconds)), parsed.GetValue(times)));
root.Subcommands.Add(engine);
return await root.Parse(args).InvokeAsync();

static Task<int> Fail(string why)
{
    Console.Error.WriteLine(why);
    return Task.FromResult(2);
}
