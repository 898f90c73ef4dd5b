using System.Collections.Immutable;
using System.Net;

namespace GuidanceBot.Practice;

/// <summary>What stands in front of the service.</summary>
/// <param name="Trusted">Proxies whose word on a caller's address and scheme is believed.</param>
/// <param name="PathBase">The path the service lies below, such as <c>/guide</c>; empty where it has a host of its own.</param>
internal sealed record ProxySettings(ImmutableArray<IPNetwork> Trusted, string PathBase)
{
    /// <summary>A proxy on the same machine.</summary>
    public static readonly ImmutableArray<IPNetwork> Loopback = [IPNetwork.Parse("127.0.0.0/8"), IPNetwork.Parse("::1/128")];
}
