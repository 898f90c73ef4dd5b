using System.Text;
using Npgsql;

namespace GuidanceBot.Storage;

/// <summary>
/// Tells other nodes which logs have grown, and listens to them. Notices are sent after the commit, several in one, on a
/// connection of their own: inside a turn's transaction they would make all turns of all nodes commit one after the other.
/// A notice that is lost delays and loses nothing: what is listened to here is looked at every few seconds, too.
/// </summary>
internal sealed partial class NodeNotices(PostgresStore store, SealedLog conversations, Streams streams, ILogger<NodeNotices> log) : BackgroundService
{
    private const string Topic = "guidancebot";

    // PostgreSQL takes less than 8000 bytes in one.
    private const int LongestPayload = 7800;
    private const int AskedAtOnce = 1000;
    private const int ListenSeconds = 20;

    private static readonly TimeSpan Period = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly string node = Convert.ToHexString(System.Security.Cryptography.RandomNumberGenerator.GetBytes(4));
    private readonly Dictionary<string, long> seen = new(StringComparer.Ordinal);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(
        KeepAtAsync(SendAsync, stoppingToken), KeepAtAsync(ListenAsync, stoppingToken), KeepAtAsync(LookAsync, stoppingToken));

    /// <summary>Wakes what has grown since the last look, and ends what is no more.</summary>
    internal async Task LookOnceAsync(CancellationToken stopping)
    {
        var listened = streams.Listened();
        foreach (var ids in listened.Chunk(AskedAtOnce))
        {
            var heads = (await store.HeadsAsync(ids, stopping)).ToDictionary(head => head.Id, head => head.Version, StringComparer.Ordinal);
            foreach (var id in ids) Meet(id, heads);
        }
        foreach (var id in seen.Keys.Except(listened).ToList()) seen.Remove(id);
    }

    private void Meet(string id, Dictionary<string, long> heads)
    {
        if (!heads.TryGetValue(id, out var version))
        {
            conversations.Close(id);
        }
        else if (seen.GetValueOrDefault(id) != version)
        {
            seen[id] = version;
            // It may have been this node that took the turn.
            conversations.ForgetUnless(id, version);
            streams.Wake(id);
        }
    }

    private async Task LookAsync(CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(Period);
        while (await timer.WaitForNextTickAsync(stopping)) await LookOnceAsync(stopping);
    }

    private async Task SendAsync(CancellationToken stopping)
    {
        await using var connection = await ConnectAsync(stopping);
        await using var notify = new NpgsqlCommand("select pg_notify($1, $2)", connection) { Parameters = { PostgresSession.Value(Topic), PostgresSession.Value("") } };
        while (await store.Notices.WaitToReadAsync(stopping))
        {
            var payload = new StringBuilder(node);
            while (payload.Length < LongestPayload && store.Notices.TryRead(out var notice)) payload.Append(' ').Append(notice);
            notify.Parameters[1].Value = payload.ToString();
            await notify.ExecuteNonQueryAsync(stopping);
        }
    }

    private async Task ListenAsync(CancellationToken stopping)
    {
        await using var connection = await ConnectAsync(stopping);
        connection.Notification += (_, heard) => Hear(heard.Payload);
        await using var listen = new NpgsqlCommand($"listen {Topic}", connection);
        await listen.ExecuteNonQueryAsync(stopping);
        // What was told while nobody listened is looked up.
        conversations.ForgetAll();
        foreach (var id in streams.Listened()) streams.Wake(id);
        while (true) await connection.WaitAsync(stopping);
    }

    private void Hear(string payload)
    {
        var parts = payload.Split(' ');
        if (parts[0] == node) return;
        foreach (var notice in parts[1..].Select(Notice.Parse))
        {
            if (notice.IsOver) conversations.Close(notice.Id);
            else Grown(notice.Id);
        }
    }

    private void Grown(string id)
    {
        conversations.Forget(id);
        streams.Wake(id);
    }

    private async Task<NpgsqlConnection> ConnectAsync(CancellationToken stopping)
    {
        // A connection that waits would not notice that the other end is gone.
        var said = new NpgsqlConnectionStringBuilder(store.ConnectionString) { Pooling = false, Multiplexing = false, KeepAlive = ListenSeconds };
        var connection = new NpgsqlConnection(said.ConnectionString);
        try
        {
            await connection.OpenAsync(stopping);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private async Task KeepAtAsync(Func<CancellationToken, Task> work, CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await work(stopping);
            }
            catch (Exception fault)
            {
                // Nobody awaits this: whatever it was, it goes on.
                if (stopping.IsCancellationRequested) return;
                Lost(log, fault.GetType().Name);
                await Task.Delay(Pause, stopping).ContinueWith(_ => { }, TaskScheduler.Default);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Notices between nodes are interrupted ({Fault}); the connection is made again. Streams go on, some seconds later.")]
    private static partial void Lost(ILogger log, string fault);
}
