using System.Collections.Immutable;
using GuidanceBot.Counting;

namespace GuidanceBot.Storage;

/// <summary>
/// Where conversations are kept. What a visitor wrote or was told is sealed before it comes here, so a store sees ids,
/// counts, times and padded sizes only. Everything throws <see cref="StoreFault"/> where the store itself is in trouble.
/// </summary>
internal interface IStore : IAsyncDisposable
{
    /// <summary>How many writes wait now; none does where nothing is written to a disk.</summary>
    int Waiting => 0;

    Task<ConversationRow?> FindAsync(string id, CancellationToken cancellation);

    /// <summary>The turns holding activities later than <paramref name="after"/>, oldest first, at most <paramref name="limit"/>.</summary>
    Task<ImmutableArray<TurnRow>> ReadAsync(string id, long after, int limit, CancellationToken cancellation);

    /// <summary>Keeps one turn and the state after it in one write. Not cancellable: a caller that went away must not free its turn lock early.</summary>
    Task<Appended> AppendAsync(Append append);

    /// <summary>Moves the expiry of a live conversation. It never comes closer.</summary>
    Task ExtendAsync(string id, DateTimeOffset expires);

    /// <summary>Replaces the stream key if it still is <paramref name="expected"/>; false when somebody else was faster.</summary>
    Task<bool> SwapStreamKeyAsync(string id, byte[] expected, byte[] next);

    Task EraseAsync(string id);

    /// <summary>Erases one conversation of this id, and no later one that began in its place.</summary>
    Task EraseAsync(ConversationRow row);

    /// <summary>Deletes what has expired, and returns the ids.</summary>
    Task<ImmutableArray<string>> PurgeAsync(DateTimeOffset now);

    /// <summary>Leaves no trace in files of ours of what was deleted before.</summary>
    Task ScrubAsync();

    /// <summary>Adds to the counts, all of them or none.</summary>
    Task AddCountsAsync(ImmutableArray<WeekCount> counts);

    /// <summary>All counts, by week, kind and name.</summary>
    Task<ImmutableArray<WeekCount>> ReadCountsAsync();

    ImmutableArray<string> ReadRingKeys();

    void AddRingKey(string name, string xml);

    /// <summary>The names of the migrations this version needs and the store lacks.</summary>
    Task<ImmutableArray<string>> PendingAsync(CancellationToken cancellation);

    /// <summary>Applies what is pending, under a lock that every other service on the store waits for. Returns the names.</summary>
    Task<ImmutableArray<string>> MigrateAsync();

    /// <summary>Shows that a turn could be kept now.</summary>
    Task ProbeAsync(CancellationToken cancellation);
}
