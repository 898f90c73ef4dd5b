using GuidanceBot.Commands;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace GuidanceBot.Tests;

/// <summary>The real service on a real port, over a database in a folder of the test.</summary>
internal sealed class RunningService : IAsyncDisposable
{
    private readonly WebApplication app;

    private RunningService(WebApplication app)
    {
        this.app = app;
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        Http = new HttpClient { BaseAddress = new Uri(address) };
    }

    public HttpClient Http { get; }

    public IServiceProvider Services => app.Services;

    public static Task<RunningService> StartAsync(TempFolder folder, params string[] settings) =>
        StartAsync(folder, _ => { }, settings);

    public static async Task<RunningService> StartAsync(TempFolder folder, Action<WebApplicationBuilder> adjust, params string[] settings)
    {
        var app = Service.Build([$"--GuidanceBot:Storage:Path={folder.Database}", "--urls=http://127.0.0.1:0", .. settings], adjust);
        await app.StartAsync();
        return new RunningService(app);
    }

    public static Task<RunningService> StartAsync(TempFolder folder, FakeTime clock) =>
        StartAsync(folder, builder => builder.Services.AddSingleton<TimeProvider>(clock));

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
    }
}
