using Microsoft.Data.Sqlite;

namespace GuidanceBot.Storage;

/// <summary>One connection with its statements prepared once. Used by one thread at a time.</summary>
internal sealed class SqliteSession : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly Dictionary<string, SqliteCommand> prepared = new(StringComparer.Ordinal);

    public SqliteSession(string connectionString)
    {
        connection = new SqliteConnection(connectionString);
        connection.Open();
    }

    /// <summary>True where SQLite opened the file for reading alone, because this account may not write it.</summary>
    public bool IsReadOnly => SQLitePCL.raw.sqlite3_db_readonly(connection.Handle, "main") == 1;

    /// <summary>Copies the file as it is at one moment into a new one, without what was deleted.</summary>
    public void VacuumInto(string path) => Bind("vacuum into $path", [("$path", path)]).ExecuteNonQuery();

    /// <summary>Ends what is being read, from another thread.</summary>
    public void Interrupt() => SQLitePCL.raw.sqlite3_interrupt(connection.Handle);

    /// <summary>Runs a statement and tells how many rows it changed.</summary>
    public int Run(string sql, params ReadOnlySpan<(string Name, object? Value)> values) =>
        Bind(sql, values).ExecuteNonQuery();

    /// <summary>Runs a script of several statements that is not worth preparing.</summary>
    public void RunScript(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>Every row of a query, read by <paramref name="read"/>.</summary>
    public List<T> Query<T>(string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        var rows = new List<T>();
        using var reader = Bind(sql, values).ExecuteReader();
        while (reader.Read()) rows.Add(read(reader));
        return rows;
    }

    public void Dispose()
    {
        foreach (var command in prepared.Values) command.Dispose();
        connection.Dispose();
    }

    private SqliteCommand Bind(string sql, ReadOnlySpan<(string Name, object? Value)> values)
    {
        if (!prepared.TryGetValue(sql, out var command))
        {
            command = connection.CreateCommand();
            command.CommandText = sql;
            prepared.Add(sql, command);
        }
        if (command.Parameters.Count != values.Length) Declare(command, values);
        for (var at = 0; at < values.Length; at++) command.Parameters[at].Value = values[at].Value ?? DBNull.Value;
        return command;
    }

    // The same statement always comes with the same names, in the same order.
    private static void Declare(SqliteCommand command, ReadOnlySpan<(string Name, object? Value)> values)
    {
        foreach (var (name, _) in values) command.Parameters.Add(new SqliteParameter { ParameterName = name });
    }
}
