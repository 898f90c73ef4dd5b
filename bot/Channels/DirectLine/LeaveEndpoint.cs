using System.Text;
using GuidanceBot.Channels.Describing;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GuidanceBot.Channels.DirectLine;

/// <summary>
/// Deletes the conversation of whoever leaves. A page sends this as a beacon while it closes: no header, no answer
/// read, so the erase token is the whole body and whether it was one is not told.
/// </summary>
internal static class LeaveEndpoint
{
    private const int Longest = 2048;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/leave", Leave).Takes(typeof(string), "text/plain", required: true)
        .WithSummary("Deletes the conversation of an erase token, the whole body; whether it was one is not told.")
        .Refuses(DirectLineError.TooLarge, DirectLineError.Fault, DirectLineError.Busy);

    private static async Task<Results<NoContent, DirectLineError>> Leave(HttpRequest request, Tokens tokens, SealedLog log)
    {
        if (await Body.ReadAsync(request, Longest) is not { } body) return DirectLineError.TooLarge;
        if (tokens.ReadErase(Encoding.UTF8.GetString(body).Trim()) is { } conversationId) await log.EraseAsync(conversationId);
        return TypedResults.NoContent();
    }
}
