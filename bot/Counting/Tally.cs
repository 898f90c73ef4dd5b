using System.Collections.Immutable;
using System.Runtime.InteropServices;
using GuidanceBot.Runtime;
using GuidanceBot.Storage;

namespace GuidanceBot.Counting;

/// <summary>
/// Counts what turns did, for the practice. In memory, and added to the store once a minute, so that no row is written in the
/// same moment as a conversation's. A count gets its week when it is stored: what is stored late falls into the next week, and
/// a week that has ended changes no more, so that no second look at it shows what came in between.
/// </summary>
internal sealed partial class Tally(IStore store, TimeProvider clock, ILogger<Tally> log) : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromMinutes(1);

    private readonly Lock gate = new();
    private readonly Dictionary<Counted, long> counts = [];

    /// <summary>Counts one turn that was stored.</summary>
    public void Count(Turn turn)
    {
        lock (gate)
        {
            foreach (var step in turn.Entered) Add(new Counted(CountKind.Steps, step.Dialog, step.Step), 1);
            if (turn.Ending is { } ending) Add(new Counted(CountKind.Endings, Kebab.Of(ending), ""), 1);
            if (turn.Referral is { } referral) Add(new Counted(CountKind.Referrals, referral.Kind, referral.Tier is { } tier ? Kebab.Of(tier) : ""), 1);
        }
    }

    /// <summary>Adds what was counted to the store. What cannot be stored is counted on.</summary>
    public async Task FlushAsync()
    {
        var taken = Take();
        if (taken.IsEmpty) return;
        try
        {
            var week = Week.Of(clock.GetUtcNow());
            await store.AddCountsAsync([.. taken.Select(one => new WeekCount(week, one.What.Kind, one.What.Name, one.Count))]);
        }
        catch (Exception fault)
        {
            Return(taken);
            Failed(log, fault is StoreFault ? fault.Message : fault.GetType().Name);
        }
    }

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await FlushAsync();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken)) await FlushAsync();
        }
        catch (OperationCanceledException)
        {
            // It stops; what is left is stored then.
        }
    }

    private ImmutableArray<(Counted What, long Count)> Take()
    {
        lock (gate)
        {
            ImmutableArray<(Counted, long)> taken = [.. counts.Select(one => (one.Key, one.Value))];
            counts.Clear();
            return taken;
        }
    }

    private void Return(ImmutableArray<(Counted What, long Count)> taken)
    {
        lock (gate)
        {
            foreach (var (what, count) in taken) Add(what, count);
        }
    }

    private void Add(Counted what, long count) => CollectionsMarshal.GetValueRefOrAddDefault(counts, what, out _) += count;

    [LoggerMessage(Level = LogLevel.Warning, Message = "What was counted could not be stored; it is kept in memory until the next minute. {Trouble}")]
    private static partial void Failed(ILogger log, string trouble);

    /// <summary>What is counted, in strings that are there already: a turn makes none.</summary>
    private readonly record struct Counted(CountKind Kind, string Whole, string Part)
    {
        public string Name => Part.Length == 0 ? Whole : $"{Whole}/{Part}";
    }
}
