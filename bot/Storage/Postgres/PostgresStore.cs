using System.Collections.Immutable;
using System.Diagnostics;
using System.Threading.Channels;
using GuidanceBot.Counting;
using GuidanceBot.Practice;
using GuidanceBot.Runtime;
using GuidanceBot.Telemetry;
using Npgsql;
using static GuidanceBot.Storage.PostgresSession;

namespace GuidanceBot.Storage;

/// <summary>Keeps conversations in PostgreSQL, for any number of nodes. A turn is on the server's disk before it is answered.</summary>
internal sealed class PostgresStore : IStore
{
    // More would wait longer for a connection than a visitor waits for an answer.
    private const int MostWaiting = 1024;
    private const int PurgedAtOnce = 500;

    // A notice that is dropped only delays: streams look for themselves, too.
    private const int MostNotices = 10_000;

    private readonly NpgsqlDataSource source;
    private readonly PostgresSession session;
    private readonly Channel<Notice> notices = Channel.CreateBounded<Notice>(
        new BoundedChannelOptions(MostNotices) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });

    private readonly PostgresWriter writer;

    private int waiting;

    private PostgresStore(string connectionString)
    {
        ConnectionString = PostgresSource.Complete(connectionString);
        source = NpgsqlDataSource.Create(ConnectionString);
        session = new PostgresSession(source);
        writer = new PostgresWriter(CommitAsync, async (append, isTried) => isTried ? await WhyNotAsync(append) : await KeepAsync(append));
    }

    public int Waiting => Volatile.Read(ref waiting);

    /// <summary>What other nodes are to be told.</summary>
    public ChannelReader<Notice> Notices => notices.Reader;

    /// <summary>With the password in it: for connections, never for a log.</summary>
    public string ConnectionString { get; }

    /// <summary>Reaches the server.</summary>
    /// <param name="migrate">Whether to bring the database up to date at once.</param>
    /// <exception cref="OperatorException">It cannot be reached, or was written by a newer version.</exception>
    public static async Task<PostgresStore> OpenAsync(string connectionString, bool migrate = true)
    {
        PostgresStore store;
        try
        {
            store = new PostgresStore(connectionString);
        }
        catch (Exception fault) when (fault is ArgumentException or NotSupportedException)
        {
            throw new OperatorException($"GuidanceBot:Storage:Postgres cannot be used as it stands ({fault.Message.Split('\n')[0].TrimEnd('.')}): mend that part of it.", fault);
        }
        try
        {
            await PostgresSource.DemandAsync(store.source);
            if (migrate) await store.MigrateAsync();
            else await store.PendingAsync(CancellationToken.None);
            return store;
        }
        catch (Exception fault)
        {
            await store.DisposeAsync();
            if (fault is not StoreFault { InnerException: { } cause }) throw;
            throw new OperatorException($"GuidanceBot:Storage:Postgres names a database that cannot be brought up to date ({cause.Message.Split('\n')[0].TrimEnd('.')}): give its user the right to, or run guidancebot migrate as one who may.", fault);
        }
    }

    public async Task<ConversationRow?> FindAsync(string id, CancellationToken cancellation) =>
        (await session.QueryAsync(PostgresStatements.Find, RowReading.Conversation, cancellation, Value(id))).SingleOrDefault();

    public Task<ImmutableArray<TurnRow>> ReadAsync(string id, long after, int limit, CancellationToken cancellation) =>
        session.QueryAsync(PostgresStatements.ReadTurns, RowReading.Turn, cancellation, Value(id), Value(after), Value((long)limit));

    public async Task<Appended> AppendAsync(Append append)
    {
        if (Interlocked.Increment(ref waiting) > MostWaiting)
        {
            Interlocked.Decrement(ref waiting);
            return new Appended.Busy();
        }
        try
        {
            // Most turns are neither a conversation's first nor take others away.
            var appended = append is { Conversation.Version: 1 } or { Wipe: true } ? await KeepAsync(append) : await writer.AppendAsync(append);
            if (appended is Appended.Stored) notices.Writer.TryWrite(new Notice(append.Conversation.Id, IsOver: false));
            return appended;
        }
        finally
        {
            Interlocked.Decrement(ref waiting);
        }
    }

    public Task ExtendAsync(string id, DateTimeOffset expires) =>
        session.RunAsync(PostgresStatements.Extend, CancellationToken.None, Value(id), Value(expires.ToUnixTimeMilliseconds()));

    public async Task<bool> SwapStreamKeyAsync(string id, byte[] expected, byte[] next) =>
        await session.RunAsync(PostgresStatements.SwapStreamKey, CancellationToken.None, Value(id), Bytes(expected), Bytes(next)) == 1;

    public Task EraseAsync(string id) => EraseAsync(id, null);

    public Task EraseAsync(ConversationRow row) => EraseAsync(row.Id, row.Check);

    public async Task<ImmutableArray<string>> PurgeAsync(DateTimeOffset now)
    {
        var expired = ImmutableArray.CreateBuilder<string>();
        ImmutableArray<string> some;
        do
        {
            some = await session.RunAsync((connection, token) => PostgresErasing.PurgeAsync(connection, now, PurgedAtOnce, token), CancellationToken.None);
            expired.AddRange(some);
        }
        while (some.Length == PurgedAtOnce);
        foreach (var id in expired) notices.Writer.TryWrite(new Notice(id, IsOver: true));
        return expired.ToImmutable();
    }

    // Pages are the server's own; docs/OPERATING.md says what its vacuum and its log leave behind, which is sealed.
    public Task ScrubAsync() => Task.CompletedTask;

    /// <summary>The versions of conversations; those that are no more are left out.</summary>
    public Task<ImmutableArray<(string Id, long Version)>> HeadsAsync(string[] ids, CancellationToken cancellation) =>
        session.QueryAsync(PostgresStatements.Heads, r => (r.GetString(0), r.GetInt64(1)), cancellation, Value(ids));

    // One try: what was counted and not told so is counted again by the caller, which is rare enough.
    public Task AddCountsAsync(ImmutableArray<WeekCount> counts) => session.RunOnceAsync(async (connection, token) => await ExecuteAsync(
        connection,
        PostgresStatements.AddCounts,
        token,
        Value(counts.Select(count => count.Week.ToString()).ToArray()),
        Value(counts.Select(count => Kebab.Of(count.Kind)).ToArray()),
        Value(counts.Select(count => count.Name).ToArray()),
        Value(counts.Select(count => count.Count).ToArray())));

    public Task<ImmutableArray<WeekCount>> ReadCountsAsync() => session.QueryAsync(PostgresStatements.ReadCounts, RowReading.Count, CancellationToken.None);

    // Data Protection asks for these two synchronously, a few times a year.
    public ImmutableArray<string> ReadRingKeys() =>
        session.QueryAsync(PostgresStatements.ReadRingKeys, r => r.GetString(0), CancellationToken.None).GetAwaiter().GetResult();

    public void AddRingKey(string name, string xml) =>
        session.RunAsync(PostgresStatements.AddRingKey, CancellationToken.None, Value(name), Value(xml)).GetAwaiter().GetResult();

    public async Task<ImmutableArray<string>> PendingAsync(CancellationToken cancellation) =>
        [.. (await session.RunAsync(PostgresMigrations.PendingAsync, cancellation)).Select(migration => migration.Name)];

    public Task<ImmutableArray<string>> MigrateAsync() => session.RunOnceAsync(PostgresMigrations.ApplyAsync);

    public async Task ProbeAsync(CancellationToken cancellation)
    {
        var isReadOnly = await session.QueryAsync("select current_setting('transaction_read_only') = 'on'", r => r.GetBoolean(0), cancellation);
        if (isReadOnly is [true]) throw new StoreFault(StoreTrouble.Unwritable);
    }

    public async ValueTask DisposeAsync()
    {
        await writer.DisposeAsync();
        await source.DisposeAsync();
    }

    private async Task EraseAsync(string id, byte[]? check)
    {
        await session.RunAsync((connection, token) => PostgresErasing.EraseAsync(connection, id, check, token), CancellationToken.None);
        notices.Writer.TryWrite(new Notice(id, IsOver: true));
    }

    private async Task<Appended> KeepAsync(Append append)
    {
        var kept = await MeasureAsync(1, () => session.QueryAsync(PostgresRows.Statement(append), r => r.GetInt64(0), CancellationToken.None, PostgresRows.Values(append)));
        return kept is [1] ? new Appended.Stored() : await WhyNotAsync(append);
    }

    private async Task<IReadOnlySet<string>> CommitAsync(IReadOnlyList<Append> appends)
    {
        var kept = await MeasureAsync(appends.Count, () => session.QueryAsync(PostgresStatements.AppendAll, r => r.GetString(0), CancellationToken.None, PostgresRows.Values(appends)));
        return kept.ToHashSet(StringComparer.Ordinal);
    }

    private static async Task<T> MeasureAsync<T>(int turns, Func<Task<T>> commit)
    {
        var began = Stopwatch.GetTimestamp();
        var isKept = false;
        try
        {
            var kept = await commit();
            isKept = true;
            return kept;
        }
        finally
        {
            Measures.Commit(began, turns, isKept);
        }
    }

    private async Task<Appended> WhyNotAsync(Append append)
    {
        var (next, turn, _) = append;
        var (twin, isThere, inPlace) = (await session.QueryAsync(
            PostgresStatements.WhyNot,
            r => (r.IsDBNull(0) ? (long?)null : r.GetInt64(0), r.GetBoolean(1), r.IsDBNull(2) ? null : r.GetFieldValue<byte[]>(2)),
            CancellationToken.None,
            Value(turn.Id), Bytes(turn.ClientKey), Value(turn.FirstSeq)))[0];
        // No two turns are sealed alike: this is the first try, whose answer was lost with its connection.
        if (inPlace is not null && inPlace.AsSpan().SequenceEqual(turn.Body)) return new Appended.Stored();
        if (twin is { } first) return new Appended.Duplicate(first);
        return next.Version == 1 || isThere ? new Appended.Stale() : new Appended.Gone();
    }
}
