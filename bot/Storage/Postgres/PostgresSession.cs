using System.Collections.Immutable;
using Npgsql;
using NpgsqlTypes;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace GuidanceBot.Storage;

/// <summary>Runs statements on a pool of connections; tries again over a moment in which the server is away.</summary>
internal sealed class PostgresSession(NpgsqlDataSource source)
{
    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(100);
    private const int MostRetries = 4;

    // A server that takes a connection and says nothing more would hold a turn, and its lock, for a minute and more.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(8);

    private readonly ResiliencePipeline patience = new ResiliencePipelineBuilder()
        .AddTimeout(Longest)
        .AddRetry(new RetryStrategyOptions
        {
            // The driver tells some cut connections as a misuse of itself.
            ShouldHandle = new PredicateBuilder().Handle<NpgsqlException>(PostgresTrouble.IsPassing).Handle<InvalidOperationException>(),
            MaxRetryAttempts = MostRetries,
            Delay = FirstDelay,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            OnRetry = retry =>
            {
                // Each connection of the pool would else fail once more by itself.
                if (retry.Outcome.Exception is not PostgresException { SqlState: "40001" or "40P01" }) source.Clear();
                return default;
            },
        })
        .Build();

    /// <summary>Runs something that may be run twice, since a connection can break after the server has done it.</summary>
    public async Task<T> RunAsync<T>(Func<NpgsqlConnection, CancellationToken, ValueTask<T>> work, CancellationToken cancellation)
    {
        try
        {
            return await patience.ExecuteAsync(
                async token =>
                {
                    await using var connection = await source.OpenConnectionAsync(token);
                    return await work(connection, token);
                },
                cancellation);
        }
        catch (NpgsqlException fault)
        {
            throw PostgresTrouble.Of(fault);
        }
        catch (Exception fault) when (fault is TimeoutRejectedException or InvalidOperationException)
        {
            throw new StoreFault(StoreTrouble.Unreachable, fault);
        }
    }

    /// <summary>Runs something that may take long, or that must not be run twice.</summary>
    public async Task<T> RunOnceAsync<T>(Func<NpgsqlConnection, CancellationToken, ValueTask<T>> work)
    {
        try
        {
            await using var connection = await source.OpenConnectionAsync();
            return await work(connection, CancellationToken.None);
        }
        catch (NpgsqlException fault)
        {
            throw PostgresTrouble.Of(fault);
        }
    }

    /// <summary>Runs a statement that may be run twice, and tells how many rows it changed.</summary>
    public Task<int> RunAsync(string sql, CancellationToken cancellation, params NpgsqlParameter[] values) => RunAsync(
        async (connection, token) => await ExecuteAsync(connection, sql, token, values), cancellation);

    /// <summary>Every row of a query.</summary>
    public Task<ImmutableArray<T>> QueryAsync<T>(string sql, Func<NpgsqlDataReader, T> read, CancellationToken cancellation, params NpgsqlParameter[] values) => RunAsync(
        async (connection, token) =>
        {
            await using var command = Command(connection, sql, values);
            await using var reader = await command.ExecuteReaderAsync(token);
            var rows = ImmutableArray.CreateBuilder<T>();
            while (await reader.ReadAsync(token)) rows.Add(read(reader));
            return rows.ToImmutable();
        },
        cancellation);

    /// <summary>One statement among several on a connection; tells how many rows it changed.</summary>
    public static async Task<int> ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellation, params NpgsqlParameter[] values)
    {
        await using var command = Command(connection, sql, values);
        return await command.ExecuteNonQueryAsync(cancellation);
    }

    public static NpgsqlParameter Bytes(byte[]? value) => new() { NpgsqlDbType = NpgsqlDbType.Bytea, Value = value ?? (object)DBNull.Value };

    public static NpgsqlParameter Value<T>(T value) => new NpgsqlParameter<T> { TypedValue = value };

    // A parameter belongs to one command, and a second try makes a second command.
    private static NpgsqlCommand Command(NpgsqlConnection connection, string sql, NpgsqlParameter[] values)
    {
        var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values) command.Parameters.Add(value.Clone());
        return command;
    }
}
