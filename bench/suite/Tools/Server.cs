using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace GuidanceBot.Bench;

/// <summary>A process that listens on a port of its own, until it is disposed of.</summary>
internal sealed class Server : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(1);

    private readonly Process process;

    private Server(Process process, Uri address, Command command)
    {
        this.process = process;
        Address = address;
        Command = command;
    }

    public Uri Address { get; }

    public Command Command { get; }

    /// <summary>What of its memory lies in the machine's, in MB of 10⁶ bytes.</summary>
    public double WorkingSet
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64 / 1e6;
        }
    }

    /// <summary>Starts a command and waits until its port answers.</summary>
    /// <param name="of">The command for a port.</param>
    /// <exception cref="CommandFailed">It ended, or does not listen.</exception>
    public static async Task<Server> StartAsync(Func<int, Command> of, CancellationToken cancellation)
    {
        var port = FreePort();
        var command = of(port);
        var process = command.Start();
        Discard(process);
        var began = Stopwatch.GetTimestamp();
        while (!await ListensAsync(port, cancellation))
        {
            if (process.HasExited || Stopwatch.GetElapsedTime(began) > Patience)
            {
                process.Kill(entireProcessTree: true);
                throw new CommandFailed(command, process.HasExited ? process.ExitCode : -1, "it does not listen.");
            }
            await Task.Delay(Glance, cancellation);
        }
        return new Server(process, new Uri($"http://127.0.0.1:{port.ToString(CultureInfo.InvariantCulture)}/"), command);
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    /// <summary>Settings of the service under measurement: a file of its own, and no limits, since one address asks for all.</summary>
    public static Command Service(int port, string database, params string[] settings) => new(
        Places.Service,
        [$"--urls=http://127.0.0.1:{port.ToString(CultureInfo.InvariantCulture)}", $"--GuidanceBot:Storage:Path={database}", "--GuidanceBot:Limits:Enabled=false", .. settings]);

    private static void Discard(Process process)
    {
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    private static async Task<bool> ListensAsync(int port, CancellationToken cancellation)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await socket.ConnectAsync(IPAddress.Loopback, port, cancellation);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
