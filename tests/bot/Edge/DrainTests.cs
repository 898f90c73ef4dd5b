using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;
using GuidanceBot.Channels.Edge;
using GuidanceBot.Tests.Connector;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Xunit;

namespace GuidanceBot.Tests.Edge;

/// <summary>What becomes of what is under way when the service stops.</summary>
public sealed class DrainTests
{
    [Fact]
    public async Task Turns_under_way_are_answered_and_kept_and_streams_are_told()
    {
        using var folder = new TempFolder();
        var service = await RunningService.StartAsync(folder);
        var address = service.Http.BaseAddress!;
        var (slow, waiting) = (await Talk.BeginAsync(service), await Talk.BeginAsync(service));
        using var stream = await Listener.OpenAsync(slow.StreamUrl);
        await stream.NextAsync();
        // One is held while its body is read, the other while it waits for its turn.
        var turnLock = await service.Services.GetRequiredService<TurnLocks>().TakeAsync(waiting.Id, CancellationToken.None);
        using var first = await HeldPost.BeginAsync(slow, "slow");
        using var second = await HeldPost.BeginAsync(waiting, "waiting");
        await second.FinishAsync();

        var stopped = service.DisposeAsync().AsTask();
        Assert.Null(await stream.NextAsync());
        Assert.Equal(WebSocketCloseStatus.EndpointUnavailable, stream.Closed);
        await RefusesAsync(address);
        Assert.False(stopped.IsCompleted);
        await first.FinishAsync();
        turnLock.Dispose();
        var answers = await Task.WhenAll(first.AnswerAsync(), second.AnswerAsync());
        await stopped;

        Assert.All(answers, answer => Assert.StartsWith("HTTP/1.1 200 ", answer, StringComparison.Ordinal));
        await using var again = await RunningService.StartAsync(folder);
        foreach (var (talk, text, answer) in new[] { (slow, "slow", answers[0]), (waiting, "waiting", answers[1]) })
        {
            var log = await talk.On(again).ReadAsync();
            var said = Assert.Single(log.Activities, activity => (string?)activity["text"] == text);
            Assert.Contains((string)said["id"]!, answer, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_is_due_to_a_connector_goes_out_first()
    {
        await using var setting = await Setting.StartAsync();
        var open = new TaskCompletionSource();
        var asked = new TaskCompletionSource();
        setting.Connector.Answer = (_, _) =>
        {
            asked.TrySetResult();
            return open.Task;
        };
        await setting.Channel.PostAsync(setting.Channel.Begin());
        await asked.Task;

        var address = setting.Service.Http.BaseAddress!;
        var restarted = setting.RestartAsync();
        await RefusesAsync(address);
        Assert.False(restarted.IsCompleted);
        open.SetResult();
        await restarted;

        // By the one that stopped: the other sends nothing until it is spoken to.
        Assert.NotEmpty(await setting.Channel.NextTurnAsync());
    }

    [Fact]
    public async Task How_long_that_may_take_is_set()
    {
        using var folder = new TempFolder();
        await using var service = await RunningService.StartAsync(folder);

        Assert.Equal(ServerLimits.Shutdown, service.Services.GetRequiredService<IOptions<HostOptions>>().Value.ShutdownTimeout);
    }

    private static async Task RefusesAsync(Uri address)
    {
        for (var i = 0; i < 1000; i++)
        {
            using var probe = new TcpClient();
            try
            {
                await probe.ConnectAsync(IPAddress.Loopback, address.Port);
                await Task.Delay(10);
            }
            catch (SocketException)
            {
                return;
            }
        }
        Assert.Fail("It still takes connections.");
    }
}
