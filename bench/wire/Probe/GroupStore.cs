using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace GuidanceBot.Bench;

/// <summary>One turn to keep.</summary>
internal sealed record Row(string Id, long Seq, byte[] Body, byte[] State)
{
    public TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
}

/// <summary>Two rows a turn in one durable commit, which waiting turns share. No index but the primary keys, no checks.</summary>
internal sealed class GroupStore : IDisposable
{
    private const int BatchSize = 256;

    private readonly Channel<Row> queue = Channel.CreateUnbounded<Row>(new UnboundedChannelOptions { SingleReader = true });
    private readonly SqliteConnection connection;
    private readonly SqliteCommand update;
    private readonly SqliteCommand insert;

    public GroupStore(string path)
    {
        foreach (var suffix in new[] { "", "-wal", "-shm" }) File.Delete(path + suffix);
        connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        Run("pragma journal_mode = wal; pragma synchronous = full");
        Run("create table conversation (id text primary key, version integer, next_seq integer, created integer, expires_at integer, ch blob, stream_key blob, state blob)");
        Run("create table turn (id text, first_seq integer, last_seq integer, client_key blob, body blob, primary key (id, first_seq))");
        update = Prepare(
            """
            insert into conversation values ($id, $seq, $seq, $seq, $seq, randomblob(32), randomblob(32), $blob)
            on conflict (id) do update set version = $seq, next_seq = $seq, expires_at = $seq, state = $blob
            """);
        insert = Prepare("insert into turn values ($id, $seq, $seq, randomblob(16), $blob)");
        new Thread(Write) { IsBackground = true }.Start();
    }

    public Task KeepAsync(Row row)
    {
        queue.Writer.TryWrite(row);
        return row.Done.Task;
    }

    public void Dispose() => connection.Dispose();

    private void Write()
    {
        var batch = new List<Row>(BatchSize);
        while (queue.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            while (batch.Count < BatchSize && queue.Reader.TryRead(out var row)) batch.Add(row);
            using (var transaction = connection.BeginTransaction())
            {
                foreach (var row in batch) Keep(row, transaction);
                transaction.Commit();
            }
            foreach (var row in batch) row.Done.SetResult();
            batch.Clear();
        }
    }

    private void Keep(Row row, SqliteTransaction transaction)
    {
        foreach (var (command, blob) in new[] { (update, row.State), (insert, row.Body) })
        {
            command.Transaction = transaction;
            command.Parameters[0].Value = row.Id;
            command.Parameters[1].Value = row.Seq;
            command.Parameters[2].Value = blob;
            command.ExecuteNonQuery();
        }
    }

    private void Run(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private SqliteCommand Prepare(string sql)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.Add("$id", SqliteType.Text);
        command.Parameters.Add("$seq", SqliteType.Integer);
        command.Parameters.Add("$blob", SqliteType.Blob);
        command.Prepare();
        return command;
    }
}
