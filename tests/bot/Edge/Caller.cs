using System.Net.WebSockets;

namespace GuidanceBot.Tests.Edge;

/// <summary>Somebody who calls from an address, as a proxy on this machine tells it.</summary>
internal static class Caller
{
    private const string Header = "X-Forwarded-For";

    public static HttpClient At(RunningService service, string address, string? origin = null)
    {
        var http = new HttpClient { BaseAddress = service.Http.BaseAddress };
        http.DefaultRequestHeaders.Add(Header, address);
        if (origin is not null) http.DefaultRequestHeaders.Add("Origin", origin);
        return http;
    }

    public static Action<ClientWebSocketOptions> At(string address) => options => options.SetRequestHeader(Header, address);
}
