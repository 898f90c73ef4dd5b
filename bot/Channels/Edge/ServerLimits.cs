using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace GuidanceBot.Channels.Edge;

/// <summary>What the server itself puts up with, before any endpoint is asked, and how long it takes to stop.</summary>
internal static class ServerLimits
{
    /// <summary>
    /// An endpoint refuses a body at a size of its own, and is still heard when it says so, since the rest is read away. Above
    /// this the connection ends.
    /// </summary>
    public const int LargestBody = 1024 * 1024;

    /// <summary>Turns under way are finished and answered, and what is due to a connector goes out; then it ends.</summary>
    public static readonly TimeSpan Shutdown = TimeSpan.FromSeconds(30);

    // A connector's token may have 16 KiB.
    private const int LargestHeaders = 24 * 1024;
    private const int LongestLine = 4 * 1024;
    private const int MostHeaders = 64;

    // Far less than the slowest phone sends, and more than who only wants to keep connections open.
    private const int SlowestBytesPerSecond = 1024;

    private static readonly TimeSpan HeadersWithin = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    // Longer than a proxy keeps an idle connection, so that it is the proxy that ends it and never a request that meets the end.
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(130);

    public static void AddServerLimits(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            Set(kestrel.Limits);
        });
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = Shutdown);
    }

    private static void Set(KestrelServerLimits limits)
    {
        limits.MaxRequestBodySize = LargestBody;
        limits.MaxRequestHeadersTotalSize = LargestHeaders;
        limits.MaxRequestHeaderCount = MostHeaders;
        limits.MaxRequestLineSize = LongestLine;
        limits.RequestHeadersTimeout = HeadersWithin;
        limits.KeepAliveTimeout = Idle;
        limits.MinRequestBodyDataRate = new MinDataRate(SlowestBytesPerSecond, Grace);
        limits.MinResponseDataRate = new MinDataRate(SlowestBytesPerSecond, Grace);
    }
}
