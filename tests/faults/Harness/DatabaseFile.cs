using Microsoft.Data.Sqlite;
using Xunit;

namespace GuidanceBot.Tests;

/// <summary>The database file as somebody sees it who is not the service.</summary>
internal static class DatabaseFile
{
    public static SqliteConnection Open(string path)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    public static void Run(this SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public static string Ask(this SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return $"{command.ExecuteScalar()}";
    }

    public static long CountTurns(string path)
    {
        using var connection = Open(path);
        return long.Parse(connection.Ask("select count(*) from turn"), provider: null);
    }

    /// <summary>The file is sound, and holds a greeting for each visitor, one turn for each post, and nothing else.</summary>
    public static void Check(string path, IReadOnlyCollection<Visitor> visitors)
    {
        using var connection = Open(path);
        Assert.Equal("ok", connection.Ask("pragma integrity_check"));
        Assert.Equal($"{visitors.Sum(visitor => 1 + visitor.Posts.Count)}", connection.Ask("select count(*) from turn"));
        Assert.Equal($"{visitors.Count}", connection.Ask("select count(*) from conversation"));
        Assert.Equal("0", connection.Ask("select count(*) from conversation c where version <> (select count(*) from turn t where t.id = c.id)"));
        Assert.Equal("0", connection.Ask("select count(*) from conversation c where next_seq <> 1 + (select max(last_seq) from turn t where t.id = c.id)"));
    }

    /// <summary>What a graceful stop leaves: everything in one file.</summary>
    public static void CheckNoLog(string path)
    {
        var log = new FileInfo($"{path}-wal");
        Assert.True(!log.Exists || log.Length == 0, $"{log.Name} holds {(log.Exists ? log.Length : 0)} bytes.");
    }
}
