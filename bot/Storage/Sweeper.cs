using Microsoft.Data.Sqlite;

namespace GuidanceBot.Storage;

/// <summary>Deletes what has expired, closes its streams, and makes deletions final in the file, twice a minute.</summary>
internal sealed partial class Sweeper(IStore store, Streams streams, TimeProvider clock, ILogger<Sweeper> log) : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, clock);
        do
        {
            await SweepAsync();
        }
        while (await WaitAsync(timer, stoppingToken));
    }

    private async Task SweepAsync()
    {
        try
        {
            foreach (var id in await store.PurgeAsync(clock.GetUtcNow())) streams.Close(id);
        }
        catch (SqliteException fault)
        {
            Failed(log, fault.SqliteErrorCode);
        }
    }

    private static async Task<bool> WaitAsync(PeriodicTimer timer, CancellationToken stopping)
    {
        try
        {
            return await timer.WaitForNextTickAsync(stopping);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Expired conversations could not be deleted (SQLite error {Code}); the next try is in half a minute.")]
    private static partial void Failed(ILogger log, int code);
}
