using System.Collections.Immutable;
using GuidanceBot.Counting;
using GuidanceBot.Storage;

namespace GuidanceBot.Tests;

/// <summary>A store that works until it is given a fault.</summary>
internal sealed class BrokenStore : IStore
{
    private readonly MemoryStore store = new();

    public Exception? Fault { get; set; }

    private MemoryStore Working => Fault is null ? store : throw Fault;

    public Task<ConversationRow?> FindAsync(string id, CancellationToken cancellation) => Working.FindAsync(id, cancellation);

    public Task<ImmutableArray<TurnRow>> ReadAsync(string id, long after, int limit, CancellationToken cancellation) =>
        Working.ReadAsync(id, after, limit, cancellation);

    public Task<Appended> AppendAsync(Append append) => Working.AppendAsync(append);

    public Task ExtendAsync(string id, DateTimeOffset expires) => Working.ExtendAsync(id, expires);

    public Task<bool> SwapStreamKeyAsync(string id, byte[] expected, byte[] next) => Working.SwapStreamKeyAsync(id, expected, next);

    public Task EraseAsync(string id) => Working.EraseAsync(id);

    public Task EraseAsync(ConversationRow row) => Working.EraseAsync(row);

    public Task<ImmutableArray<string>> PurgeAsync(DateTimeOffset now) => store.PurgeAsync(now);

    public Task ScrubAsync() => store.ScrubAsync();

    public Task AddCountsAsync(ImmutableArray<WeekCount> counts) => Working.AddCountsAsync(counts);

    public Task<ImmutableArray<WeekCount>> ReadCountsAsync() => store.ReadCountsAsync();

    public ImmutableArray<string> ReadRingKeys() => store.ReadRingKeys();

    public void AddRingKey(string name, string xml) => store.AddRingKey(name, xml);

    public Task<ImmutableArray<string>> PendingAsync(CancellationToken cancellation) => Working.PendingAsync(cancellation);

    public Task<ImmutableArray<string>> MigrateAsync() => store.MigrateAsync();

    public Task ProbeAsync(CancellationToken cancellation) => Working.ProbeAsync(cancellation);

    public ValueTask DisposeAsync() => store.DisposeAsync();
}
