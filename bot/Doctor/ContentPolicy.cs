using System.Collections.Immutable;

namespace GuidanceBot.Doctor;

/// <summary>What a page's content security policies allow (CSP Level 3). Several hold together: each has to allow a thing.</summary>
/// <param name="policies">Serialised, as in the header; each may hold several, separated by commas.</param>
internal sealed class ContentPolicy(IEnumerable<string> policies)
{
    private readonly ImmutableArray<Dictionary<string, string[]>> parsed =
        [.. policies.SelectMany(header => header.Split(',')).Select(Parse).Where(policy => policy.Count > 0)];

    // CSP 6.8.3: what stands in for a directive that is not there.
    private static readonly Dictionary<string, string[]> insteadOf = new(StringComparer.Ordinal)
    {
        ["script-src-elem"] = ["script-src-elem", "script-src", "default-src"],
        ["style-src"] = ["style-src", "default-src"],
        ["frame-src"] = ["frame-src", "child-src", "default-src"],
        ["connect-src"] = ["connect-src", "default-src"],
    };

    public bool IsEmpty => parsed.IsEmpty;

    /// <summary>The directive that keeps an address out, as it stands; null where none does.</summary>
    /// <param name="directive">One of script-src-elem, style-src, frame-src and connect-src.</param>
    /// <param name="nonce">Of the script element that asks; null where it has none.</param>
    public string? Refusing(string directive, Uri address, Uri page, string? nonce = null)
    {
        foreach (var policy in parsed)
        {
            if (insteadOf[directive].FirstOrDefault(policy.ContainsKey) is not { } named) continue;
            var sources = policy[named];
            if (!Allows(sources, address, page, nonce)) return $"{named} {(sources.Length == 0 ? "'none'" : string.Join(' ', sources))}";
        }
        return null;
    }

    private static bool Allows(string[] sources, Uri address, Uri page, string? nonce)
    {
        if (nonce is not null && sources.Contains($"'nonce-{nonce}'", StringComparer.Ordinal)) return true;
        // With it, names of hosts count for nothing.
        return !sources.Contains("'strict-dynamic'", StringComparer.OrdinalIgnoreCase) && sources.Any(source => Matches(source, address, page));
    }

    private static bool Matches(string source, Uri address, Uri page)
    {
        if (source == "*") return address.Scheme is "http" or "https" || address.Scheme == page.Scheme;
        if (string.Equals(source, "'self'", StringComparison.OrdinalIgnoreCase)) return address.Authority == page.Authority && (address.Scheme == page.Scheme || address.Scheme == "https");
        if (source.StartsWith('\'')) return false;
        if (source.EndsWith(':')) return Upgrades(source[..^1], address.Scheme);
        var at = source.IndexOf("://", StringComparison.Ordinal);
        var scheme = at < 0 ? page.Scheme : source[..at];
        var rest = at < 0 ? source : source[(at + 3)..];
        var slash = rest.IndexOf('/', StringComparison.Ordinal);
        return Upgrades(scheme, address.Scheme) && HostMatches(slash < 0 ? rest : rest[..slash], scheme, address) && PathMatches(slash < 0 ? "" : rest[slash..], address.AbsolutePath);
    }

    // CSP 6.7.2.9: http stands for https as well.
    private static bool Upgrades(string allowed, string actual) =>
        string.Equals(allowed, actual, StringComparison.OrdinalIgnoreCase) || (string.Equals(allowed, "http", StringComparison.OrdinalIgnoreCase) && actual == "https");

    private static bool HostMatches(string source, string scheme, Uri address)
    {
        var colon = source.LastIndexOf(':');
        var host = colon > source.LastIndexOf(']') ? source[..colon] : source;
        var port = host.Length == source.Length ? "" : source[(colon + 1)..];
        var samePort = port == "*" || (port.Length == 0 ? address.IsDefaultPort : port == $"{address.Port}" || (port == "80" && scheme == "http" && address is { Scheme: "https", Port: 443 }));
        return samePort && (host == "*" || (host.StartsWith("*.", StringComparison.Ordinal)
            ? address.Host.EndsWith(host[1..], StringComparison.OrdinalIgnoreCase)
            : string.Equals(host, address.Host, StringComparison.OrdinalIgnoreCase)));
    }

    private static bool PathMatches(string source, string path) =>
        source is "" or "/" || (source.EndsWith('/') ? path.StartsWith(source, StringComparison.Ordinal) : path == source);

    // The first of two directives of one name counts.
    private static Dictionary<string, string[]> Parse(string policy)
    {
        var directives = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var directive in policy.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var words = directive.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            directives.TryAdd(words[0].ToLowerInvariant(), words[1..] is ["'none'"] ? [] : words[1..]);
        }
        return directives;
    }
}
