using GuidanceBot.Practice;

namespace GuidanceBot.Doctor;

/// <summary>Where the service listens, and what stands in front of it.</summary>
internal static class ListeningExam
{
    private const string Area = "proxy";

    /// <param name="urls">Of the setting <c>urls</c>; null listens on this machine alone.</param>
    public static IEnumerable<Finding> Of(ProxySettings proxy, string? urls)
    {
        var below = proxy.PathBase.Length == 0 ? "at the root of its host" : $"below {proxy.PathBase}";
        yield return Finding.Ok(Area, $"The guide lies {below}. Believed are {string.Join(", ", proxy.Trusted)}.");
        var open = (urls ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries).Where(url => !IsLocal(url)).ToArray();
        if (open.Length > 0 && proxy.Trusted.SequenceEqual(ProxySettings.Loopback))
            yield return Finding.Warn(Area, $"urls has {open[0]}, which others reach without TLS, and only proxies on this machine are believed: listen on localhost behind a proxy, or name the proxy in GuidanceBot:Proxy:Trusted.");
        if (OperatingSystem.IsLinux() && Environment.UserName == "root")
            yield return Finding.Warn("account", "This account is root: run the guide as an account of its own, which may write its data folder and nothing else.");
    }

    private static bool IsLocal(string url) => BindingAddress.Parse(url) is var address
        && (address.IsUnixPipe || address.Host is "localhost" or "[::1]" || address.Host.StartsWith("127.", StringComparison.Ordinal));
}
