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
            : [Value(next.Id), Value(next.Version), Value(next.NextSeq), Value(expires), Bytes(next.State), .. kept, Bytes(append.Before)];
    }

    /// <summary>What it takes to keep several turns at once.</summary>
    public static NpgsqlParameter[] Values(IReadOnlyList<Append> appends) =>
    [
        All(appends, append => append.Conversation.Id),
        All(appends, append => append.Conversation.Version),
        All(appends, append => append.Conversation.NextSeq),
        All(appends, append => append.Conversation.ExpiresAt.ToUnixTimeMilliseconds()),
        All(appends, append => append.Conversation.State),
        All(appends, append => append.Before),
        All(appends, append => append.Turn.FirstSeq),
        All(appends, append => append.Turn.LastSeq),
        All(appends, append => append.Turn.ClientKey),
        All(appends, append => append.Turn.Body),
    ];

    private static NpgsqlParameter All<T>(IReadOnlyList<Append> appends, Func<Append, T> column)
    {
        var values = new T[appends.Count];
        for (var at = 0; at < values.Length; at++) values[at] = column(appends[at]);
        return Value(values);
    }
}
