using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace GuidanceBot.Bench;

/// <summary>One conversation over Direct Line.</summary>
internal sealed class Talk
{
    private readonly HttpClient http;
    private int posts;

    private Talk(HttpClient http, JsonElement begun)
    {
        this.http = http;
        Id = begun.GetProperty("conversationId").GetString()!;
        Token = begun.GetProperty("token").GetString()!;
        Stream = new Uri(begun.GetProperty("streamUrl").GetString()!);
    }

    public string Id { get; }

    public string Token { get; }

    public Uri Stream { get; }

    public static async Task<Talk> BeginAsync(HttpClient http, CancellationToken cancellation)
    {
        var token = await SendAsync(http, "v3/directline/tokens/generate", null, new { }, cancellation);
        return new Talk(http, await SendAsync(http, "v3/directline/conversations", token.GetProperty("token").GetString(), new { }, cancellation));
    }

    /// <summary>Posts as Web Chat does, and returns when it is answered.</summary>
    public Task PostAsync(string text, CancellationToken cancellation) => SendAsync(
        http,
        $"v3/directline/conversations/{Id}/activities",
        Token,
        new { type = "message", text, textFormat = "plain", channelId = "webchat", from = new { id = "visitor", role = "user" }, locale = "en-GB", channelData = new { clientActivityID = $"bench-{posts++}" } },
        cancellation);

    private static async Task<JsonElement> SendAsync(HttpClient http, string path, string? token, object body, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var response = await http.SendAsync(request, cancellation);
        return await response.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>(cancellation);
    }
}
