using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;
using Xunit;

namespace GuidanceBot.Tests;

/// <summary>A PostgreSQL cluster of the tests' own, made from Debian's packages on a free port.</summary>
public sealed class PostgresCluster : IAsyncLifetime
{
    public const string Name = "PostgreSQL";

    private const string User = "guidancebot";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly string folder = Directory.CreateTempSubdirectory("guidancebot-pg-").FullName;
    private readonly int port = FreePort();
    private int databases;

    private string Data => Path.Combine(folder, "data");

    public async Task InitializeAsync()
    {
        // The server refuses to run as root, and its own account must reach the folder.
        if (Environment.IsPrivilegedProcess) await RunAsync("chown", "postgres", folder);
        await RunAsServerAsync("initdb", "--no-sync", "--auth=trust", "--encoding=UTF8", "--locale=C", "--username", User, "-D", Data);
        await StartAsync();
    }

    public async Task DisposeAsync()
    {
        await StopAsync("immediate");
        Directory.Delete(folder, recursive: true);
    }

    public Task StartAsync() => RunAsServerAsync(
        "pg_ctl", "start", "--wait", "-D", Data, "--log", Path.Combine(folder, "log"), "--options",
        // Nobody pulls the plug here; what is tested survives the end of the server's process.
        string.Create(CultureInfo.InvariantCulture, $"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={folder} -c fsync=off -c max_connections=200"));

    /// <param name="mode"><c>fast</c> ends sessions, <c>immediate</c> is a crash.</param>
    public Task StopAsync(string mode) => RunAsServerAsync("pg_ctl", "stop", "--wait", "-m", mode, "-D", Data);

    /// <summary>An empty database, and how to connect to it.</summary>
    public async Task<string> CreateDatabaseAsync()
    {
        var name = $"test_{Interlocked.Increment(ref databases)}";
        // Not pooled: a test may have restarted the server.
        await using var connection = new NpgsqlConnection(ConnectionString("postgres") + ";Pooling=false");
        await connection.OpenAsync();
        await using var create = new NpgsqlCommand($"create database {name}", connection);
        await create.ExecuteNonQueryAsync();
        return ConnectionString(name);
    }

    private string ConnectionString(string database) => $"Host=127.0.0.1;Port={port};Username={User};Database={database}";

    private static Task RunAsServerAsync(string program, params string[] arguments)
    {
        var path = Directory.GetFiles("/usr/lib/postgresql", program, SearchOption.AllDirectories).Order().Last();
        return Environment.IsPrivilegedProcess
            ? RunAsync("setpriv", ["--reuid=postgres", "--regid=postgres", "--clear-groups", path, .. arguments])
            : RunAsync(path, arguments);
    }

    private static async Task RunAsync(string program, params string[] arguments)
    {
        // The server keeps its output streams open, so that nothing may wait for their end.
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = "/" })!;
        using var patience = new CancellationTokenSource(Patience);
        await process.WaitForExitAsync(patience.Token);
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

/// <summary>The tests that share the cluster.</summary>
[CollectionDefinition(PostgresCluster.Name)]
public sealed class PostgresCollection : ICollectionFixture<PostgresCluster>;
