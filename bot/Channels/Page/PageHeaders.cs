using GuidanceBot.Channels.Edge;

namespace GuidanceBot.Channels.Page;

/// <summary>What a browser is told about each page: what may load, who may frame it, how long it may be kept.</summary>
/// <param name="allowedOrigins">Origins of the practice's own pages, which may frame the panel.</param>
internal sealed class PageHeaders(IEnumerable<string> allowedOrigins)
{
    private const string OurOwnOnly = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'";

    private const string Frame = "/frame.js";

    private readonly string ancestors = Ancestors(allowedOrigins);

    /// <summary>Who may frame the panel, as a policy names them.</summary>
    public static string Ancestors(IEnumerable<string> allowedOrigins) => string.Join(' ', allowedOrigins.Select(Origin).OfType<string>().Prepend("'self'"));

    public void Set(string address, HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.CacheControl = address switch { "/chat" => "no-store", "/widget.js" => "public, max-age=300", _ => "no-cache" };
        if (address == "/chat")
            headers.ContentSecurityPolicy = $"{OurOwnOnly}; connect-src 'self'{Sockets(context.Request.Host)}; frame-ancestors {ancestors}";
        if (address == "/")
            headers.ContentSecurityPolicy = $"{OurOwnOnly}; frame-src 'self'; frame-ancestors 'none'";
        if (address is "/chat" or "/widget.js" or Frame)
            SecurityHeaders.ForOtherOrigins(headers);
        // A page imports it as a module, which browsers ask for as they do for data.
        if (address == Frame)
            headers.AccessControlAllowOrigin = "*";
    }

    // Older browsers do not count a WebSocket to the same host as 'self'. A host name that is none would end up inside the policy.
    private static string Sockets(HostString host) =>
        Uri.CheckHostName(host.Host) == UriHostNameType.Unknown ? "" : $" ws://{host} wss://{host}";

    private static string? Origin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" ? uri.GetLeftPart(UriPartial.Authority) : null;
}
