using System.Net.WebSockets;

namespace GuidanceBot.Bench;

/// <summary>Listens on a conversation's stream.</summary>
internal sealed class Listener : IDisposable
{
    private readonly ClientWebSocket socket = new();
    private readonly byte[] buffer = new byte[1024];

    private Listener()
    {
    }

    public static async Task<Listener> OpenAsync(Uri stream, CancellationToken cancellation)
    {
        var listener = new Listener();
        // A WebSocket of a client may keep itself alive, too: here only the service does.
        listener.socket.Options.KeepAliveInterval = Timeout.InfiniteTimeSpan;
        await listener.socket.ConnectAsync(stream, cancellation);
        return listener;
    }

    /// <summary>Reads the next frame that is not empty, and drops it.</summary>
    public async Task ReadAsync(CancellationToken cancellation)
    {
        var length = 0;
        ValueWebSocketReceiveResult part;
        do
        {
            part = await socket.ReceiveAsync(buffer.AsMemory(), cancellation);
            length += part.Count;
        }
        while (!part.EndOfMessage || length == 0);
    }

    public void Dispose() => socket.Dispose();
}
