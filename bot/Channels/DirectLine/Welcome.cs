using GuidanceBot.Practice;

namespace GuidanceBot.Channels.DirectLine;

/// <summary>Lets a caller into a conversation, and answers with all a client needs to talk in it.</summary>
internal sealed class Welcome(Settings settings, Tokens tokens, StreamUrls streamUrls)
{
    /// <summary>The caller's own token; or a new one for a site's server that shows the secret.</summary>
    public async Task<(Token? Token, DirectLineError? Fault)> AdmitAsync(HttpRequest request, Visitor visitor)
    {
        if (!Visitor.ShowsSecret(request, settings))
            return visitor.Token.Succeeded(out var token, out var refused) ? (token, null) : (null, DirectLineError.Of(refused));
        var fault = Body.ParseUser(await Body.ReadAsync(request), out var userId);
        return fault is null ? (tokens.Begin(userId), null) : (null, fault);
    }

    public TokenResponse Answer(HttpRequest request, Conversation conversation, Token token, long watermark)
    {
        var host = $"{(request.IsHttps ? "wss" : "ws")}://{request.Host}{request.PathBase}";
        var stream = $"{host}{DirectLineEndpoints.Root}/conversations/{conversation.Id}/stream?t={streamUrls.Seal(conversation, token, watermark)}";
        return new TokenResponse(conversation.Id, tokens.Seal(token), tokens.SecondsLeft(token), stream, tokens.SealErase(token));
    }
}
