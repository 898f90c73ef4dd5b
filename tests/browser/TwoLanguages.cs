using GuidanceBot.Tests.Content;
using Xunit;

namespace GuidanceBot.Tests;

/// <summary>A service that speaks English and, beside it, a language made up by the test that runs from right to left.</summary>
public sealed class TwoLanguages : IAsyncLifetime, IDisposable
{
    private readonly ShippedContent content = new();
    private Host? host;

    public Uri Address => host!.Address;

    public async Task InitializeAsync()
    {
        MadeUpLocale.Make(content);
        host = await Host.StartAsync($"--GuidanceBot:Content:Path={content.Path}", $"--GuidanceBot:Practice:Languages=en,{MadeUpLocale.Code}");
    }

    public async Task DisposeAsync() => await host!.DisposeAsync();

    public void Dispose() => content.Dispose();
}
