using GuidanceBot.Practice;

namespace GuidanceBot.Channels.DirectLine;

/// <summary>Lets a caller into a conversation, and answers with all a client needs to talk in it.</summary>
internal sealed class Welcome(Settings settings, Tokens tokens, StreamUrls streamUrls)
{
    /// <summary>The caller's own token, or a new one for a site's server that shows the secret; and how the conversation is to begin.</summary>
    public async Task<(Token? Token, Beginning Wished, DirectLineError? Fault)> AdmitAsync(HttpRequest request, Visitor visitor)
    {
        var isServer = Visitor.ShowsSecret(request, settings);
        // Before the body is read: it may be long, and nobody's.
        if (!isServer && !visitor.Token.Succeeded(out _, out var refused)) return (null, new Beginning(), DirectLineError.Of(refused));
        var fault = Body.ParseStart(await Body.ReadAsync(request), isServer, out var start);
        var token = isServer ? tokens.Begin(start.User?.Id) : visitor.Token.Value;
        return (token, new Beginning(start.Locale, start.Door), fault);
    }

    public TokenResponse Answer(HttpRequest request, Conversation conversation, Token token, long watermark)
    {
        var host = $"{(request.IsHttps ? "wss" : "ws")}://{request.Host}{request.PathBase}";
        var stream = $"{host}{DirectLineEndpoints.Root}/conversations/{conversation.Id}/stream?t={streamUrls.Seal(conversation, token, watermark)}";
        return new TokenResponse(conversation.Id, tokens.Seal(token), tokens.SecondsLeft(token), stream, tokens.SealErase(token));
    }
}
