namespace GuidanceBot.Storage;

/// <summary>Looks through a file that was too large to be checked before the start, once, and says what it finds.</summary>
internal sealed partial class DamageWatch(SqliteStore store, ILogger<DamageWatch> log) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Run(Look, stoppingToken);

    private void Look()
    {
        try
        {
            if (store.FindDamage() is { } damage) Damaged(log, damage);
        }
        catch (StoreFault fault)
        {
            Damaged(log, fault.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Critical, Message = "The file that GuidanceBot:Storage:Path names is damaged ({Damage}): stop the service and put a backup in its place.")]
    private static partial void Damaged(ILogger log, string damage);
}
