using System.Collections.Immutable;
using Npgsql;

namespace GuidanceBot.Storage;

/// <summary>Brings a PostgreSQL database to the shape this version needs.</summary>
internal static class PostgresMigrations
{
    // Any number, as long as every version takes the same one.
    private const long LockNumber = 0x6775_6964_616E_6365;

    private static readonly ImmutableArray<Migration> Known = Migration.All("postgres");

    public static async ValueTask<ImmutableArray<Migration>> PendingAsync(NpgsqlConnection connection, CancellationToken cancellation) =>
        Migration.Missing(Known, await AppliedAsync(connection, cancellation));

    /// <summary>All that is missing, in one transaction that holds a lock: `create table if not exists` by two clients at once fails.</summary>
    public static async ValueTask<ImmutableArray<string>> ApplyAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await RunAsync(connection, $"select pg_advisory_xact_lock({LockNumber})", cancellation);
        await RunAsync(connection, "create table if not exists migration (number integer not null primary key, name text not null)", cancellation);
        var missing = await PendingAsync(connection, cancellation);
        foreach (var migration in missing)
        {
            await RunAsync(connection, migration.Script, cancellation);
            await RunAsync(connection, "insert into migration (number, name) values ($1, $2)", cancellation, PostgresSession.Value(migration.Number), PostgresSession.Value(migration.Name));
        }
        await AddFirstKeyAsync(connection, cancellation);
        await transaction.CommitAsync(cancellation);
        return [.. missing.Select(migration => migration.Name)];
    }

    // Inside the lock, since two fresh nodes would each mint a key and refuse the other's tokens for a while.
    private static async ValueTask AddFirstKeyAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var any = new NpgsqlCommand("select exists (select 1 from ring_key)", connection);
        if (await any.ExecuteScalarAsync(cancellation) is true) return;
        var (name, xml) = FirstKey.Mint();
        await RunAsync(connection, PostgresStatements.AddRingKey, cancellation, PostgresSession.Value(name), PostgresSession.Value(xml));
    }

    private static async ValueTask<List<AppliedMigration>> AppliedAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var table = new NpgsqlCommand("select to_regclass('migration') is not null", connection);
        if (await table.ExecuteScalarAsync(cancellation) is not true) return [];
        await using var command = new NpgsqlCommand("select number, name from migration", connection);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var applied = new List<AppliedMigration>();
        while (await reader.ReadAsync(cancellation)) applied.Add(new AppliedMigration(reader.GetInt32(0), reader.GetString(1)));
        return applied;
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql, CancellationToken cancellation, params NpgsqlParameter[] values)
    {
        // Another node's migration, or a large table, takes as long as it takes.
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        command.Parameters.AddRange(values);
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
