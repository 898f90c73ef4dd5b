namespace GuidanceBot.Channels.Edge;

/// <summary>
/// What a browser is told about every answer: errors, JSON and files too. An endpoint that needs something else, such as
/// a page, sets its own before.
/// </summary>
internal static class SecurityHeaders
{
    private const string ResourcePolicy = "Cross-Origin-Resource-Policy";

    private static readonly (string Name, string Value)[] All =
    [
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "no-referrer"),
        ("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"),
        (ResourcePolicy, "same-origin"),
    ];

    // What a script or a style may not do, its document says: opening the panel would carry these twenty times.
    private static readonly (string Name, string Value)[] OfDocuments =
    [
        // All but clipboard-write, by which the panel copies a plan.
        ("Permissions-Policy",
            "accelerometer=(), autoplay=(), camera=(), clipboard-read=(), display-capture=(), encrypted-media=(), fullscreen=(), geolocation=(), gyroscope=(), "
            + "hid=(), idle-detection=(), magnetometer=(), microphone=(), midi=(), payment=(), picture-in-picture=(), publickey-credentials-get=(), "
            + "screen-wake-lock=(), serial=(), usb=(), xr-spatial-tracking=()"),
        // Counts for pages at the top alone; a frame is not touched by it.
        ("Cross-Origin-Opener-Policy", "same-origin"),
    ];

    // Whatever else a browser is led to is a document to it, a picture too.
    private static readonly string[] Parts = ["text/javascript", "text/css"];

    public static void UseSecurityHeaders(this WebApplication app) => app.Use(next => context =>
    {
        // At the last moment: what answers a fault clears the headers that were set before it.
        context.Response.OnStarting(Set, context.Response);
        return next(context);
    });

    /// <summary>Lets pages of other origins load or frame this answer.</summary>
    public static void ForOtherOrigins(IHeaderDictionary headers) => headers[ResourcePolicy] = "cross-origin";

    private static Task Set(object response)
    {
        var headers = ((HttpResponse)response).Headers;
        foreach (var (name, value) in All) headers.TryAdd(name, value);
        var type = headers.ContentType.ToString();
        if (Array.Exists(Parts, part => type.StartsWith(part, StringComparison.Ordinal))) return Task.CompletedTask;
        foreach (var (name, value) in OfDocuments) headers.TryAdd(name, value);
        return Task.CompletedTask;
    }
}
