using System.Diagnostics;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using GuidanceBot.Tests.Content;

namespace GuidanceBot.Tests.Proxy;

/// <summary>nginx with docs/nginx.conf as it stands, but for what belongs to the machine: port, certificate, logs and the address of the service.</summary>
internal sealed class Nginx : IAsyncDisposable
{
    public const string Host = "localhost";

    private const string Debian = "/usr/sbin/nginx";
    private const string Written = "proxy_pass http://127.0.0.1:5080";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly TempFolder folder = new();
    private readonly Process process;
    private readonly string certificate;

    private Nginx(RunningService service, (string From, string To)[] changes)
    {
        Port = FreePort();
        var service5080 = $"proxy_pass {service.Http.BaseAddress!.GetLeftPart(UriPartial.Authority)}";
        File.WriteAllText(PathOf("guide.conf"), Changed(File.ReadAllText(Path.Combine(Repository.Root, "docs/nginx.conf")), [.. changes, .. Machine(), (Written, service5080)]));
        File.WriteAllText(PathOf("nginx.conf"), Frame());
        certificate = WriteCertificate();
        process = Start();
    }

    public int Port { get; }

    public string Log => File.ReadAllText(PathOf("error.log"));

    /// <param name="changes">What the test has otherwise than the file.</param>
    public static async Task<Nginx> StartAsync(RunningService service, params (string From, string To)[] changes)
    {
        var nginx = new Nginx(service, changes);
        await nginx.ListensAsync();
        return nginx;
    }

    /// <summary>A client that comes by nginx, below <paramref name="pathBase"/>.</summary>
    public HttpClient Client(string pathBase = "/guide/") =>
        new(new SocketsHttpHandler { SslOptions = { RemoteCertificateValidationCallback = IsOurs }, AllowAutoRedirect = false })
        {
            BaseAddress = new Uri($"https://{Host}:{Port}{pathBase}"),
        };

    /// <summary>Lets a WebSocket take the certificate of this nginx.</summary>
    public void Trust(ClientWebSocketOptions options) => options.RemoteCertificateValidationCallback = IsOurs;

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited) process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        folder.Dispose();
    }

    private (string From, string To)[] Machine() =>
    [
        ("listen 443 ssl;", $"listen 127.0.0.1:{Port} ssl;"),
        ("listen [::]:443 ssl;", ""),
        ("/etc/letsencrypt/live/guide.practice.example/fullchain.pem", PathOf("certificate.pem")),
        ("/etc/letsencrypt/live/guide.practice.example/privkey.pem", PathOf("key.pem")),
        // As talkative as can be, so that a test sees what it would say.
        ("/var/log/nginx/guide.error.log crit", $"{PathOf("error.log")} info"),
    ];

    // A file that no longer holds what is changed here would be tested without the change.
    private static string Changed(string text, IEnumerable<(string From, string To)> changes) => changes.Aggregate(text, (changed, change) =>
        changed.Contains(change.From, StringComparison.Ordinal) ? changed.Replace(change.From, change.To, StringComparison.Ordinal) : throw new InvalidOperationException($"docs/nginx.conf has no '{change.From}'."));

    // One process, so that it runs as whoever tests, with every file in the folder of the test.
    private string Frame() => $$"""
        daemon off;
        master_process off;
        pid {{PathOf("pid")}};
        error_log {{PathOf("error.log")}} warn;
        events { }
        http {
            client_body_temp_path {{PathOf("body")}};
            proxy_temp_path {{PathOf("proxy")}};
            fastcgi_temp_path {{PathOf("fastcgi")}};
            uwsgi_temp_path {{PathOf("uwsgi")}};
            scgi_temp_path {{PathOf("scgi")}};
            include {{PathOf("guide.conf")}};
        }
        """;

    private bool IsOurs(object sender, X509Certificate? shown, X509Chain? chain, SslPolicyErrors errors) => shown?.GetCertHashString() == certificate;

    private string WriteCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={Host}", key, HashAlgorithmName.SHA256);
        var now = TimeProvider.System.GetUtcNow();
        using var made = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        File.WriteAllText(PathOf("certificate.pem"), made.ExportCertificatePem());
        File.WriteAllText(PathOf("key.pem"), key.ExportPkcs8PrivateKeyPem());
        return made.GetCertHashString();
    }

    // Debian keeps it where only root looks.
    private Process Start() =>
        Process.Start(new ProcessStartInfo(File.Exists(Debian) ? Debian : "nginx", ["-p", folder.Path, "-e", PathOf("error.log"), "-c", PathOf("nginx.conf")]))
        ?? throw new InvalidOperationException("nginx did not start.");

    private async Task ListensAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            if (process.HasExited) throw new InvalidOperationException($"nginx ended with {process.ExitCode}: {Log}");
            using var probe = new TcpClient();
            try
            {
                await probe.ConnectAsync(IPAddress.Loopback, Port, patience.Token);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(20, patience.Token);
            }
        }
    }

    private string PathOf(string name) => Path.Combine(folder.Path, name);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
