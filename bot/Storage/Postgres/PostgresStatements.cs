namespace GuidanceBot.Storage;

/// <summary>What is asked of PostgreSQL, in its own words.</summary>
internal static class PostgresStatements
{
    public const string Find =
        "select id, version, next_seq, created, expires_at, \"check\", stream_key, sealed_key, state from conversation where id = $1";

    public const string ReadTurns =
        "select id, first_seq, last_seq, client_key, body from turn where id = $1 and last_seq > $2 and length(body) > 0 order by first_seq limit $3";

    /// <summary>A conversation and its first turn, in one statement and so in one transaction; 0 where it is there already.</summary>
    public const string Begin =
        """
        with born as (
            insert into conversation (id, version, next_seq, created, expires_at, "check", stream_key, sealed_key, state)
            values ($1, 1, $2, $3, $4, $5, $6, $7, $8)
            on conflict do nothing
            returning id),
        kept as (
            insert into turn (id, first_seq, last_seq, client_key, body)
            select id, $9, $10, $11, $12 from born)
        select count(*) from born
        """;

    /// <summary>
    /// States and the turns that led to them, of several conversations in one statement: one durable commit for all. A second
    /// writer of the same version waits for the row's lock, then finds another version, and changes nothing of that
    /// conversation; neither does a post that was kept before. In the order of ids, as every node does it, so that two that
    /// hold the same conversations do not wait for each other in a circle. Tells which were kept.
    /// </summary>
    public const string AppendAll =
        """
        with posted as materialized (
            select * from unnest($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
            as row (id, version, next_seq, expires_at, state, before, first_seq, last_seq, client_key, body)),
        moved as (
            update conversation set version = posted.version, next_seq = posted.next_seq,
                expires_at = greatest(conversation.expires_at, posted.expires_at), state = posted.state
            from posted
            where conversation.id = posted.id and conversation.version = posted.version - 1
              and substring(conversation.state for octet_length(posted.before)) = posted.before
              and not exists (select 1 from turn where turn.id = posted.id and turn.client_key = posted.client_key)
            returning conversation.id),
        kept as (
            insert into turn (id, first_seq, last_seq, client_key, body)
            select posted.id, first_seq, last_seq, client_key, body from posted join moved on moved.id = posted.id)
        select id from moved
        """;

    /// <summary>One of them.</summary>
    public const string Append = $"with {Moved}, {Kept} {HowMany}";

    /// <summary>
    /// As <see cref="Append"/>, and takes every earlier turn away but for the mark of its post, so that one sent again is not
    /// taken again. What it adds, it does not see.
    /// </summary>
    public const string AppendAndWipe =
        $"""
        with {Moved},
        gone as (delete from turn using moved where turn.id = moved.id and client_key is null),
        wiped as (update turn set body = '' from moved where turn.id = moved.id and client_key is not null),
        {Kept} {HowMany}
        """;

    private const string Moved =
        """
        moved as (
            update conversation set version = $2, next_seq = $3, expires_at = greatest(expires_at, $4), state = $5
            where id = $1 and version = $2 - 1 and substring(state for octet_length($10)) = $10
              and not exists (select 1 from turn where id = $1 and client_key = $8)
            returning id)
        """;

    private const string Kept =
        """
        kept as (
            insert into turn (id, first_seq, last_seq, client_key, body)
            select id, $6, $7, $8, $9 from moved)
        """;

    private const string HowMany = "select count(*) from moved";

    /// <summary>Why a turn was not kept: the turn of the same post, whether the conversation is there, and what stands in the turn's place.</summary>
    public const string WhyNot =
        """
        select (select first_seq from turn where id = $1 and client_key = $2),
               exists (select 1 from conversation where id = $1),
               (select body from turn where id = $1 and first_seq = $3)
        """;

    public const string Extend = "update conversation set expires_at = greatest(expires_at, $2) where id = $1";

    /// <summary>A swap that is run twice finds its own key, which nobody else makes, and has succeeded.</summary>
    public const string SwapStreamKey = "update conversation set stream_key = $3 where id = $1 and stream_key in ($2, $3)";

    /// <summary>Where no check is given, whichever conversation it is.</summary>
    public const string EraseConversation = "delete from conversation where id = $1 and ($2::bytea is null or \"check\" = $2)";

    /// <summary>Of a conversation that is no more: one that began meanwhile keeps its turns.</summary>
    public const string EraseTurns = "delete from turn where id = any($1) and not exists (select 1 from conversation where conversation.id = turn.id)";

    /// <summary>Some of what has expired. What another node deletes just now is left to it.</summary>
    public const string Expire =
        """
        delete from conversation where id in (
            select id from conversation where expires_at <= $1 limit $2 for update skip locked)
        returning id
        """;

    public const string Heads = "select id, version from conversation where id = any($1)";

    /// <summary>In one order, so that two nodes that add at once wait for each other and do not block each other.</summary>
    public const string AddCounts =
        """
        insert into tally (week, kind, name, count)
        select * from unnest($1, $2, $3, $4) as added (week, kind, name, count)
        order by week collate "C", kind collate "C", name collate "C"
        on conflict (week, kind, name) do update set count = tally.count + excluded.count
        """;

    public const string ReadCounts = "select week, kind, name, count from tally order by week, kind, name";

    public const string ReadRingKeys = "select xml from ring_key order by name";

    public const string AddRingKey = "insert into ring_key (name, xml) values ($1, $2)";
}
