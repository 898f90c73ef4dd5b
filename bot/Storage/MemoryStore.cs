using System.Collections.Immutable;
using GuidanceBot.Counting;
using GuidanceBot.Runtime;

namespace GuidanceBot.Storage;

/// <summary>Keeps conversations for as long as the process runs.</summary>
internal sealed class MemoryStore : IStore
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, ConversationRow> conversations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<TurnRow>> turns = new(StringComparer.Ordinal);
    private readonly Dictionary<(DateOnly Monday, string Kind, string Name), WeekCount> tally = [];
    private readonly List<string> ring = [FirstKey.Mint().Xml];

    public Task<ConversationRow?> FindAsync(string id, CancellationToken cancellation)
    {
        lock (gate) return Task.FromResult(conversations.GetValueOrDefault(id));
    }

    public Task<ImmutableArray<TurnRow>> ReadAsync(string id, long after, int limit, CancellationToken cancellation)
    {
        lock (gate) return Task.FromResult(TurnsOf(id).Where(t => t.LastSeq > after && t.Body.Length > 0).Take(limit).ToImmutableArray());
    }

    public Task<Appended> AppendAsync(Append append)
    {
        lock (gate) return Task.FromResult(Keep(append));
    }

    public Task ExtendAsync(string id, DateTimeOffset expires)
    {
        lock (gate)
        {
            if (conversations.TryGetValue(id, out var row) && row.ExpiresAt < expires)
                conversations[id] = row with { ExpiresAt = expires };
            return Task.CompletedTask;
        }
    }

    public Task<bool> SwapStreamKeyAsync(string id, byte[] expected, byte[] next)
    {
        lock (gate)
        {
            var swap = conversations.TryGetValue(id, out var row) && row.StreamKey.AsSpan().SequenceEqual(expected);
            if (swap) conversations[id] = row! with { StreamKey = next };
            return Task.FromResult(swap);
        }
    }

    public Task EraseAsync(string id)
    {
        lock (gate) Remove(id);
        return Task.CompletedTask;
    }

    public Task EraseAsync(ConversationRow row)
    {
        lock (gate)
        {
            if (conversations.GetValueOrDefault(row.Id)?.Check.AsSpan().SequenceEqual(row.Check) == true) Remove(row.Id);
        }

        return Task.CompletedTask;
    }

    public Task<ImmutableArray<string>> PurgeAsync(DateTimeOffset now)
    {
        lock (gate)
        {
            ImmutableArray<string> expired = [.. conversations.Values.Where(c => c.ExpiresAt <= now).Select(c => c.Id)];
            foreach (var id in expired) Remove(id);
            return Task.FromResult(expired);
        }
    }

    public Task ScrubAsync() => Task.CompletedTask;

    public Task AddCountsAsync(ImmutableArray<WeekCount> counts)
    {
        lock (gate)
        {
            foreach (var count in counts)
            {
                var key = (count.Week.Monday, Kebab.Of(count.Kind), count.Name);
                tally[key] = tally.GetValueOrDefault(key) is { } before ? before with { Count = before.Count + count.Count } : count;
            }
        }

        return Task.CompletedTask;
    }

    public Task<ImmutableArray<WeekCount>> ReadCountsAsync()
    {
        lock (gate) return Task.FromResult(tally.Values.ToImmutableArray());
    }

    public ImmutableArray<string> ReadRingKeys()
    {
        lock (gate) return [.. ring];
    }

    public void AddRingKey(string name, string xml)
    {
        lock (gate) ring.Add(xml);
    }

    public Task<ImmutableArray<string>> PendingAsync(CancellationToken cancellation) => Task.FromResult<ImmutableArray<string>>([]);

    public Task<ImmutableArray<string>> MigrateAsync() => PendingAsync(CancellationToken.None);

    public Task ProbeAsync(CancellationToken cancellation) => Task.CompletedTask;

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private List<TurnRow> TurnsOf(string id) => turns.GetValueOrDefault(id) ?? [];

    private Appended Keep(Append append)
    {
        var (next, turn, wipe) = append;
        var twin = TurnsOf(next.Id).Find(t => t.ClientKey is { } key && key.AsSpan().SequenceEqual(turn.ClientKey));
        if (twin is not null) return new Appended.Duplicate(twin.FirstSeq);

        conversations.TryGetValue(next.Id, out var row);
        if (row is null && next.Version > 1) return new Appended.Gone();
        if ((row?.Version ?? 0) != next.Version - 1 || row?.State.AsSpan().StartsWith(append.Before) == false) return new Appended.Stale();

        conversations[next.Id] = row is null
            ? next
            : row with { Version = next.Version, NextSeq = next.NextSeq, ExpiresAt = Later(row.ExpiresAt, next.ExpiresAt), State = next.State };
        turns[next.Id] = wipe ? [.. Wiped(next.Id), turn] : [.. TurnsOf(next.Id), turn];
        return new Appended.Stored();
    }

    private IEnumerable<TurnRow> Wiped(string id) => TurnsOf(id).Where(t => t.ClientKey is not null).Select(t => t with { Body = [] });

    private void Remove(string id)
    {
        conversations.Remove(id);
        turns.Remove(id);
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
