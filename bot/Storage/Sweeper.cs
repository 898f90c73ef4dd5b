namespace GuidanceBot.Storage;

/// <summary>Deletes what has expired, closes its streams, and makes deletions final in the file, twice a minute.</summary>
internal sealed partial class Sweeper(SealedLog conversations, TimeProvider clock, ILogger<Sweeper> log) : BackgroundService
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
            await conversations.PurgeAsync();
        }
        catch (Exception fault)
        {
            Failed(log, fault is StoreFault ? fault.Message : fault.GetType().Name);
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

    [LoggerMessage(Level = LogLevel.Error, Message = "Expired conversations could not be deleted for good; the next try is in half a minute. {Trouble}")]
    private static partial void Failed(ILogger log, string trouble);
}
