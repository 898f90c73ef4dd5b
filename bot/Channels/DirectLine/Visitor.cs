using System.Security.Cryptography;
using System.Text;
using GuidanceBot.Practice;

namespace GuidanceBot.Channels.DirectLine;

/// <summary>Who calls: the token of the request, or why it opens nothing here.</summary>
internal sealed record Visitor(Outcome<Token> Token)
{
    private const string Scheme = "Bearer ";

    public static ValueTask<Visitor> BindAsync(HttpContext context)
    {
        var token = Shown(context);
        // Another conversation's path is not told apart from none.
        var elsewhere = context.GetRouteValue("conversationId") is string id && token.Value is { } own && own.ConversationId != id;
        return ValueTask.FromResult(new Visitor(elsewhere ? Refused.NotFound : token));
    }

    /// <summary>The token a request shows. Opened once: the limits ask before the endpoint does.</summary>
    public static Outcome<Token> Shown(HttpContext context)
    {
        if (context.Features.Get<Opened>() is { } opened) return opened.Token;
        var token = context.RequestServices.GetRequiredService<ShownTokens>().Read(context.GetRouteValue("conversationId") as string, Bearer(context.Request));
        context.Features.Set(new Opened(token));
        return token;
    }

    /// <summary>True when the request shows the configured secret.</summary>
    public static bool ShowsSecret(HttpRequest request, Settings settings) =>
        settings.DirectLineSecret is { } secret && Bearer(request) is { } shown &&
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(shown), Encoding.UTF8.GetBytes(secret));

    /// <summary>
    /// Who may have a token: without a secret configured everybody; otherwise who shows it, who shows a token that begins a
    /// conversation, and, where the practice allows it, a browser on one of its sites. Such a token is exchanged for one
    /// whose key nobody else has seen, so that a page that fetched it for its visitor cannot read what is said.
    /// </summary>
    public static Outcome<Guest> Admitted(HttpRequest request, Settings settings, Tokens tokens)
    {
        if (ShowsSecret(request, settings)) return Guest.Unnamed;
        var shown = tokens.Read(Bearer(request));
        if (shown is { Value: { Purpose: Purpose.Start } start }) return new Guest(start.UserId);
        if (settings.DirectLineSecret is null) return Guest.Unnamed;
        // Foreign sites were refused before: an origin that came so far is allowed.
        var isAnonymous = request.Headers.Authorization.Count == 0 && request.Headers.Origin.Count > 0;
        if (settings.Anonymous && isAnonymous) return Guest.Unnamed;
        return shown.Refusal == Refused.Expired ? Refused.Expired : Refused.Unauthorized;
    }

    private static string? Bearer(HttpRequest request) =>
        request.Headers.Authorization.ToString() is var header && header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            ? header[Scheme.Length..].Trim()
            : null;

    private sealed record Opened(Outcome<Token> Token);
}

/// <summary>Somebody who may have a token.</summary>
/// <param name="UserId">Under which the page that vouches for them knows them.</param>
internal sealed record Guest(string? UserId)
{
    public static readonly Guest Unnamed = new((string?)null);
}
