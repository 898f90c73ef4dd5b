using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Logging;

namespace GuidanceBot.Tests.Doctor;

/// <summary>A practice's web site of one page, on a port of its own.</summary>
internal sealed class PracticeSite : IAsyncDisposable
{
    private readonly WebApplication app;

    private PracticeSite(WebApplication app) => this.app = app;

    public Uri Address => new(app.Urls.Single() + "/");

    public string Origin => app.Urls.Single();

    /// <param name="head">What stands in its head.</param>
    /// <param name="policy">Its content security policy; null for none.</param>
    public static async Task<PracticeSite> OpenAsync(string head, string? policy = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.MapGet("/", (HttpContext context) =>
        {
            if (policy is not null) context.Response.Headers.ContentSecurityPolicy = policy;
            return Results.Content($"<!doctype html><html><head><title>Elm House</title>{head}</head><body><h1>Elm House</h1></body></html>", "text/html");
        });
        await app.StartAsync();
        return new PracticeSite(app);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
