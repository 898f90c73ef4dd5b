using System.Collections.Concurrent;
using System.Collections.Immutable;
using GuidanceBot.Counting;

namespace GuidanceBot.Storage;

/// <summary>Keeps conversations in one SQLite file. A turn is on the disk before it is answered.</summary>
internal sealed class SqliteStore : IStore
{
    private readonly string connectionString;
    private readonly SqliteWriter writer;
    private readonly ConcurrentBag<SqliteSession> readers = [];

    private SqliteStore(string connectionString, SqliteSession session)
    {
        this.connectionString = connectionString;
        writer = new SqliteWriter(session);
    }

    /// <summary>How many commits were made.</summary>
    public long Commits => writer.Commits;

    /// <summary>Opens the file, and brings it up to date.</summary>
    /// <exception cref="OperatorException">It cannot be opened, or was written by a newer version.</exception>
    public static SqliteStore Open(string path)
    {
        var connectionString = SqliteFile.ConnectionString(path);
        return new SqliteStore(connectionString, SqliteFile.Open(path, connectionString));
    }

    public Task<ConversationRow?> FindAsync(string id, CancellationToken cancellation) =>
        Task.FromResult(Read(session => Statements.Find(session, id)));

    public Task<ImmutableArray<TurnRow>> ReadAsync(string id, long after, int limit, CancellationToken cancellation) =>
        Task.FromResult(Read(session => Statements.ReadTurns(session, id, after, limit)));

    public Task<Appended> AppendAsync(Append append)
    {
        var write = new Write<Appended>(session => Statements.Keep(session, append)) { Conversation = append.Conversation.Id };
        return writer.TryAdd(write) ? write.Done : Task.FromResult<Appended>(new Appended.Busy());
    }

    public Task ExtendAsync(string id, DateTimeOffset expires) =>
        WriteAsync(id, session => Statements.Extend(session, id, expires));

    public Task<bool> SwapStreamKeyAsync(string id, byte[] expected, byte[] next) =>
        WriteAsync(id, session => Statements.SwapStreamKey(session, id, expected, next));

    public Task EraseAsync(string id) => WriteAsync(id, session => Statements.Erase(session, id));

    public async Task<ImmutableArray<string>> PurgeAsync(DateTimeOffset now)
    {
        var expired = await WriteAsync(null, session => Statements.Purge(session, now));
        // The write-ahead log still holds the pages of what was deleted; truncating it leaves them nowhere.
        var truncate = new Write<int>(session => session.Query("pragma wal_checkpoint(truncate)", r => r.GetInt32(0))[0]) { Conversation = null, Alone = true };
        await writer.AddAsync(truncate);
        await truncate.Done;
        return expired;
    }

    public Task AddReferralsAsync(ImmutableArray<ReferralCount> counts) =>
        WriteAsync(null, session => Statements.AddReferrals(session, counts));

    public ImmutableArray<ReferralCount> ReadReferrals() => Read(Statements.ReadReferrals);

    public ImmutableArray<string> ReadRingKeys() => Read(Statements.ReadRingKeys);

    // Data Protection asks for this synchronously, a few times a year.
    public void AddRingKey(string name, string xml) =>
        WriteAsync(null, session => Statements.AddRingKey(session, name, xml)).GetAwaiter().GetResult();

    public ValueTask DisposeAsync()
    {
        writer.Dispose();
        foreach (var reader in readers) reader.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<T> WriteAsync<T>(string? conversation, Func<SqliteSession, T> apply)
    {
        var write = new Write<T>(apply) { Conversation = conversation };
        await writer.AddAsync(write);
        return await write.Done;
    }

    private T Read<T>(Func<SqliteSession, T> read)
    {
        if (!readers.TryTake(out var session)) session = new SqliteSession(connectionString);
        var rows = read(session);
        readers.Add(session);
        return rows;
    }
}
