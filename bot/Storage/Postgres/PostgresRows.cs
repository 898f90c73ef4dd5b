using Npgsql;
using static GuidanceBot.Storage.PostgresSession;

namespace GuidanceBot.Storage;

/// <summary>Rows to and from the values of a statement.</summary>
internal static class PostgresRows
{
    /// <summary>The statement that keeps a turn.</summary>
    public static string Statement(Append append) => append switch
    {
        { Conversation.Version: 1 } => PostgresStatements.Begin,
        { Wipe: true } => PostgresStatements.AppendAndWipe,
        _ => PostgresStatements.Append,
    };

    /// <summary>What it takes, in its order.</summary>
    public static NpgsqlParameter[] Values(Append append)
    {
        var (next, turn, _) = append;
        var expires = next.ExpiresAt.ToUnixTimeMilliseconds();
        NpgsqlParameter[] kept = [Value(turn.FirstSeq), Value(turn.LastSeq), Bytes(turn.ClientKey), Bytes(turn.Body)];
        return next.Version == 1
            ? [Value(next.Id), Value(next.NextSeq), Value(next.Created.ToUnixTimeMilliseconds()), Value(expires), Bytes(next.Check), Bytes(next.StreamKey), Bytes(next.SealedKey), Bytes(next.State), .. kept]
            : [Value(next.Id), Value(next.Version), Value(next.NextSeq), Value(expires), Bytes(next.State), .. kept];
    }

    public static ConversationRow ReadConversation(NpgsqlDataReader reader) => new()
    {
        Id = reader.GetString(0),
        Version = reader.GetInt64(1),
        NextSeq = reader.GetInt64(2),
        Created = DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(3)),
        ExpiresAt = DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(4)),
        Check = reader.GetFieldValue<byte[]>(5),
        StreamKey = reader.GetFieldValue<byte[]>(6),
        SealedKey = reader.IsDBNull(7) ? null : reader.GetFieldValue<byte[]>(7),
        State = reader.GetFieldValue<byte[]>(8),
    };

    public static TurnRow ReadTurn(NpgsqlDataReader reader) => new(
        reader.GetString(0),
        reader.GetInt64(1),
        reader.GetInt64(2),
        reader.IsDBNull(3) ? null : reader.GetFieldValue<byte[]>(3),
        reader.GetFieldValue<byte[]>(4));
}
