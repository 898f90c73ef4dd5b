using System.Collections.Concurrent;
using System.Collections.Immutable;
using GuidanceBot.Counting;
using GuidanceBot.Practice;
using Microsoft.Data.Sqlite;

namespace GuidanceBot.Storage;

/// <summary>Keeps conversations in one SQLite file. A turn is on the disk before it is answered.</summary>
internal sealed class SqliteStore : IStore
{
    // A reader in the middle of a query keeps the write-ahead log from being cut; queries take microseconds.
    private const int MostTruncations = 100;
    private const int PurgedAtOnce = 500;
    private static readonly TimeSpan BetweenTruncations = TimeSpan.FromMilliseconds(2);

    private readonly string path;
    private readonly string connectionString;
    private readonly SqliteWriter writer;
    private readonly ConcurrentBag<SqliteSession> readers = [];

    private SqliteStore(string path, string connectionString, SqliteSession session)
    {
        this.path = path;
        this.connectionString = connectionString;
        writer = new SqliteWriter(session);
    }

    /// <summary>How many commits were made.</summary>
    public long Commits => writer.Commits;

    public int Waiting => writer.Waiting;

    /// <summary>Opens the file.</summary>
    /// <param name="migrate">Whether to bring it up to date at once.</param>
    /// <exception cref="OperatorException">It cannot be opened, is damaged, or was written by a newer version.</exception>
    public static SqliteStore Open(string path, bool migrate = true) => Over(path, SqliteFile.Open(path, migrate));

    /// <summary>Over a writer's connection that is open already.</summary>
    public static SqliteStore Over(string path, SqliteSession session) => new(path, SqliteFile.ConnectionString(path), session);

    public Task<ConversationRow?> FindAsync(string id, CancellationToken cancellation) =>
        Task.FromResult(Read(session => SqliteStatements.Find(session, id)));

    public Task<ImmutableArray<TurnRow>> ReadAsync(string id, long after, int limit, CancellationToken cancellation) =>
        Task.FromResult(Read(session => SqliteStatements.ReadTurns(session, id, after, limit)));

    public Task<Appended> AppendAsync(Append append)
    {
        var write = new Write<Appended>(session => SqliteStatements.Keep(session, append)) { Conversation = append.Conversation.Id };
        return writer.TryAdd(write) ? write.Done : Task.FromResult<Appended>(new Appended.Busy());
    }

    public Task ExtendAsync(string id, DateTimeOffset expires) =>
        TryWriteAsync(id, session => SqliteStatements.Extend(session, id, expires));

    public Task<bool> SwapStreamKeyAsync(string id, byte[] expected, byte[] next) =>
        TryWriteAsync(id, session => SqliteStatements.SwapStreamKey(session, id, expected, next));

    // Who leaves does not come back to try again: this waits for room.
    public Task EraseAsync(string id) => WriteAsync(id, session => SqliteStatements.Erase(session, id));

    public Task EraseAsync(ConversationRow row) => WriteAsync(row.Id, session => SqliteStatements.Erase(session, row));

    public async Task<ImmutableArray<string>> PurgeAsync(DateTimeOffset now)
    {
        // In pieces: turns of the living wait in between.
        var expired = new List<string>();
        int before;
        do
        {
            before = expired.Count;
            expired.AddRange(await WriteAsync(null, session => SqliteStatements.Purge(session, now, PurgedAtOnce)));
        }
        while (expired.Count - before == PurgedAtOnce);
        return [.. expired];
    }

    // The write-ahead log still holds the pages of what was deleted; truncating it leaves them nowhere.
    public async Task ScrubAsync()
    {
        for (var attempt = 0; attempt < MostTruncations; attempt++)
        {
            if (await WriteAsync(null, SqliteStatements.Truncate, alone: true)) return;
            // Here and not in the writer, so that turns go on meanwhile.
            await Task.Delay(BetweenTruncations);
        }
        throw new StoreFault(StoreTrouble.Busy);
    }

    public Task AddCountsAsync(ImmutableArray<WeekCount> counts) =>
        WriteAsync(null, session => SqliteStatements.AddCounts(session, counts));

    public Task<ImmutableArray<WeekCount>> ReadCountsAsync() => Task.FromResult(Read(SqliteStatements.ReadCounts));

    public ImmutableArray<string> ReadRingKeys() => Read(SqliteStatements.ReadRingKeys);

    // Data Protection asks for this synchronously, a few times a year.
    public void AddRingKey(string name, string xml) =>
        WriteAsync(null, session => SqliteStatements.AddRingKey(session, name, xml)).GetAwaiter().GetResult();

    public Task<ImmutableArray<string>> PendingAsync(CancellationToken cancellation) =>
        Task.FromResult<ImmutableArray<string>>([.. Read(SqliteMigrations.Pending).Select(migration => migration.Name)]);

    public Task<ImmutableArray<string>> MigrateAsync() => WriteAsync(null, SqliteMigrations.Apply, alone: true);

    // Reading a file shows nothing of a full disk; after a failed commit, a write shows whether that is over.
    public Task ProbeAsync(CancellationToken cancellation) =>
        writer.IsInTrouble ? TryWriteAsync(null, SqliteStatements.Touch) : Task.FromResult(Read(session => session.Query("select 1", r => r.GetInt32(0))));

    /// <summary>Copies everything, as it is at one moment, into a new file, while turns go on.</summary>
    public void BackUp(string to) => Read(session =>
    {
        session.VacuumInto(to);
        return to;
    });

    /// <summary>What is wrong with the whole file's structure, null where nothing is or where it was looked at when it was opened; and whether that was looked at to the end.</summary>
    public (string? Damage, bool IsThrough) FindDamage(CancellationToken cancellation) =>
        SqliteFile.IsCheckedAtStart(path) ? (null, true) : Read(session => new DamageSearch(path).Look(session, cancellation));

    public ValueTask DisposeAsync()
    {
        writer.Dispose();
        foreach (var reader in readers) reader.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>For who tries again: refused at once where too much waits.</summary>
    private Task<T> TryWriteAsync<T>(string? conversation, Func<SqliteSession, T> apply)
    {
        var write = new Write<T>(apply) { Conversation = conversation };
        return writer.TryAdd(write) ? write.Done : Task.FromException<T>(new StoreFault(StoreTrouble.Busy));
    }

    private async Task<T> WriteAsync<T>(string? conversation, Func<SqliteSession, T> apply, bool alone = false)
    {
        var write = new Write<T>(apply) { Conversation = conversation, Alone = alone };
        await writer.AddAsync(write);
        return await write.Done;
    }

    private T Read<T>(Func<SqliteSession, T> read)
    {
        SqliteSession? session = null;
        try
        {
            if (!readers.TryTake(out session)) session = new SqliteSession(connectionString);
            var rows = read(session);
            readers.Add(session);
            return rows;
        }
        catch (SqliteException fault) when (!SqliteTrouble.IsOfOneStatement(fault))
        {
            session?.Dispose();
            throw SqliteTrouble.Of(fault);
        }
    }
}
