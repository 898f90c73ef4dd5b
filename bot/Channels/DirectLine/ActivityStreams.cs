using System.Net.WebSockets;
using System.Text.Json;
using GuidanceBot.Storage;

namespace GuidanceBot.Channels.DirectLine;

/// <summary>Sends a conversation's log down a WebSocket, exactly from its cursor on.</summary>
internal sealed class ActivityStreams(SealedLog log, Streams streams, Faults faults, IHostApplicationLifetime lifetime)
{
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(5);

    /// <summary>Runs until the client goes, the conversation is no more, or the service stops.</summary>
    public async Task RunAsync(WebSocket socket, Cursor cursor, CancellationToken aborted)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(aborted, lifetime.ApplicationStopping);
        // Listens before it reads, so that no turn falls between the two.
        using var listener = streams.Listen(cursor.Conversation.Id);
        using var deaf = CancellationTokenSource.CreateLinkedTokenSource(aborted);
        var receiving = ReceiveAsync(socket, over, deaf.Token);
        var goodbye = WebSocketCloseStatus.NormalClosure;
        try
        {
            await SendAllAsync(socket, cursor, listener, over.Token);
        }
        catch (Exception fault) when (fault is OperationCanceledException or WebSocketException)
        {
            // The client went, or the service stops: either way there is nobody to tell.
        }
        catch (Exception fault)
        {
            // Told here, where its message is left out: a server would log all of it. The client comes back.
            faults.Tell(StoreFault.Behind(fault) ?? fault);
            goodbye = WebSocketCloseStatus.InternalServerError;
        }
        await CloseAsync(socket, goodbye, receiving);
        // What still receives uses the sources above: it ends before they do.
        await deaf.CancelAsync();
        await receiving;
    }

    private async Task SendAllAsync(WebSocket socket, Cursor cursor, Streams.Listener listener, CancellationToken over)
    {
        // It may have been erased just before anybody listened here.
        if (!await log.IsThereAsync(cursor.Conversation, over)) return;
        var watermark = cursor.Conversation.Within(cursor.Watermark);
        do
        {
            while (await log.ReadAsync(cursor.Conversation, watermark, over) is { Activities.IsEmpty: false } page)
            {
                var frame = JsonSerializer.SerializeToUtf8Bytes(ActivitySetResponse.Of(page), DirectLineJson.Wire.ActivitySetResponse);
                await socket.SendAsync(frame, WebSocketMessageType.Text, endOfMessage: true, over);
                watermark = page.Watermark;
            }
        }
        while (await WaitAsync(socket, listener, over));
    }

    // An empty frame now and then, as clients of Direct Line are used to: proxies end what is silent, and they count no pings.
    private static async Task<bool> WaitAsync(WebSocket socket, Streams.Listener listener, CancellationToken over)
    {
        while (true)
        {
            switch (await listener.WaitAsync(over))
            {
                case Streams.Woken.Grown: return true;
                case Streams.Woken.Over: return false;
                default:
                    await socket.SendAsync(ReadOnlyMemory<byte>.Empty, WebSocketMessageType.Text, endOfMessage: true, over);
                    break;
            }
        }
    }

    /// <summary>Reads the client's empty keep-alives away until it closes.</summary>
    private static async Task ReceiveAsync(WebSocket socket, CancellationTokenSource over, CancellationToken deaf)
    {
        var nothing = new byte[256];
        try
        {
            while ((await socket.ReceiveAsync(nothing, deaf)).MessageType != WebSocketMessageType.Close)
            {
                // A client has nothing to say on its stream.
            }
        }
        catch (Exception fault) when (fault is OperationCanceledException or WebSocketException)
        {
            // It went without a word, which is how most leave.
        }
        await over.CancelAsync();
    }

    private async Task CloseAsync(WebSocket socket, WebSocketCloseStatus goodbye, Task receiving)
    {
        // A client that reads it knows whether to come back (RFC 6455, 7.4.1).
        if (lifetime.ApplicationStopping.IsCancellationRequested) goodbye = WebSocketCloseStatus.EndpointUnavailable;
        try
        {
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
                await socket.CloseOutputAsync(goodbye, null, CancellationToken.None);
            await receiving.WaitAsync(Farewell);
        }
        catch (Exception fault) when (fault is WebSocketException or TimeoutException)
        {
            socket.Abort();
        }
    }
}
