using Microsoft.Data.Sqlite;

namespace GuidanceBot.Bench;

/// <summary>How many bytes a turn writes: what of it stands in the row of the turn, and in that of its conversation.</summary>
internal readonly record struct Stored(int Body, int State)
{
    /// <param name="file">A store in which turns were taken.</param>
    public static Stored In(string file)
    {
        using var connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=False");
        connection.Open();
        return new Stored(Mean(connection, "body", "turn"), Mean(connection, "state", "conversation"));
    }

    private static int Mean(SqliteConnection connection, string column, string table)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"select cast(avg(length({column})) as integer) from {table}";
        return (int)(long)command.ExecuteScalar()!;
    }
}
