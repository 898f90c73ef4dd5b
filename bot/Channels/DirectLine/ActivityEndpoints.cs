using System.Security.Cryptography;
using GuidanceBot.Channels.Describing;
using GuidanceBot.Channels.Edge;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.WebUtilities;

namespace GuidanceBot.Channels.DirectLine;

/// <summary>Takes what the visitor posts, and hands out the log.</summary>
internal static class ActivityEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/conversations/{conversationId}/activities", Post).BoundedBy(Bound.Conversation).NeedsToken().Takes(typeof(Activity), required: true)
            .WithSummary("Takes an activity; when it is answered, the echo and the replies to a message can be read.")
            .WithDescription("A message whose channelData.clientActivityID was taken before is answered with the id it got then.")
            .Refuses(
                DirectLineError.NotUnicode, DirectLineError.NotJson, DirectLineError.NoActivity, DirectLineError.NoType, DirectLineError.NoText,
                DirectLineError.UnknownType, DirectLineError.Unauthorized, DirectLineError.Expired, DirectLineError.NotFound,
                DirectLineError.TooLarge, DirectLineError.TooMany, DirectLineError.Busy);
        // Never limited: a client that polls stops for good, and silently, at a 429.
        routes.MapGet("/conversations/{conversationId}/activities", Poll).DisableRateLimiting().NeedsToken().Asks(Watermark.Name, Watermark.Meaning)
            .WithSummary("The activities after a watermark, a page at a time; an empty page is the end.")
            .Refuses(DirectLineError.BadWatermark, DirectLineError.Unauthorized, DirectLineError.Expired, DirectLineError.NotFound, DirectLineError.Busy);
        routes.MapPost("/conversations/{conversationId}/upload", Upload).BoundedBy(Bound.Conversation).NeedsToken().Asks("userId", "Not read.")
            .WithSummary("Refused: attachments are not taken.")
            .Refuses(DirectLineError.NoUploads, DirectLineError.Unauthorized, DirectLineError.Expired, DirectLineError.NotFound, DirectLineError.TooMany);
    }

    private static async Task<Results<Ok<ResourceResponse>, DirectLineError>> Post(
        HttpRequest request, Visitor visitor, Conversations conversations, SealedLog log, CancellationToken cancellation)
    {
        if (!visitor.Token.Succeeded(out var token, out var refused)) return DirectLineError.Of(refused);
        if (Body.ParseActivity(await Body.ReadAsync(request), token, out var activity) is { } fault) return fault;
        var outcome = activity.Type == Activity.Message
            ? await conversations.HearAsync(token, activity, cancellation)
            : await Acknowledge(log, token, cancellation);
        return outcome.Succeeded(out var id, out refused) ? TypedResults.Ok(new ResourceResponse(id)) : DirectLineError.Of(refused);
    }

    private static async Task<Results<Ok<ActivitySetResponse>, DirectLineError>> Poll(
        HttpRequest request, Visitor visitor, SealedLog log, CancellationToken cancellation)
    {
        if (!visitor.Token.Succeeded(out var token, out var refused)) return DirectLineError.Of(refused);
        if (Watermark.Parse(request) is not { } watermark) return DirectLineError.BadWatermark;
        if (await log.FindAsync(token, cancellation) is not { } conversation) return DirectLineError.NotFound;
        var page = await log.ReadAsync(conversation, conversation.Within(watermark), cancellation);
        return TypedResults.Ok(ActivitySetResponse.Of(page));
    }

    private static DirectLineError Upload(Visitor visitor) =>
        visitor.Token.Succeeded(out _, out var refused) ? DirectLineError.NoUploads : DirectLineError.Of(refused);

    // Typing and events say nothing the engine reads; a client still wants an id for what it sent.
    private static async Task<Outcome<string>> Acknowledge(SealedLog log, Token token, CancellationToken cancellation) =>
        await log.FindAsync(token, cancellation) is { } conversation
            ? $"{conversation.Id}|{WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(9))}"
            : Refused.NotFound;
}
