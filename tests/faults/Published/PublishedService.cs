using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using Xunit;

namespace GuidanceBot.Tests;

/// <summary>
/// The published program in a process that is given nothing: no environment, no .NET of the machine, a working folder of
/// its own, and, where the tests run as root, an account without rights.
/// </summary>
internal sealed class PublishedService : IDisposable
{
    private const string Nobody = "65534";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly TempFolder folder = new();
    private readonly Socket notices = new(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified);
    private readonly Process process;

    public PublishedService(string program, string settings)
    {
        File.WriteAllText(Path.Combine(folder.Path, "settings.json"), settings);
        notices.Bind(new UnixDomainSocketEndPoint(Path.Combine(folder.Path, "notify")));
        notices.ReceiveTimeout = (int)Patience.TotalMilliseconds;
        Shell.Run("chmod", "-R", "a+rwX", folder.Path);
        string[] variables = [$"GUIDANCEBOT_SETTINGS={folder.Path}/settings.json", $"NOTIFY_SOCKET={folder.Path}/notify"];
        string[] account = Environment.IsPrivilegedProcess ? ["setpriv", $"--reuid={Nobody}", $"--regid={Nobody}", "--clear-groups", "--no-new-privs"] : [];
        string[] command = [.. account, "/usr/bin/env", "-i", .. variables, Path.Combine(program, "guidancebot"), "--urls=http://127.0.0.1:0"];
        process = Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder.Path })!;
        Guard.Began(process);
    }

    /// <summary>Where the data file is, by default.</summary>
    public string Database => Path.Combine(folder.Path, "data", "guidancebot.db");

    /// <summary>The address it says it listens on.</summary>
    public async Task<Uri> AddressAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        var line = await process.StandardOutput.ReadLineAsync(patience.Token);
        return line is null ? throw new Xunit.Sdk.XunitException(await process.StandardError.ReadToEndAsync(patience.Token)) : new Uri(line[line.IndexOf("http", StringComparison.Ordinal)..]);
    }

    /// <summary>The next thing systemd would be told.</summary>
    public string NextNotice()
    {
        var buffer = new byte[256];
        return Encoding.UTF8.GetString(buffer, 0, notices.Receive(buffer)).Trim();
    }

    /// <returns>The exit code, and what was said on the error stream.</returns>
    public async Task<(int Code, string Error)> TerminateAsync()
    {
        Shell.Run("kill", "-TERM", $"{process.Id}");
        using var patience = new CancellationTokenSource(Patience);
        await process.WaitForExitAsync(patience.Token);
        return (process.ExitCode, await process.StandardError.ReadToEndAsync(patience.Token));
    }

    public void Dispose()
    {
        if (!process.HasExited) process.Kill();
        process.WaitForExit();
        Guard.Ended(process);
        process.Dispose();
        notices.Dispose();
        folder.Dispose();
    }
}
