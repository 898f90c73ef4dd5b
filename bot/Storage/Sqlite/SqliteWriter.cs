using System.Diagnostics;
using System.Threading.Channels;
using GuidanceBot.Telemetry;
using Microsoft.Data.Sqlite;

namespace GuidanceBot.Storage;

/// <summary>
/// The only writer of the file. While one commit waits for the disk the next turns gather, and are then committed
/// together: many visitors share one fsync, and none is answered before it.
/// </summary>
internal sealed class SqliteWriter : IDisposable
{
    private const int Capacity = 1024;
    private const int BatchSize = 256;

    private readonly Channel<Write> queue = Channel.CreateBounded<Write>(new BoundedChannelOptions(Capacity) { SingleReader = true });
    private readonly SqliteSession session;
    private readonly Thread thread;
    private Write? held;
    private long commits;

    public SqliteWriter(SqliteSession session)
    {
        this.session = session;
        thread = new Thread(WriteAll) { Name = "SQLite writer", IsBackground = true };
        thread.Start();
    }

    /// <summary>How many commits were made, so that a test can see turns share them.</summary>
    public long Commits => Interlocked.Read(ref commits);

    /// <summary>How many writes wait.</summary>
    public int Waiting => queue.Reader.Count;

    /// <summary>True where the last commit failed.</summary>
    public bool IsInTrouble { get; private set; }

    /// <summary>False when too many writes wait already.</summary>
    public bool TryAdd(Write write) => queue.Writer.TryWrite(write);

    public ValueTask AddAsync(Write write) => queue.Writer.WriteAsync(write);

    /// <summary>Commits what waits, then stops.</summary>
    public void Dispose()
    {
        queue.Writer.TryComplete();
        thread.Join();
        session.Dispose();
    }

    private void WriteAll()
    {
        var batch = new List<Write>(BatchSize);
        while (held is not null || queue.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            Gather(batch);
            if (batch is [{ Alone: true } write]) RunAlone(write);
            else Commit(batch);
            batch.Clear();
        }
    }

    private void Gather(List<Write> batch)
    {
        var conversations = new HashSet<string>(StringComparer.Ordinal);
        while (batch.Count < BatchSize && (Take() is { } write))
        {
            if (batch.Count > 0 && (write.Alone || batch[0].Alone || write.Conversation is { } id && conversations.Contains(id)))
            {
                held = write;
                return;
            }
            if (write.Conversation is not null) conversations.Add(write.Conversation);
            batch.Add(write);
        }
    }

    private Write? Take()
    {
        if (held is null) return queue.Reader.TryRead(out var write) ? write : null;
        var first = held;
        held = null;
        return first;
    }

    private void Commit(List<Write> batch)
    {
        var began = Stopwatch.GetTimestamp();
        HashSet<Write> failed = [];
        try
        {
            if (!TryTogether(batch)) failed = OneByOne(batch);
            session.Run("commit");
            Interlocked.Increment(ref commits);
            IsInTrouble = false;
            Measures.Commit(began, batch.Count, isKept: true);
        }
        catch (SqliteException fault)
        {
            Measures.Commit(began, batch.Count, isKept: false);
            Abandon(batch, fault);
            return;
        }
        foreach (var write in batch)
        {
            if (!failed.Contains(write)) write.Settle();
        }
    }

    /// <summary>Nearly always nothing fails. False where something did: then nothing is done yet.</summary>
    private bool TryTogether(List<Write> batch)
    {
        session.Run("begin immediate");
        try
        {
            foreach (var write in batch) write.Apply(session);
            return true;
        }
        catch (Exception fault) when (IsOfOneWrite(fault))
        {
            session.Run("rollback");
            return false;
        }
    }

    // A write that fails is undone alone; its neighbours in the batch are other visitors' turns.
    private HashSet<Write> OneByOne(List<Write> batch)
    {
        var failed = new HashSet<Write>();
        session.Run("begin immediate");
        foreach (var write in batch)
        {
            session.Run("savepoint item");
            try
            {
                write.Apply(session);
            }
            catch (Exception fault) when (IsOfOneWrite(fault))
            {
                session.Run("rollback to item");
                failed.Add(write);
                write.Fail(fault);
            }
            session.Run("release item");
        }

        return failed;
    }

    private static bool IsOfOneWrite(Exception fault) => fault is not SqliteException sql || SqliteTrouble.IsOfOneStatement(sql);

    private void Abandon(List<Write> batch, SqliteException fault)
    {
        IsInTrouble = true;
        try
        {
            session.Run("rollback");
        }
        catch (SqliteException)
        {
            // A full disk makes SQLite roll back by itself, and one that cannot be locked never began: nothing is left to undo.
        }
        // Only now: who is told tries again, and must find the transaction over.
        foreach (var write in batch) write.Fail(SqliteTrouble.Of(fault));
    }

    private void RunAlone(Write write)
    {
        try
        {
            write.Apply(session);
            write.Settle();
        }
        catch (Exception fault)
        {
            write.Fail(fault is SqliteException sql ? SqliteTrouble.Of(sql) : fault);
        }
    }
}
