using System.Diagnostics;
using System.Net.WebSockets;
using Xunit;

namespace GuidanceBot.Tests.Edge;

/// <summary>The process as an operator stops it.</summary>
[Trait("Category", "Long")]
public sealed class SignalTests
{
    [Fact]
    public async Task A_terminated_process_answers_the_turn_under_way_and_ends_well()
    {
        using var folder = new TempFolder();
        using var process = Start(folder);
        using var http = new HttpClient { BaseAddress = await AddressAsync(process) };
        var talk = await Talk.BeginAsync(http);
        using var stream = await Listener.OpenAsync(talk.StreamUrl);
        await stream.NextAsync();
        using var post = await HeldPost.BeginAsync(talk, "held");

        using var signal = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        Assert.Null(await stream.NextAsync());
        Assert.Equal(WebSocketCloseStatus.EndpointUnavailable, stream.Closed);
        await post.FinishAsync();
        var answer = await post.AnswerAsync();
        await process.WaitForExitAsync();

        Assert.StartsWith("HTTP/1.1 200 ", answer, StringComparison.Ordinal);
        Assert.Equal((0, ""), (process.ExitCode, await process.StandardError.ReadToEndAsync()));
        await using var again = await RunningService.StartAsync(folder);
        Assert.Single((await talk.On(again).ReadAsync()).Texts, text => text == "held");
    }

    private static Process Start(TempFolder folder) => Process.Start(new ProcessStartInfo(
        "dotnet", [Path.Combine(AppContext.BaseDirectory, "guidancebot.dll"), "--urls=http://127.0.0.1:0", $"--GuidanceBot:Storage:Path={folder.Database}"])
    {
        WorkingDirectory = folder.Path,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;

    private static async Task<Uri> AddressAsync(Process process)
    {
        var line = await process.StandardOutput.ReadLineAsync() ?? "";
        return new Uri(line[line.IndexOf("http://", StringComparison.Ordinal)..]);
    }
}
