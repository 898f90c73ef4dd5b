using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GuidanceBot.Tests.Connector;

/// <summary>A connector, a service that listens to it, and a conversation between the two.</summary>
internal sealed class Setting : IAsyncDisposable
{
    public required TempFolder Folder { get; init; }

    public required SigningKey Key { get; init; }

    public required ConnectorStandIn Connector { get; init; }

    public required RunningService Service { get; set; }

    public required ChannelTalk Channel { get; init; }

    public required FakeTime Clock { get; init; }

    public static async Task<Setting> StartAsync(string channel = "webchat", Notes? notes = null, params string[] endorsements)
    {
        var (folder, key, clock) = (new TempFolder(), new SigningKey("first", endorsements), new FakeTime());
        var connector = await ConnectorStandIn.StartAsync(key);
        var service = await ServeAsync(folder, connector, clock, notes);
        return new Setting { Folder = folder, Key = key, Connector = connector, Service = service, Clock = clock, Channel = new ChannelTalk(service, connector, key, channel) };
    }

    /// <summary>Another conversation with the same service.</summary>
    public ChannelTalk Open(string channel = "webchat") => new(Service, Connector, Key, channel);

    /// <summary>Stops the service, and starts it again over the same database.</summary>
    public async Task<ChannelTalk> RestartAsync()
    {
        await Service.DisposeAsync();
        Service = await ServeAsync(Folder, Connector, Clock, null);
        return Channel.On(Service);
    }

    public async ValueTask DisposeAsync()
    {
        await Service.DisposeAsync();
        await Connector.DisposeAsync();
        Key.Dispose();
        Folder.Dispose();
    }

    private static Task<RunningService> ServeAsync(TempFolder folder, ConnectorStandIn connector, FakeTime clock, Notes? notes) => RunningService.StartAsync(
        folder,
        builder =>
        {
            builder.Services.AddSingleton<TimeProvider>(clock);
            if (notes is not null) builder.Logging.AddProvider(notes).AddFilter("GuidanceBot", LogLevel.Trace);
        },
        connector.Settings);
}
