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
}
