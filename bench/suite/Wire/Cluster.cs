using System.Globalization;

namespace GuidanceBot.Bench;

/// <summary>A PostgreSQL cluster of the bench's own, from Debian's packages: as it comes, durable, on a port of its own.</summary>
internal sealed class Cluster : IAsyncDisposable
{
    private const string User = "guidancebot";

    private readonly Folder folder = new();
    private readonly string port = Server.FreePort().ToString(CultureInfo.InvariantCulture);

    private Cluster()
    {
    }

    private string Data => folder.File("data");

    /// <summary>How the service connects to its database.</summary>
    public string ConnectionString => $"Host=127.0.0.1;Port={port};Username={User};Database=postgres";

    /// <exception cref="CommandFailed">PostgreSQL is not there, or does not start.</exception>
    public static async Task<Cluster> StartAsync(CancellationToken cancellation)
    {
        var cluster = new Cluster();
        // The server refuses to run as root, and its own account must reach the folder.
        if (Environment.IsPrivilegedProcess) await new Command("chown", "postgres", cluster.folder.Path).RunAsync(cancellation);
        await AsServer("initdb", "--auth=trust", "--encoding=UTF8", "--locale=C", "--username", User, "-D", cluster.Data).RunAsync(cancellation);
        await AsServer("pg_ctl", "start", "--wait", "-D", cluster.Data, "--log", cluster.folder.File("log"), "--options", $"-p {cluster.port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={cluster.folder.Path} -c max_connections=200").RunAsync(cancellation);
        return cluster;
    }

    /// <summary>A program of PostgreSQL's that talks to it.</summary>
    public Command Client(string program, params string[] arguments) => AsServer(program, ["-h", "127.0.0.1", "-p", port, "-U", User, .. arguments, "postgres"]);

    public async ValueTask DisposeAsync()
    {
        await AsServer("pg_ctl", "stop", "--wait", "-m", "fast", "-D", Data).RunAsync(CancellationToken.None);
        folder.Dispose();
    }

    private static Command AsServer(string program, params string[] arguments)
    {
        var path = Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetFiles("/usr/lib/postgresql", program, SearchOption.AllDirectories).Order(StringComparer.Ordinal).LastOrDefault()
            : null;
        path ??= program;
        return Environment.IsPrivilegedProcess
            ? new Command("setpriv", ["--reuid=postgres", "--regid=postgres", "--clear-groups", path, .. arguments]) { Folder = "/" }
            : new Command(path, arguments) { Folder = "/" };
    }
}
