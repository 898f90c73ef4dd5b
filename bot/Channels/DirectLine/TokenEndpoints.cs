using GuidanceBot.Channels.Describing;
using GuidanceBot.Channels.Edge;
using GuidanceBot.Practice;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GuidanceBot.Channels.DirectLine;

/// <summary>Gives tokens and renews them.</summary>
internal static class TokenEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/tokens/generate", Generate).BoundedBy(Bound.Start).NeedsToken(optional: true).Takes(typeof(TokenRequest))
            .WithSummary("Gives a token that begins a conversation.")
            .WithDescription("With a secret configured, to who shows it, to who shows a token of this call, and, where the practice allows anonymous visitors, to browsers on its sites.")
            .Refuses(
                DirectLineError.NotJson, DirectLineError.LongUserId, DirectLineError.Unauthorized, DirectLineError.Expired,
                DirectLineError.TooLarge, DirectLineError.TooMany);
        routes.MapPost("/tokens/refresh", Refresh).BoundedBy(Bound.Conversation).NeedsToken()
            .WithSummary("Gives the same token with a later expiry.")
            .Refuses(DirectLineError.Unauthorized, DirectLineError.Expired, DirectLineError.NotFound, DirectLineError.TooMany, DirectLineError.Busy);
    }

    private static async Task<Results<Ok<TokenResponse>, DirectLineError>> Generate(HttpRequest request, Settings settings, Tokens tokens)
    {
        var admitted = Visitor.Admitted(request, settings, tokens);
        if (!admitted.Succeeded(out var guest, out var refused)) return DirectLineError.Of(refused);
        if (Body.ParseUser(await Body.ReadAsync(request), out var userId) is { } fault) return fault;
        var token = tokens.Begin(guest.UserId ?? userId);
        return TypedResults.Ok(new TokenResponse(
            token.ConversationId, tokens.Seal(token), tokens.SecondsLeft(token), EraseToken: tokens.SealErase(token)));
    }

    private static async Task<Results<Ok<TokenResponse>, DirectLineError>> Refresh(
        Visitor visitor, SealedLog log, Tokens tokens, CancellationToken cancellation)
    {
        if (!visitor.Token.Succeeded(out var token, out var refused)) return DirectLineError.Of(refused);
        var renewed = await log.FindAsync(token, cancellation) is { } live
            ? Tokens.Talk(token, await log.ExtendAsync(live))
            : tokens.Renew(token);
        return renewed is null
            ? DirectLineError.NotFound
            : TypedResults.Ok(new TokenResponse(renewed.ConversationId, tokens.Seal(renewed), tokens.SecondsLeft(renewed)));
    }
}
