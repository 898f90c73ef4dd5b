using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace GuidanceBot.Tests;

/// <summary>The real service, as it is built, in a process of its own on a free port with an empty store.</summary>
internal sealed class Host : IAsyncDisposable
{
    /// <summary>A practice's own site, of another origin than the service, that may embed the panel.</summary>
    public const string Practice = "http://localhost:8";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly DirectoryInfo? folder;
    private readonly string[] settings;
    private Process? process;

    private Host(Uri address, Process? process, DirectoryInfo? folder, string[] settings) =>
        (Address, this.process, this.folder, this.settings) = (address, process, folder, settings);

    public Uri Address { get; }

    /// <summary>Starts the service, or takes the running one that <c>GUIDANCEBOT_URL</c> names; <see cref="Practice"/> has to be allowed there.</summary>
    /// <param name="settings">Where there are any, it is always a service of its own.</param>
    public static async Task<Host> StartAsync(params string[] settings)
    {
        if (settings.Length == 0 && Environment.GetEnvironmentVariable("GUIDANCEBOT_URL") is { Length: > 0 } running)
            return new Host(new Uri(running), null, null, []);

        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var folder = Directory.CreateTempSubdirectory("guidancebot-");
        var host = new Host(address, Start(address, folder, settings), folder, settings);
        await host.AnswersAsync();
        return host;
    }

    /// <summary>Stops the service at once, as a machine that loses its power.</summary>
    public async Task StopAsync()
    {
        process!.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        process = null;
    }

    /// <summary>Starts it again, at the same address with the same store.</summary>
    public Task StartAgainAsync()
    {
        process = Start(Address, folder!, settings);
        return AnswersAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
            await StopAsync();
        folder?.Delete(recursive: true);
    }

    private static Process Start(Uri address, DirectoryInfo folder, string[] settings)
    {
        var assembly = Path.Combine(AppContext.BaseDirectory, "guidancebot.dll");
        var store = Path.Combine(folder.FullName, "guidancebot.db");
        string[] arguments =
        [
            assembly, "--urls", address.ToString(),
            $"--GuidanceBot:Storage:Path={store}", $"--GuidanceBot:Practice:AllowedOrigins:0={Practice}", .. settings,
        ];
        var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = folder.FullName };
        return Process.Start(start) ?? throw new InvalidOperationException("The service did not start.");
    }

    private async Task AnswersAsync()
    {
        using var client = new HttpClient { BaseAddress = Address };
        using var patience = new CancellationTokenSource(Patience);
        while (!await AnswersAsync(client, patience.Token))
        {
            if (process!.HasExited)
                throw new InvalidOperationException($"The service ended with exit code {process.ExitCode}.");
            await Task.Delay(100, patience.Token);
        }
    }

    private static async Task<bool> AnswersAsync(HttpClient client, CancellationToken cancellation)
    {
        try
        {
            using var response = await client.GetAsync(new Uri("/", UriKind.Relative), cancellation);
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
