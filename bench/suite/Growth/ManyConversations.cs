using Microsoft.Data.Sqlite;

namespace GuidanceBot.Bench;

/// <summary>Fills a store with conversations like those that are there: their rows, under the ids of an earlier day.</summary>
internal static class ManyConversations
{
    private const int AtOnce = 10_000;

    // As many as a large hoster has.
    private const int AMinute = 700;

    /// <param name="file">A store that a service made and that holds at least one conversation; nobody has it open.</param>
    public static void Add(string file, int count)
    {
        var last = DateTimeOffset.UtcNow.AddDays(-1).ToUnixTimeSeconds() / 60;
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        Run(connection, "pragma synchronous = off");
        for (var added = 0; added < count; added += AtOnce)
        {
            using var transaction = connection.BeginTransaction();
            Run(connection, $"create temp table fresh as with recursive n(i) as (select 1 union all select i + 1 from n where i < {AtOnce}) select printf('%0{Token.MinuteOfId}x', {last} - ({count} - {added} - i) / {AMinute}) || lower(hex(randomblob(11))) as id from n");
            foreach (var table in (string[])["conversation", "turn"]) Run(connection, Copy(connection, table));
            Run(connection, "drop table fresh");
            transaction.Commit();
        }

        // On the disk before anything is measured: what the machine still wrote would be taken for what a turn costs.
        Run(connection, "pragma synchronous = full");
        Run(connection, "pragma wal_checkpoint(truncate)");
    }

    // All columns of one row but its id, as they are.
    private static string Copy(SqliteConnection connection, string table)
    {
        using var columns = connection.CreateCommand();
        columns.CommandText = $"select group_concat('\"' || name || '\"') from pragma_table_info('{table}') where name <> 'id'";
        var names = (string)columns.ExecuteScalar()!;
        return $"insert into {table} (id, {names}) select fresh.id, {names} from fresh, (select * from {table} order by rowid limit 1)";
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
