using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Xunit;

namespace GuidanceBot.Tests;

/// <summary>A Direct Line client, as plain as they come.</summary>
internal sealed class Talk
{
    public const string Root = "/v3/directline";

    private Talk(HttpClient http, JsonElement answer)
    {
        Http = http;
        Answer = answer;
    }

    public HttpClient Http { get; }

    /// <summary>What the service answered to the start.</summary>
    public JsonElement Answer { get; }

    public string Id => Answer.GetProperty("conversationId").GetString()!;

    public string Token => Answer.GetProperty("token").GetString()!;

    public string EraseToken => Answer.GetProperty("eraseToken").GetString()!;

    public Uri StreamUrl => new(Answer.GetProperty("streamUrl").GetString()!);

    public static Task<Talk> BeginAsync(RunningService service, string? userId = null, string? locale = null) => BeginAsync(service.Http, userId, locale);

    public static async Task<Talk> BeginAsync(HttpClient http, string? userId = null, string? locale = null)
    {
        var start = await GenerateAsync(http, userId);
        using var wish = locale is null ? null : Json(new { locale });
        var (status, answer) = await SendAsync(http, HttpMethod.Post, "/conversations", start.GetProperty("token").GetString(), wish);
        Assert.Equal(HttpStatusCode.Created, status);
        return new Talk(http, answer);
    }

    public static async Task<JsonElement> GenerateAsync(HttpClient http, string? userId = null)
    {
        var (status, answer) = await SendAsync(http, HttpMethod.Post, "/tokens/generate", null, Json(new { user = new { id = userId } }));
        Assert.Equal(HttpStatusCode.OK, status);
        return answer;
    }

    public static StringContent Json<T>(T body) => new(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json");

    public static StringContent Message(string text, string? clientId = null) =>
        Json(new { type = "message", text, from = new { id = "me" }, channelData = new { clientActivityID = clientId } });

    public static async Task<(HttpStatusCode Status, JsonElement Body)> SendAsync(
        HttpClient http, HttpMethod method, string path, string? token, HttpContent? content = null)
    {
        // Below the base path, where the client has one.
        using var request = new HttpRequestMessage(method, (http.BaseAddress?.AbsolutePath.TrimEnd('/') ?? "") + Root + path) { Content = content };
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var response = await http.SendAsync(request);
        return (response.StatusCode, await response.Content.ReadFromJsonAsync<JsonElement>());
    }

    /// <summary>The same conversation, on a service that was started again.</summary>
    public Talk On(RunningService other) => new(other.Http, Answer);

    public Task<(HttpStatusCode Status, JsonElement Body)> SendAsync(HttpMethod method, string path, HttpContent? content = null) =>
        SendAsync(Http, method, $"/conversations/{Id}{path}", Token, content);

    public Task<(HttpStatusCode Status, JsonElement Body)> PostAsync(HttpContent content) => SendAsync(HttpMethod.Post, "/activities", content);

    /// <summary>Says something, and returns the id of its activity.</summary>
    public async Task<string> SayAsync(string text, string? clientId = null)
    {
        var (status, body) = await PostAsync(Message(text, clientId));
        Assert.Equal(HttpStatusCode.OK, status);
        return body.GetProperty("id").GetString()!;
    }

    public async Task<Page> ReadAsync(string? watermark = null)
    {
        var (status, body) = await SendAsync(HttpMethod.Get, $"/activities?watermark={watermark}");
        Assert.Equal(HttpStatusCode.OK, status);
        return Page.Of(body);
    }

    /// <summary>A new URL for a stream that begins after <paramref name="watermark"/>.</summary>
    public async Task<Uri> StreamAfterAsync(string watermark)
    {
        var (status, body) = await SendAsync(HttpMethod.Get, $"?watermark={watermark}");
        Assert.Equal(HttpStatusCode.OK, status);
        return new Uri(body.GetProperty("streamUrl").GetString()!);
    }
}

/// <summary>An activity set, as answered or streamed.</summary>
internal sealed record Page(IReadOnlyList<JsonNode> Activities, string Watermark)
{
    public IEnumerable<string> Ids => Activities.Select(a => (string)a["id"]!);

    public IEnumerable<string> Texts => Activities.Select(a => (string)a["text"]!);

    public static Page Of(JsonElement body) => new(
        [.. JsonNode.Parse(body.GetProperty("activities").GetRawText())!.AsArray().Select(a => a!)],
        body.GetProperty("watermark").GetString()!);
}

/// <summary>The numbers of a log.</summary>
internal static class Sequence
{
    private const long Stride = 16;

    /// <summary>The ids of a log that is whole: those of a turn are counted up, and the next turn begins at the next sixteenth.</summary>
    public static void IsWhole(string conversationId, IEnumerable<string> ids)
    {
        var last = 0L;
        foreach (var id in ids)
        {
            Assert.StartsWith(conversationId + "|", id, StringComparison.Ordinal);
            var number = long.Parse(id[(conversationId.Length + 1)..], provider: null);
            Assert.True(number == last + 1 || number == (last + Stride - 1) / Stride * Stride + 1, $"{number} follows {last}.");
            last = number;
        }
    }
}

/// <summary>A WebSocket client of a stream.</summary>
internal sealed class Listener : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly ClientWebSocket socket = new();

    /// <summary>How the service closed it.</summary>
    public WebSocketCloseStatus? Closed => socket.CloseStatus;

    public static Task<Listener> OpenAsync(Uri url, string? origin = null) => OpenAsync(url, options =>
    {
        if (origin is not null) options.SetRequestHeader("Origin", origin);
    });

    public static async Task<Listener> OpenAsync(Uri url, Action<ClientWebSocketOptions> adjust)
    {
        var listener = new Listener();
        adjust(listener.socket.Options);
        using var patience = new CancellationTokenSource(Patience);
        await listener.socket.ConnectAsync(url, patience.Token);
        return listener;
    }

    /// <summary>The status a stream URL that does not open is answered with.</summary>
    public static Task<HttpStatusCode> RefusedAsync(Uri url, string? origin = null) => RefusedAsync(url, options =>
    {
        if (origin is not null) options.SetRequestHeader("Origin", origin);
    });

    /// <inheritdoc cref="RefusedAsync(Uri, string?)"/>
    public static async Task<HttpStatusCode> RefusedAsync(Uri url, Action<ClientWebSocketOptions> adjust)
    {
        using var listener = new Listener();
        adjust(listener.socket.Options);
        listener.socket.Options.CollectHttpResponseDetails = true;
        await Assert.ThrowsAsync<WebSocketException>(() => listener.socket.ConnectAsync(url, CancellationToken.None));
        return listener.socket.HttpStatusCode;
    }

    public async Task KeepAliveAsync() =>
        await socket.SendAsync(Array.Empty<byte>(), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);

    /// <summary>The next activity set; null when the stream was closed. Empty frames keep it alive, and say nothing.</summary>
    public async Task<Page?> NextAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        var buffer = new byte[256 * 1024];
        var length = 0;
        while (true)
        {
            var received = await socket.ReceiveAsync(buffer.AsMemory(length), patience.Token);
            if (received.MessageType == WebSocketMessageType.Close) return null;
            length += received.Count;
            if (received.EndOfMessage && length > 0) return Page.Of(JsonSerializer.Deserialize<JsonElement>(buffer.AsSpan(0, length)));
        }
    }

    public void Dispose() => socket.Dispose();
}
