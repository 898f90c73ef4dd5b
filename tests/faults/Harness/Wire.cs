using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace GuidanceBot.Tests;

/// <summary>One request over Direct Line, and whatever comes back.</summary>
internal static class Wire
{
    private static readonly HttpClient http = new(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromSeconds(30) })
    {
        Timeout = TimeSpan.FromSeconds(60),
    };

    /// <returns>Null where no whole answer came: the node was down, or went down meanwhile.</returns>
    public static async Task<Answer?> SendAsync(Uri node, HttpMethod method, string path, string? token, HttpContent? content = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(node, Talk.Root + path)) { Content = content };
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        try
        {
            using var response = await http.SendAsync(request);
            var body = await response.Content.ReadFromJsonAsync<JsonElement>();
            return new Answer((int)response.StatusCode, body, response.Headers.RetryAfter?.Delta);
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException or TaskCanceledException)
        {
            return null;
        }
    }
}

/// <summary>What was answered.</summary>
internal sealed record Answer(int Status, JsonElement Body, TimeSpan? RetryAfter)
{
    /// <summary>True for what a client tries again.</summary>
    public bool IsRefused => Status is 429 or >= 500;

    public string Text(string field) => Body.GetProperty(field).GetString()!;
}
