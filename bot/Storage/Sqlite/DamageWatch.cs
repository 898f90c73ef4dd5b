namespace GuidanceBot.Storage;

/// <summary>Looks through a file that was too large to be checked before the start, in a quiet moment, and says what it finds.</summary>
internal sealed partial class DamageWatch(SqliteStore store, TimeProvider clock, ILogger<DamageWatch> log) : BackgroundService
{
    private static readonly TimeSpan UntilQuieter = TimeSpan.FromMinutes(15);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Run(() => LookAsync(stoppingToken), stoppingToken);

    private async Task LookAsync(CancellationToken stopping)
    {
        try
        {
            for (var tries = 0; !LookThrough(stopping); tries++)
            {
                stopping.ThrowIfCancellationRequested();
                if (tries == 0) PutOff(log, UntilQuieter.TotalMinutes);
                await Task.Delay(UntilQuieter, clock, stopping);
            }
        }
        catch (StoreFault fault)
        {
            Damaged(log, fault.Message);
        }
    }

    private bool LookThrough(CancellationToken stopping)
    {
        var (damage, isThrough) = store.FindDamage(stopping);
        if (damage is not null) Damaged(log, damage);
        return isThrough;
    }

    [LoggerMessage(Level = LogLevel.Critical, Message = "The file that GuidanceBot:Storage:Path names is damaged ({Damage}): stop the service and put a backup in its place.")]
    private static partial void Damaged(ILogger log, string damage);

    [LoggerMessage(Level = LogLevel.Information, Message = "The file that GuidanceBot:Storage:Path names is large, and too much is written to look through it for damage now: it is tried again every {Minutes} minutes.")]
    private static partial void PutOff(ILogger log, double minutes);
}
