using GuidanceBot.Channels.Describing;
using GuidanceBot.Channels.Edge;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GuidanceBot.Channels.DirectLine;

/// <summary>Begins conversations, and takes them up again after a lost connection.</summary>
internal static class ConversationEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/conversations", Start).BoundedBy(Bound.Start).NeedsToken().Takes(typeof(StartRequest))
            .WithSummary("Begins the token's conversation with a greeting; 200 where it was begun before.")
            .WithDescription("`locale` is the language to talk in, the default where it is none that is offered; a conversation keeps it. `start` says where it begins: partner, client, talked, question or recording. `user` counts only with the Direct Line secret: a token already says whose it is.")
            .Refuses(
                DirectLineError.NotJson, DirectLineError.LongUserId, DirectLineError.UnknownStart, DirectLineError.Unauthorized, DirectLineError.Expired,
                DirectLineError.NotFound, DirectLineError.TooLarge, DirectLineError.TooMany, DirectLineError.Busy);
        routes.MapGet("/conversations/{conversationId}", Reconnect).BoundedBy(Bound.Conversation).NeedsToken().Asks(Watermark.Name, Watermark.Meaning)
            .WithSummary("Takes a conversation up again: a later expiry, and a fresh stream URL.")
            .Refuses(
                DirectLineError.BadWatermark, DirectLineError.Unauthorized, DirectLineError.Expired, DirectLineError.NotFound,
                DirectLineError.TooMany, DirectLineError.Busy);
    }

    private static async Task<Results<Created<TokenResponse>, Ok<TokenResponse>, DirectLineError>> Start(
        HttpRequest request, Visitor visitor, Conversations conversations, Welcome welcome, CancellationToken cancellation)
    {
        var (token, wished, fault) = await welcome.AdmitAsync(request, visitor);
        if (fault is not null) return fault;
        var outcome = await conversations.StartAsync(token!, wished, cancellation);
        if (!outcome.Succeeded(out var started, out var refused)) return DirectLineError.Of(refused);
        var answer = welcome.Answer(request, started.Conversation, started.Token, watermark: 0);
        return started.IsNew ? TypedResults.Created((string?)null, answer) : TypedResults.Ok(answer);
    }

    private static async Task<Results<Ok<TokenResponse>, DirectLineError>> Reconnect(
        HttpRequest request, Visitor visitor, SealedLog log, Welcome welcome, CancellationToken cancellation)
    {
        if (!visitor.Token.Succeeded(out var token, out var refused)) return DirectLineError.Of(refused);
        if (Watermark.Parse(request) is not { } watermark) return DirectLineError.BadWatermark;
        if (await log.FindAsync(token, cancellation) is not { } conversation) return DirectLineError.NotFound;
        var talk = Tokens.Talk(token, await log.ExtendAsync(conversation));
        return TypedResults.Ok(welcome.Answer(request, conversation, talk, conversation.Within(watermark)));
    }
}
