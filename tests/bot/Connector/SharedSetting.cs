using Xunit;

namespace GuidanceBot.Tests.Connector;

/// <summary>One connector and one service for the tests of a class that change neither; each has a conversation of its own.</summary>
public sealed class SharedSetting : IAsyncLifetime
{
    internal Setting Setting { get; private set; } = null!;

    public async Task InitializeAsync() => Setting = await Setting.StartAsync();

    public async Task DisposeAsync() => await Setting.DisposeAsync();
}
