using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;

namespace GuidanceBot.Practice;

/// <content>The settings under <c>Proxy</c>.</content>
internal sealed partial class SettingsReader
{
    // Where our own pages lie: below a base of the same name, a proxy that takes it off could not be told from one that does not.
    private static readonly string[] Ours = ["api", "chat", "chat.css", "demo", "healthz", "labels", "leave", "openapi", "readyz", "v3", "widget.js"];

    private ProxySettings ReadProxy()
    {
        // ASP.NET's own switch believes everybody, whatever stands here.
        if (string.Equals(configuration["ForwardedHeaders_Enabled"], "true", StringComparison.OrdinalIgnoreCase))
            faults.Add($"ASPNETCORE_FORWARDEDHEADERS_ENABLED is true, which believes what every caller says of its address: remove it, and name your proxy in {Root}:Proxy:Trusted.");
        return new ProxySettings(ReadTrusted(), ReadPathBase());
    }

    private ImmutableArray<IPNetwork> ReadTrusted()
    {
        var listed = List("Proxy:Trusted");
        foreach (var text in listed.Where(text => Network(text) is null))
            Fault("Proxy:Trusted", $"has '{text}': write each proxy as its address or its network, such as 10.0.0.5 or 10.0.0.0/24");
        foreach (var text in listed.Where(text => Network(text) is { PrefixLength: 0 }))
            Fault("Proxy:Trusted", $"has '{text}', which believes every caller: write the addresses of your own proxies");
        return listed.Count == 0 ? ProxySettings.Loopback : [.. listed.Select(Network).OfType<IPNetwork>()];
    }

    private static IPNetwork? Network(string text)
    {
        if (!IPAddress.TryParse(text.Split('/')[0], out var address)) return null;
        // "10.0.0.5/8" is a whole network to the parser, and may have been meant as one address.
        if (text.Contains('/', StringComparison.Ordinal)) return IPNetwork.TryParse(text, out var network) && network.BaseAddress.Equals(address) ? network : null;
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        if (address.AddressFamily == AddressFamily.InterNetworkV6) return new IPNetwork(address, 128);
        // "10.1" is 10.0.0.1 to the parser, and a slip of who wrote it.
        return text.Contains(':', StringComparison.Ordinal) || text.Count(c => c == '.') == 3 ? new IPNetwork(address, 32) : null;
    }

    private string ReadPathBase()
    {
        if (Text("Proxy:PathBase") is not { } text) return "";
        var parts = text.Split('/');
        if (parts[0].Length > 0 || parts.Length < 2 || !parts.Skip(1).All(IsPart))
            Fault("Proxy:PathBase", $"is '{text}': write a path that begins with / and does not end with it, of letters, digits, - and _, such as /guide");
        else if (Ours.Contains(parts[1], StringComparer.OrdinalIgnoreCase))
            Fault("Proxy:PathBase", $"is '{text}', where pages of the guide itself lie: write another path, such as /guide");
        return text;
    }

    private static bool IsPart(string part) => part.Length > 0 && part.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');
}
