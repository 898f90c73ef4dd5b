using GuidanceBot.Channels.DirectLine;

namespace GuidanceBot.Channels.Connector;

/// <summary>
/// Delivers in the background, each conversation by one runner at a time: order is kept, and a slow connector holds up
/// nobody's turn. An errand carries no words; the runner reads the log from where delivery stands.
/// </summary>
internal sealed class Outbox(Delivery delivery, ILogger<Outbox> log) : IHostedService, IDisposable
{
    private static readonly TimeSpan grace = TimeSpan.FromSeconds(8);

    private readonly Lock gate = new();
    private readonly Dictionary<string, Runner> runners = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource stop = new();

    public void Post(Errand errand)
    {
        var id = errand.Token.ConversationId;
        lock (gate)
        {
            if (runners.TryGetValue(id, out var running))
            {
                running.Next = errand;
                return;
            }
            var runner = new Runner();
            runners[id] = runner;
            runner.Done = Task.Run(() => RunAsync(runner, errand));
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Lets what is under way end, for a while. What is not delivered then waits in the log.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        stop.CancelAfter(grace);
        Task[] running;
        lock (gate) running = [.. runners.Values.Select(runner => runner.Done)];
        // Where the time for stopping is over, that is no fault: the log still has what was not delivered.
        await Task.WhenAll(running).WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public void Dispose() => stop.Dispose();

    private async Task RunAsync(Runner runner, Errand errand)
    {
        do await DeliverAsync(errand);
        while (Take(runner, ref errand));
    }

    private bool Take(Runner runner, ref Errand errand)
    {
        lock (gate)
        {
            if (runner.Next is not { } next)
            {
                runners.Remove(errand.Token.ConversationId);
                return false;
            }
            (errand, runner.Next) = (next, null);
            return true;
        }
    }

    private async Task DeliverAsync(Errand errand)
    {
        try
        {
            await delivery.DeliverAsync(errand, stop.Token);
        }
        catch (OperationCanceledException)
        {
            // The service stops.
        }
        catch (Exception fault)
        {
            // Nobody awaits this: told here, or never.
            Faults.Log(log, fault);
        }
    }

    private sealed class Runner
    {
        public Task Done { get; set; } = Task.CompletedTask;

        /// <summary>Wakes that come while it runs are kept as one.</summary>
        public Errand? Next { get; set; }
    }
}
