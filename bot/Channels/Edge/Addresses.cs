using System.Net;
using System.Net.Sockets;

namespace GuidanceBot.Channels.Edge;

/// <summary>Who counts as one caller.</summary>
internal static class Addresses
{
    // What one household or one server is given (RFC 6177): it may take any address in it, as often as it likes.
    private const int Prefix = 64;
    private const string NoAddress = "-";

    public static string GroupOf(HttpContext context) => GroupOf(context.Connection.RemoteIpAddress);

    /// <summary>An IPv4 address, also where it comes written as IPv6, or the first half of an IPv6 address.</summary>
    /// <param name="address">Null where the service listens on a socket of the file system.</param>
    public static string GroupOf(IPAddress? address) => address switch
    {
        null => NoAddress,
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, Prefix / 8)),
        _ => address.ToString(),
    };
}
