using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using Xunit;

namespace GuidanceBot.Tests;

/// <summary>The service as it is built, in a process of its own that a test may kill, and start again at the same address.</summary>
internal sealed class Node : IAsyncDisposable
{
    // A stop may take the half minute that the host gives to open requests.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly string[] settings;
    private readonly int port = FreePort();
    private readonly ConcurrentQueue<string> said = new();
    private readonly ConcurrentQueue<string> complained = new();
    private Process? process;

    /// <param name="settings">Everything but the address and the content, such as <c>--GuidanceBot:Storage:Path=…</c>.</param>
    public Node(params string[] settings) => this.settings = settings;

    public Uri Address => new($"http://127.0.0.1:{port}");

    /// <summary>What the service is started by, such as a shell that sets a limit and then becomes the service.</summary>
    public string[] Starter { get; set; } = [];

    /// <summary>Everything it wrote to both streams, over all its starts.</summary>
    public string Output => string.Join('\n', [.. said, .. complained]);

    /// <summary>A running service over the database of a test's folder.</summary>
    public static async Task<Node> StartAsync(TempFolder folder, params string[] more)
    {
        var node = Over(folder.Database, more);
        await node.StartAsync();
        return node;
    }

    /// <summary>A service over a database, not started yet.</summary>
    public static Node Over(string database, params string[] more) =>
        new([$"--GuidanceBot:Storage:Path={database}", "--GuidanceBot:Limits:Enabled=false", .. more]);

    /// <summary>Starts it, and returns once it listens.</summary>
    public async Task StartAsync()
    {
        if (await BeginAsync() is not { } end) return;
        Assert.Fail($"The service ended with exit code {end.ExitCode}.\n{Output}");
    }

    /// <summary>Starts it where it has to refuse, and returns how it ended.</summary>
    public async Task<Refusal> RefusesAsync()
    {
        if (await BeginAsync() is { } end) return end;
        Kill();
        throw new Xunit.Sdk.XunitException($"The service started where it had to refuse.\n{Output}");
    }

    /// <summary>Starts it and leaves it to itself; it need not listen yet.</summary>
    /// <returns>Done when it listens, or has ended.</returns>
    public Task<Refusal?> BeginAsync()
    {
        said.Clear();
        complained.Clear();
        var listens = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var started = Start();
        started.OutputDataReceived += (_, line) => Keep(said, line.Data, () => listens.TrySetResult());
        started.ErrorDataReceived += (_, line) => Keep(complained, line.Data, () => { });
        started.BeginOutputReadLine();
        started.BeginErrorReadLine();
        process = started;
        return AwaitAsync(started, listens.Task);
    }

    /// <summary>As a power cut or the kernel ends it: without a chance to do anything more.</summary>
    public void Kill()
    {
        if (process is not { } running) return;
        running.Kill();
        Forget(running);
    }

    /// <summary>As an operator stops it.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> TerminateAsync()
    {
        var running = process!;
        using (var kill = Process.Start("kill", ["-TERM", $"{running.Id}"])) await kill.WaitForExitAsync();
        await EndAsync(running);
        var code = running.ExitCode;
        Forget(running);
        return code;
    }

    public ValueTask DisposeAsync()
    {
        Kill();
        return ValueTask.CompletedTask;
    }

    private Process Start()
    {
        string[] command =
        [
            .. Starter, "dotnet", Path.Combine(AppContext.BaseDirectory, "guidancebot.dll"), $"--urls={Address}",
            $"--GuidanceBot:Content:Path={SmallContent.Path}", .. settings,
        ];
        var start = new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Path.GetTempPath() };
        // The runtime maps its code twice by way of a large file in memory, which a limit on the size of files forbids.
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        var started = Process.Start(start)!;
        Guard.Began(started);
        return started;
    }

    private async Task<Refusal?> AwaitAsync(Process started, Task listens)
    {
        using var patience = new CancellationTokenSource(Patience);
        var ended = started.WaitForExitAsync(patience.Token);
        try
        {
            if (await Task.WhenAny(listens, ended) == listens) return null;
            await ended;
        }
        catch (OperationCanceledException)
        {
            Kill();
            Assert.Fail($"The service neither listened nor ended within {Patience}.\n{Output}");
        }

        var end = new Refusal(started.ExitCode, [.. complained.Where(line => line.Length > 0)], Output);
        if (process == started) Forget(started);
        return end;
    }

    private async Task EndAsync(Process running)
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await running.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            Kill();
            Assert.Fail($"The service did not stop within {Patience}.\n{Output}");
        }
    }

    private void Forget(Process running)
    {
        running.WaitForExit();
        Guard.Ended(running);
        process = null;
    }

    private static void Keep(ConcurrentQueue<string> lines, string? line, Action kept)
    {
        if (line is null) return;
        lines.Enqueue(line);
        kept();
    }

    // Below the ports that outgoing connections are given: a client that tries a node that is down could otherwise reach itself.
    private static int FreePort()
    {
        while (true)
        {
            var port = RandomNumberGenerator.GetInt32(20_000, 32_000);
            try
            {
                using var listener = new TcpListener(IPAddress.Loopback, port);
                listener.Start();
                return port;
            }
            catch (SocketException)
            {
                // Taken: the next one.
            }
        }
    }
}

/// <summary>How a start was refused.</summary>
/// <param name="ExitCode">2 where the operator has to mend something.</param>
/// <param name="Sentences">What was said on the error stream, by lines.</param>
/// <param name="Output">Everything that was said.</param>
internal sealed record Refusal(int ExitCode, IReadOnlyList<string> Sentences, string Output)
{
    /// <summary>The one sentence an operator is told, naming the setting and the file.</summary>
    public string Sentence(string database)
    {
        Assert.True(ExitCode == 2, $"Exit code {ExitCode}\n{Output}");
        var sentence = Assert.Single(Sentences);
        Assert.Contains("GuidanceBot:Storage:Path", sentence, StringComparison.Ordinal);
        Assert.Contains(database, sentence, StringComparison.Ordinal);
        return sentence;
    }
}
