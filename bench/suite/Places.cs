namespace GuidanceBot.Bench;

/// <summary>Where things lie: the project, what `bench/run` built of it, and the peers that are fetched by path.</summary>
internal static class Places
{
    public static readonly string Root = FindRoot(AppContext.BaseDirectory);

    /// <summary>The service as it is published.</summary>
    public static readonly string Service = Built("service", "guidancebot");

    /// <summary>The probe of a bare endpoint, with one durable write or none; null where it is not there.</summary>
    public static readonly string? Limit = Existing(Built("limit", "Limit.dll"));

    /// <summary>The probe that writes as many bytes and rows as the service.</summary>
    public static readonly string Probe = Built("probe", "Probe.dll");

    /// <summary>The folder of peers and probes of others.</summary>
    public static readonly string Peers = Path.GetFullPath(Environment.GetEnvironmentVariable("GUIDANCEBOT_BENCH_PEERS") ?? Path.Combine(Root, "../shared/bench"));

    /// <summary>The peer's waterfall; null where it is not there.</summary>
    public static readonly string? Waterfall = Existing(Path.Combine(Peers, "bench.js"));

    /// <summary>The peer's packages; null where they could not be installed.</summary>
    public static readonly string? Packages = Directory.Exists(InBench("peer/node_modules/botbuilder-dialogs")) ? InBench("peer/node_modules") : null;

    public static string InBench(string path) => Path.Combine(Root, "bench", path);

    /// <summary>A path as somebody would write it who stands in the project's folder.</summary>
    public static string Shown(string text) => text.Replace(Peers, "$PEERS", StringComparison.Ordinal).Replace(Root + "/", "", StringComparison.Ordinal);

    private static string Built(params string[] parts) => Path.Combine([Root, "bench", "built", .. parts]);

    private static string? Existing(string path) => File.Exists(path) ? path : null;

    private static string FindRoot(string folder) =>
        File.Exists(Path.Combine(folder, "GuidanceBot.sln")) ? folder.TrimEnd('/') : FindRoot(Path.GetDirectoryName(folder.TrimEnd('/'))!);
}
