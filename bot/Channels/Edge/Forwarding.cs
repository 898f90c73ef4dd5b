using GuidanceBot.Practice;
using Microsoft.AspNetCore.HttpOverrides;

namespace GuidanceBot.Channels.Edge;

/// <summary>What a proxy in front tells of a request, and the path the service lies below.</summary>
internal static class Forwarding
{
    public static void UseForwarding(this WebApplication app, ProxySettings proxy)
    {
        app.UseForwardedHeaders(Believing(proxy));
        if (proxy.PathBase.Length > 0)
        {
            app.UsePathBase(proxy.PathBase);
            // A proxy may have taken it off; what it says of that (X-Forwarded-Prefix) anybody could say.
            app.Use(next => context =>
            {
                context.Request.PathBase = proxy.PathBase;
                return next(context);
            });
        }

        // Said here, or the host would look for the endpoint before the base path is off.
        app.UseRouting();
    }

    // One hop: the address that the proxy in front saw. What stands before it in the list, the caller may have written.
    // The host comes as Host, which a proxy sets; X-Forwarded-Host would be the caller's wherever a proxy passes it on.
    private static ForwardedHeadersOptions Believing(ProxySettings proxy)
    {
        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto,
            ForwardLimit = 1,
        };
        options.KnownIPNetworks.Clear();
        options.KnownProxies.Clear();
        foreach (var network in proxy.Trusted) options.KnownIPNetworks.Add(network);
        return options;
    }
}
