using System.Collections.Immutable;
using GuidanceBot.Runtime;
using GuidanceBot.Storage;

namespace GuidanceBot.Counting;

/// <summary>
/// Counts how often people to turn to were named, for a practice that has to report it. Counted in memory and added to the
/// store once a minute, so that no row is written in the same moment as a conversation's.
/// </summary>
internal sealed partial class Referrals(IStore store, TimeProvider clock, ILogger<Referrals> log) : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromMinutes(1);

    private readonly Lock gate = new();
    private readonly Dictionary<(DateOnly Day, string Kind, string Tier), long> counts = [];

    /// <summary>Counts one turn that named people.</summary>
    public void Count(Referral referral)
    {
        var key = (DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), referral.Kind, referral.Tier is { } tier ? Kebab.Of(tier) : "");
        lock (gate) counts[key] = counts.GetValueOrDefault(key) + 1;
    }

    /// <summary>Adds what was counted to the store. What cannot be stored is counted on.</summary>
    public async Task FlushAsync()
    {
        var taken = Take();
        if (taken.IsEmpty) return;
        try
        {
            await store.AddReferralsAsync(taken);
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

    private ImmutableArray<ReferralCount> Take()
    {
        lock (gate)
        {
            ImmutableArray<ReferralCount> taken = [.. counts.Select(count => new ReferralCount(count.Key.Day, count.Key.Kind, count.Key.Tier, count.Value))];
            counts.Clear();
            return taken;
        }
    }

    private void Return(ImmutableArray<ReferralCount> taken)
    {
        lock (gate)
        {
            foreach (var count in taken)
                counts[(count.Day, count.Kind, count.Tier)] = counts.GetValueOrDefault((count.Day, count.Kind, count.Tier)) + count.Count;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The counts of referrals could not be stored; they are kept in memory until the next minute. {Trouble}")]
    private static partial void Failed(ILogger log, string trouble);
}
