using System.Threading.Channels;

namespace GuidanceBot.Storage;

/// <summary>
/// Turns of conversations that are under way. While one commit is made the next turns gather, and are then committed
/// together: many visitors share one journey to the server and one flush of its disk, and none is answered before it.
/// </summary>
internal sealed class PostgresWriter : IAsyncDisposable
{
    private const int BatchSize = 128;

    // While the server makes one commit durable it can work on another.
    private const int Writers = 2;

    private readonly Channel<Waiting> queue = Channel.CreateUnbounded<Waiting>();
    private readonly Func<IReadOnlyList<Append>, Task<IReadOnlySet<string>>> commit;
    private readonly Func<Append, bool, Task<Appended>> alone;
    private readonly Task writing;

    /// <param name="commit">Keeps turns of different conversations, in the order of ids, and tells the ids of those it kept.</param>
    /// <param name="alone">Keeps one turn, or tells why not; told whether that was tried before.</param>
    public PostgresWriter(Func<IReadOnlyList<Append>, Task<IReadOnlySet<string>>> commit, Func<Append, bool, Task<Appended>> alone)
    {
        this.commit = commit;
        this.alone = alone;
        writing = Task.WhenAll(Enumerable.Range(0, Writers).Select(_ => Task.Run(WriteAllAsync)));
    }

    public Task<Appended> AppendAsync(Append append)
    {
        var waiting = new Waiting(append);
        return queue.Writer.TryWrite(waiting) ? waiting.Done.Task : Task.FromException<Appended>(new StoreFault(StoreTrouble.Unreachable));
    }

    /// <summary>Commits what waits, then stops.</summary>
    public async ValueTask DisposeAsync()
    {
        queue.Writer.TryComplete();
        await writing;
    }

    private async Task WriteAllAsync()
    {
        while (await queue.Reader.WaitToReadAsync())
        {
            var batch = new SortedDictionary<string, Waiting>(StringComparer.Ordinal);
            var later = new List<Waiting>();
            while (batch.Count < BatchSize && queue.Reader.TryRead(out var next))
            {
                // Two of one conversation cannot both be right: the second is looked at by itself, after the first.
                if (!batch.TryAdd(next.Append.Conversation.Id, next)) later.Add(next);
            }

            if (batch.Count > 1) await CommitAsync([.. batch.Values]);
            else foreach (var only in batch.Values) await SettleAsync(only, isTried: false);
            foreach (var waiting in later) await SettleAsync(waiting, isTried: false);
        }
    }

    private async Task CommitAsync(Waiting[] batch)
    {
        try
        {
            var kept = await commit([.. batch.Select(waiting => waiting.Append)]);
            foreach (var waiting in batch)
            {
                if (kept.Contains(waiting.Append.Conversation.Id)) waiting.Done.SetResult(new Appended.Stored());
                else _ = SettleAsync(waiting, isTried: true);
            }
        }
        catch (StoreFault fault) when (fault.InnerException is Npgsql.PostgresException)
        {
            // The server refused the statement: perhaps for one of them.
            await Task.WhenAll(batch.Select(waiting => SettleAsync(waiting, isTried: false)));
        }
        catch (Exception fault)
        {
            foreach (var waiting in batch) waiting.Done.TrySetException(fault);
        }
    }

    private async Task SettleAsync(Waiting waiting, bool isTried)
    {
        try
        {
            waiting.Done.TrySetResult(await alone(waiting.Append, isTried));
        }
        catch (Exception fault)
        {
            waiting.Done.TrySetException(fault);
        }
    }

    private sealed record Waiting(Append Append)
    {
        public TaskCompletionSource<Appended> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
