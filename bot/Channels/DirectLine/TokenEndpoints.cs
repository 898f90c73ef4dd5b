using GuidanceBot.Practice;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GuidanceBot.Channels.DirectLine;

/// <summary>Gives tokens and renews them.</summary>
internal static class TokenEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/tokens/generate", Generate).RequireRateLimiting(Limits.Begin);
        routes.MapPost("/tokens/refresh", Refresh);
    }

    private static async Task<Results<Ok<TokenResponse>, DirectLineError>> Generate(HttpRequest request, Settings settings, Tokens tokens)
    {
        if (settings.DirectLineSecret is not null && !Visitor.ShowsSecret(request, settings)) return DirectLineError.Unauthorized;
        if (Body.ParseUser(await Body.ReadAsync(request), out var userId) is { } fault) return fault;
        var token = tokens.Begin(userId);
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
