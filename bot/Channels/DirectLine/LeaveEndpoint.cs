using System.Text;
using GuidanceBot.Channels.Describing;
using GuidanceBot.Channels.Edge;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GuidanceBot.Channels.DirectLine;

/// <summary>
/// Deletes the conversation of whoever leaves. A page sends this as a beacon while it closes: no header, no answer
/// read, so the erase token is the whole body and whether it was one is not told.
/// </summary>
internal static class LeaveEndpoint
{
    private const int Longest = 2048;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/leave", Leave).DisableRateLimiting().Takes(typeof(string), "text/plain", required: true)
        .WithSummary("Deletes the conversation of an erase token, the whole body; whether it was one is not told.")
        .Refuses(DirectLineError.TooLarge, DirectLineError.TooMany, DirectLineError.Fault, DirectLineError.Busy);

    private static async Task<Results<NoContent, DirectLineError>> Leave(HttpRequest request, Tokens tokens, SealedLog log, Limits limits)
    {
        var body = await Body.ReadAsync(request, Longest);
        var conversationId = body is null ? null : tokens.ReadErase(Encoding.UTF8.GetString(body).Trim());
        if (!Takes(limits, request.HttpContext, conversationId)) return DirectLineError.TooMany;
        if (body is null) return DirectLineError.TooLarge;
        if (conversationId is not null) await log.EraseAsync(conversationId);
        return TypedResults.NoContent();
    }

    // Who really leaves is never refused for what others do at the same address, who may be the one they leave. So what opens
    // counts for its conversation alone, and the rest, which costs no more than it takes to see that it does not open, for its address.
    private static bool Takes(Limits limits, HttpContext context, string? conversationId) =>
        conversationId is null ? limits.Takes(context) : limits.TakesOf("leave " + conversationId);
}
