using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using GuidanceBot.Content;
using GuidanceBot.Practice;
using GuidanceBot.Runtime;

namespace GuidanceBot.Bench;

/// <summary>What a turn's thinking costs on one thread, without a network and a disk.</summary>
internal static class EngineMeasure
{
    private const int Runs = 3;

    // Until what runs is compiled at its best; that happens behind, so that it takes time and not only rounds.
    private static readonly TimeSpan warming = TimeSpan.FromSeconds(2);

    public static void Run(TimeSpan time, int cards)
    {
        var script = new Script(Contents.Load(cards), Voices.Of(SettingsReader.Read(Configuration.Build([])).Practice));
        script.Library.Phrasebook.Learned.Begin();
        var turns = Transcripts.Play(script);
        var phrasebook = script.Library.Phrasebook;
        var chips = turns.Where(turn => turn.IsChip).ToImmutableArray();
        Tell("turns", turns.Length);
        Tell("chips", chips.Length);
        Measure("decide", chips, turn => Guide.Hear(turn.State, turn.Words, phrasebook), time);
        Measure("full", turns, turn => Whole(script, turn), time);
    }

    // As the service takes a turn, between opening the row and sealing it again.
    private static byte[] Whole(Script script, Recorded turn)
    {
        var next = script.Hear(StateJson.Read(turn.Json), turn.Words);
        script.Render(next);
        return StateJson.Write(next.State);
    }

    private static void Measure<T>(string name, ImmutableArray<Recorded> turns, Func<Recorded, T> take, TimeSpan time)
    {
        for (var warm = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(warm) < warming;) Round(turns, take);
        for (var run = 0; run < Runs; run++)
        {
            var (rounds, bytes, began) = (0L, GC.GetAllocatedBytesForCurrentThread(), Stopwatch.GetTimestamp());
            do
            {
                Round(turns, take);
                rounds++;
            }
            while (Stopwatch.GetElapsedTime(began) < time);
            var taken = rounds * turns.Length;
            Tell($"{name}_tps", taken / Stopwatch.GetElapsedTime(began).TotalSeconds);
            Tell($"{name}_bytes", (GC.GetAllocatedBytesForCurrentThread() - bytes) / (double)taken);
        }
    }

    private static void Round<T>(ImmutableArray<Recorded> turns, Func<Recorded, T> take)
    {
        foreach (var turn in turns) _ = take(turn);
    }

    private static void Tell(string name, double value) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}={value:0.##}"));
}
