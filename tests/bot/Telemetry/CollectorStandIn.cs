using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace GuidanceBot.Tests.Telemetry;

/// <summary>A collector of OpenTelemetry that keeps the bytes it is sent, by path.</summary>
internal sealed class CollectorStandIn : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<(string Path, byte[] Body)> received = new();

    private CollectorStandIn(WebApplication app) => this.app = app;

    public string Url => app.Urls.Single();

    /// <summary>What it does with a request before it answers 200.</summary>
    public Func<HttpContext, Task> Answer { get; set; } = _ => Task.CompletedTask;

    /// <summary>How many requests it got.</summary>
    public int Count => received.Count;

    /// <param name="protocols">HTTP/2 for gRPC.</param>
    public static async Task<CollectorStandIn> StartAsync(HttpProtocols protocols = HttpProtocols.Http1)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0").ConfigureKestrel(kestrel => kestrel.ConfigureEndpointDefaults(endpoint => endpoint.Protocols = protocols));
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var collector = new CollectorStandIn(app);
        app.Run(collector.TakeAsync);
        await app.StartAsync();
        return collector;
    }

    /// <summary>Everything that was sent to a path, as text of which names and values can be searched.</summary>
    public string SentTo(string path) => string.Concat(received.Where(one => one.Path == path).Select(one => Encoding.Latin1.GetString(one.Body)));

    /// <summary>Everything at all.</summary>
    public byte[] Bytes => [.. received.SelectMany(one => one.Body)];

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        received.Enqueue((context.Request.Path, body.ToArray()));
        await Answer(context);
        if (context.Request.Protocol != "HTTP/2") return;
        context.Response.ContentType = "application/grpc";
        // A message of no length: everything was taken.
        await context.Response.Body.WriteAsync(new byte[5]);
        context.Response.AppendTrailer("grpc-status", "0");
    }
}
