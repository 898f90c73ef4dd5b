using System.Collections.Immutable;
using Npgsql;
using static GuidanceBot.Storage.PostgresSession;

namespace GuidanceBot.Storage;

/// <summary>
/// Takes conversations and their turns away, in one transaction of two statements, each with a view of its own: the first
/// waits for a turn that is being kept, the second then sees it.
/// </summary>
internal static class PostgresErasing
{
    /// <param name="check">Erases this conversation alone; null erases whichever has the id.</param>
    public static async ValueTask<int> EraseAsync(NpgsqlConnection connection, string id, byte[]? check, CancellationToken cancellation)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        var erased = await ExecuteAsync(connection, PostgresStatements.EraseConversation, cancellation, Value(id), Bytes(check));
        await ExecuteAsync(connection, PostgresStatements.EraseTurns, cancellation, Value(new[] { id }));
        await transaction.CommitAsync(cancellation);
        return erased;
    }

    /// <summary>Some of what has expired; returns the ids.</summary>
    public static async ValueTask<ImmutableArray<string>> PurgeAsync(NpgsqlConnection connection, DateTimeOffset now, int limit, CancellationToken cancellation)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        var ids = await ExpireAsync(connection, now, limit, cancellation);
        await ExecuteAsync(connection, PostgresStatements.EraseTurns, cancellation, Value(ids.ToArray()));
        await transaction.CommitAsync(cancellation);
        return ids;
    }

    private static async Task<ImmutableArray<string>> ExpireAsync(NpgsqlConnection connection, DateTimeOffset now, int limit, CancellationToken cancellation)
    {
        await using var expire = new NpgsqlCommand(PostgresStatements.Expire, connection) { Parameters = { Value(now.ToUnixTimeMilliseconds()), Value((long)limit) } };
        await using var reader = await expire.ExecuteReaderAsync(cancellation);
        var ids = ImmutableArray.CreateBuilder<string>();
        while (await reader.ReadAsync(cancellation)) ids.Add(reader.GetString(0));
        return ids.ToImmutable();
    }
}
