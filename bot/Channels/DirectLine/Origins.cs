using GuidanceBot.Practice;
using Microsoft.AspNetCore.Cors.Infrastructure;

namespace GuidanceBot.Channels.DirectLine;

/// <summary>Which sites a browser may call from. CORS does not cover WebSockets, so the origin is checked here as well.</summary>
internal static class Origins
{
    public static void AllowThem(CorsPolicyBuilder policy, PracticeSettings practice) =>
        policy.WithOrigins([.. practice.AllowedOrigins]).AllowAnyHeader().AllowAnyMethod().SetPreflightMaxAge(TimeSpan.FromMinutes(10));

    /// <summary>Answers a foreign site with an error, before any token is read.</summary>
    public static Task Check(HttpContext context, RequestDelegate next) =>
        IsForeign(context.Request, context.RequestServices.GetRequiredService<Settings>().Practice)
            ? DirectLineError.ForeignOrigin.ExecuteAsync(context)
            : next(context);

    /// <summary>Which site a request comes from, for counting: a listed one, our own pages, or none.</summary>
    public static string SiteOf(HttpRequest request, PracticeSettings practice)
    {
        var origin = request.Headers.Origin.ToString();
        if (origin.Length == 0) return "none";
        // What names itself our own could name itself in many ways.
        return practice.AllowedOrigins.FirstOrDefault(site => string.Equals(site, origin, StringComparison.OrdinalIgnoreCase)) ?? "own";
    }

    /// <summary>Whether an origin is our own. Its scheme is not compared: a proxy that ends TLS may not tell it.</summary>
    public static bool IsOwn(HttpRequest request, string origin) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var uri) && string.Equals(uri.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase);

    private static bool IsForeign(HttpRequest request, PracticeSettings practice)
    {
        var origin = request.Headers.Origin.ToString();
        if (origin.Length == 0 || practice.AllowedOrigins.Contains(origin, StringComparer.OrdinalIgnoreCase)) return false;
        return !IsOwn(request, origin);
    }
}
