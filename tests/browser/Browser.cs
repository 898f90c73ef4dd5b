using Microsoft.Playwright;
using Xunit;

namespace GuidanceBot.Tests;

/// <summary>Debian's Chromium and the service it looks at, started once for all browser tests.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
        // A page that a test answers itself counts as the public internet, which may not reach a service on this machine.
        "--disable-features=LocalNetworkAccessChecks",
    ];

    private Host? host;
    private IPlaywright? playwright;
    private IBrowser? chromium;

    public Uri Address => host!.Address;

    public async Task InitializeAsync()
    {
        host = await Host.StartAsync();
        playwright = await Playwright.CreateAsync();
        chromium = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = "/usr/bin/chromium", Args = Arguments });
    }

    public async Task DisposeAsync()
    {
        if (chromium is not null)
            await chromium.DisposeAsync();
        playwright?.Dispose();
        if (host is not null)
            await host.DisposeAsync();
    }

    /// <summary>A visitor of their own: nothing is shared with another test.</summary>
    internal async Task<Visitor> VisitorAsync(int width = 1280, int height = 800, ColorScheme scheme = ColorScheme.Light, bool scripts = true, Action<BrowserNewContextOptions>? also = null)
    {
        var options = new BrowserNewContextOptions
        {
            BaseURL = Address.ToString(),
            ViewportSize = new() { Width = width, Height = height },
            ColorScheme = scheme,
            ReducedMotion = ReducedMotion.Reduce,
            JavaScriptEnabled = scripts,
        };
        also?.Invoke(options);
        var context = await chromium!.NewContextAsync(options);
        var page = await context.NewPageAsync();
        await page.RouteAsync("https://**", route => route.FulfillAsync(new() { ContentType = "text/html", Body = "<title>Elsewhere</title>" }));
        return new Visitor(page);
    }
}

[CollectionDefinition(Name)]
public sealed class Browsing : ICollectionFixture<Browser>
{
    public const string Name = "browser";
}
