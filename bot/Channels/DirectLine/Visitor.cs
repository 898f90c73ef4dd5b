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
        var token = context.RequestServices.GetRequiredService<Tokens>().Read(Bearer(context.Request));
        // Another conversation's path is not told apart from none.
        var elsewhere = context.GetRouteValue("conversationId") is string id && token.Value is { } own && own.ConversationId != id;
        return ValueTask.FromResult(new Visitor(elsewhere ? Refused.NotFound : token));
    }

    /// <summary>True when the request shows the configured secret.</summary>
    public static bool ShowsSecret(HttpRequest request, Settings settings) =>
        settings.DirectLineSecret is { } secret && Bearer(request) is { } shown &&
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(shown), Encoding.UTF8.GetBytes(secret));

    private static string? Bearer(HttpRequest request) =>
        request.Headers.Authorization.ToString() is var header && header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            ? header[Scheme.Length..].Trim()
            : null;
}
