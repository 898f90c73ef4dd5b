using System.Collections.Concurrent;
using GuidanceBot.Commands;
using GuidanceBot.Content;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace GuidanceBot.Tests;

/// <summary>The real service on a real port, over a database in a folder of the test.</summary>
internal sealed class RunningService : IAsyncDisposable
{
    // The shipped content never changes while tests run; to read it takes seconds, and to learn from it more.
    private static readonly ConcurrentDictionary<(ContentFolders Folders, string Language), Lazy<Loaded>> shipped = new();

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
        var app = Service.Build([$"--GuidanceBot:Storage:Path={folder.Database}", "--urls=http://127.0.0.1:0", .. settings], adjust, Load);
        await app.StartAsync();
        return new RunningService(app);
    }

    public static Task<RunningService> StartAsync(TempFolder folder, FakeTime clock) =>
        StartAsync(folder, builder => builder.Services.AddSingleton<TimeProvider>(clock));

    private static Loaded Load(ContentFolders folders, string language)
    {
        if (folders.Own is not null || !folders.Path.StartsWith(AppContext.BaseDirectory, StringComparison.Ordinal)) return Library.Load(folders, language, DialogNeeds.All);
        return shipped.GetOrAdd((folders, language), key => new(() => Library.Load(key.Folders, key.Language, DialogNeeds.All))).Value;
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
    }
}
