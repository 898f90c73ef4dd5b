using Xunit;

namespace GuidanceBot.Tests.Form;

/// <summary>One service for the tests of a class: what it learns with its first message takes seconds.</summary>
public sealed class SharedService : IAsyncLifetime, IDisposable
{
    internal const string LeaveUrl = "https://weather.example/today";

    private readonly TempFolder folder = new();
    private RunningService? service;

    internal RunningService Service => service!;

    internal HttpClient Http => Service.Http;

    public async Task InitializeAsync() => service = await RunningService.StartAsync(folder, $"--GuidanceBot:Practice:LeaveUrl={LeaveUrl}");

    public async Task DisposeAsync() => await Service.DisposeAsync();

    public void Dispose() => folder.Dispose();

    /// <summary>A client that stays where it is sent away.</summary>
    internal static HttpClient Still(RunningService service) =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = service.Http.BaseAddress };
}
