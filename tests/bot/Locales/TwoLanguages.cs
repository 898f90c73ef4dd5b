using GuidanceBot.Tests.Content;
using Xunit;

namespace GuidanceBot.Tests.Locales;

/// <summary>One service for the tests of a class that speaks English and, beside it, the language made up by the test.</summary>
public sealed class TwoLanguages : IAsyncLifetime, IDisposable
{
    private readonly TempFolder folder = new();
    private RunningService? service;

    internal RunningService Service => service!;

    internal HttpClient Http => Service.Http;

    /// <summary>English alone, or both.</summary>
    internal ShippedContent Content { get; } = new();

    public async Task InitializeAsync()
    {
        MadeUpLocale.Make(Content);
        service = await StartAsync(folder);
    }

    public async Task DisposeAsync() => await Service.DisposeAsync();

    public void Dispose()
    {
        Content.Dispose();
        folder.Dispose();
    }

    /// <summary>Another service over the same content.</summary>
    internal Task<RunningService> StartAsync(TempFolder data, params string[] settings) => StartAsync(data, $"en,{MadeUpLocale.Code}", settings);

    /// <inheritdoc cref="StartAsync(TempFolder, string[])"/>
    internal Task<RunningService> StartAsync(TempFolder data, string languages, string[] settings) => RunningService.StartAsync(
        data, [$"--GuidanceBot:Content:Path={Content.Path}", $"--GuidanceBot:Practice:Languages={languages}", .. settings]);
}
