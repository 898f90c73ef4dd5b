using System.Collections.Immutable;
using GuidanceBot.Counting;
using GuidanceBot.Runtime;

namespace GuidanceBot.Storage;

/// <summary>What is asked of the SQLite file, in its own words.</summary>
internal static class SqliteStatements
{
    public static ConversationRow? Find(SqliteSession session, string id) => session.Query(
        "select id, version, next_seq, created, expires_at, \"check\", stream_key, sealed_key, state from conversation where id = $id",
        RowReading.Conversation, ("$id", id)).SingleOrDefault();

    public static ImmutableArray<TurnRow> ReadTurns(SqliteSession session, string id, long after, int limit) =>
    [
        .. session.Query(
            "select id, first_seq, last_seq, client_key, body from turn where id = $id and last_seq > $after and length(body) > 0 order by first_seq limit $limit",
            RowReading.Turn, ("$id", id), ("$after", after), ("$limit", limit)),
    ];

    /// <summary>Keeps a turn, or says why not. Where it says no it has left nothing.</summary>
    public static Appended Keep(SqliteSession session, Append append)
    {
        var (next, turn, wipe) = append;
        // First, since most turns are kept: the indexes tell by themselves whether one stands there already.
        if (Insert(session, turn) == 0) return FindTwin(session, turn) is { } twin ? new Appended.Duplicate(twin) : new Appended.Stale();
        var moved = next.Version == 1 ? Insert(session, next) : Update(session, append);
        if (moved == 0)
        {
            session.Run("delete from turn where id = $id and first_seq = $first", ("$id", turn.Id), ("$first", turn.FirstSeq));
            return next.Version == 1 || Exists(session, next.Id) ? new Appended.Stale() : new Appended.Gone();
        }

        if (wipe) Wipe(session, turn);
        return new Appended.Stored();
    }

    public static int Extend(SqliteSession session, string id, DateTimeOffset expires) => session.Run(
        "update conversation set expires_at = max(expires_at, $expires) where id = $id",
        ("$id", id), ("$expires", expires.ToUnixTimeMilliseconds()));

    public static bool SwapStreamKey(SqliteSession session, string id, byte[] expected, byte[] next) => 1 == session.Run(
        "update conversation set stream_key = $next where id = $id and stream_key = $expected",
        ("$id", id), ("$expected", expected), ("$next", next));

    public static int Erase(SqliteSession session, string id) =>
        session.Run("delete from turn where id = $id", ("$id", id)) +
        session.Run("delete from conversation where id = $id", ("$id", id));

    public static int Erase(SqliteSession session, ConversationRow row) => Find(session, row.Id) is { } found && found.Check.AsSpan().SequenceEqual(row.Check)
        ? Erase(session, row.Id)
        : 0;

    public static ImmutableArray<string> Purge(SqliteSession session, DateTimeOffset now, int limit)
    {
        var expired = session.Query(
            "select id from conversation where expires_at <= $now limit $limit",
            r => r.GetString(0),
            ("$now", now.ToUnixTimeMilliseconds()), ("$limit", limit));
        foreach (var id in expired) Erase(session, id);
        return [.. expired];
    }

    public static int AddCounts(SqliteSession session, ImmutableArray<WeekCount> counts) => counts.Sum(count => session.Run(
        """
        insert into tally (week, kind, name, count) values ($week, $kind, $name, $count)
        on conflict (week, kind, name) do update set count = count + $count
        """,
        ("$week", count.Week.ToString()), ("$kind", Kebab.Of(count.Kind)), ("$name", count.Name), ("$count", count.Count)));

    public static ImmutableArray<WeekCount> ReadCounts(SqliteSession session) =>
        [.. session.Query("select week, kind, name, count from tally order by week, kind, name", RowReading.Count)];

    public static ImmutableArray<string> ReadRingKeys(SqliteSession session) =>
        [.. session.Query("select xml from ring_key order by name", r => r.GetString(0))];

    public static int AddRingKey(SqliteSession session, string name, string xml) =>
        session.Run("insert into ring_key (name, xml) values ($name, $xml)", ("$name", name), ("$xml", xml));

    /// <summary>Takes the write-ahead log over into the file and cuts it; false while somebody reads in it.</summary>
    public static bool Truncate(SqliteSession session) => session.Query("pragma wal_checkpoint(truncate)", r => r.GetInt32(0)) is [0];

    /// <summary>Writes something that changes nothing.</summary>
    public static int Touch(SqliteSession session) => session.Run("update migration set name = name where number = 1");

    // What is left of a turn is the mark of its post, so that one sent again is not taken again.
    private static void Wipe(SqliteSession session, TurnRow upTo)
    {
        session.Run("delete from turn where id = $id and first_seq < $first and client_key is null", ("$id", upTo.Id), ("$first", upTo.FirstSeq));
        session.Run("update turn set body = x'' where id = $id and first_seq < $first", ("$id", upTo.Id), ("$first", upTo.FirstSeq));
    }

    private static long? FindTwin(SqliteSession session, TurnRow turn) => turn.ClientKey is null
        ? null
        : session.Query(
            "select first_seq from turn where id = $id and client_key = $key",
            r => (long?)r.GetInt64(0), ("$id", turn.Id), ("$key", turn.ClientKey)).SingleOrDefault();

    private static bool Exists(SqliteSession session, string id) =>
        session.Query("select 1 from conversation where id = $id", r => r.GetInt32(0), ("$id", id)).Count > 0;

    private static int Insert(SqliteSession session, ConversationRow row) => session.Run(
        """
        insert into conversation (id, version, next_seq, created, expires_at, "check", stream_key, sealed_key, state)
        values ($id, 1, $next, $created, $expires, $check, $stream, $sealed, $state)
        on conflict do nothing
        """,
        ("$id", row.Id), ("$next", row.NextSeq), ("$created", row.Created.ToUnixTimeMilliseconds()),
        ("$expires", row.ExpiresAt.ToUnixTimeMilliseconds()), ("$check", row.Check), ("$stream", row.StreamKey),
        ("$sealed", row.SealedKey), ("$state", row.State));

    private static int Insert(SqliteSession session, TurnRow turn) => session.Run(
        "insert into turn (id, first_seq, last_seq, client_key, body) values ($id, $first, $last, $key, $body) on conflict do nothing",
        ("$id", turn.Id), ("$first", turn.FirstSeq), ("$last", turn.LastSeq), ("$key", turn.ClientKey), ("$body", turn.Body));

    // The expiry by itself, and only where it moves: SQLite writes the index of what a statement names, changed or not.
    private static int Update(SqliteSession session, Append append)
    {
        var moved = session.Run(
            """
            update conversation set version = $version, next_seq = $next, state = $state
            where id = $id and version = $version - 1 and substr(state, 1, length($before)) = $before
            """,
            ("$id", append.Conversation.Id), ("$version", append.Conversation.Version), ("$next", append.Conversation.NextSeq),
            ("$state", append.Conversation.State), ("$before", append.Before));
        if (moved > 0 && !append.Lasts) Extend(session, append.Conversation.Id, append.Conversation.ExpiresAt);
        return moved;
    }
}
