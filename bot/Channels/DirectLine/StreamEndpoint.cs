using GuidanceBot.Channels.Describing;
using GuidanceBot.Channels.Edge;

namespace GuidanceBot.Channels.DirectLine;

/// <summary>Opens the WebSocket a client listens on.</summary>
internal static class StreamEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/conversations/{conversationId}/stream", Open).BoundedBy(Bound.Stream)
        .Asks("t", "Part of a stream URL, which opens once.", required: true)
        .WithSummary("A WebSocket that sends activity sets, as text frames, from the cursor of its URL on.")
        .Answers(StatusCodes.Status101SwitchingProtocols, "The WebSocket is open.")
        .Refuses(
            DirectLineError.NoWebSocket, DirectLineError.Unauthorized, DirectLineError.Expired, DirectLineError.NotFound,
            DirectLineError.TooMany, DirectLineError.Busy);

    private static async Task<IResult> Open(
        HttpContext context, string conversationId, StreamUrls urls, ActivityStreams streams, CancellationToken cancellation)
    {
        if (!context.WebSockets.IsWebSocketRequest) return DirectLineError.NoWebSocket;
        var outcome = await urls.OpenAsync(conversationId, context.Request.Query["t"].ToString(), cancellation);
        if (!outcome.Succeeded(out var cursor, out var refused)) return DirectLineError.Of(refused);
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        await streams.RunAsync(socket, cursor, cancellation);
        return Results.Empty;
    }
}
