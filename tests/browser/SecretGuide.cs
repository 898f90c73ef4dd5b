using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Xunit;

namespace GuidanceBot.Tests;

/// <summary>A service that has a secret, and the practice's server that knows it.</summary>
public sealed class SecretGuide : IAsyncLifetime, IDisposable
{
    public const string Secret = "a-long-secret-of-the-practice";

    private readonly HttpClient http = new();
    private Host? host;

    public Uri Address => host!.Address;

    public async Task InitializeAsync()
    {
        host = await Host.StartAsync($"--GuidanceBot:DirectLine:Secret={Secret}");
        http.BaseAddress = host.Address;
    }

    public async Task DisposeAsync() => await host!.DisposeAsync();

    public void Dispose() => http.Dispose();

    public async Task<(string Json, string Token)> GenerateAsync()
    {
        using var answer = await SendAsync(HttpMethod.Post, "/v3/directline/tokens/generate", Secret);
        var json = await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
        return (json, JsonSerializer.Deserialize<JsonElement>(json).GetProperty("token").GetString()!);
    }

    public async Task<HttpStatusCode> ReadAsync(string conversationId, string token)
    {
        using var answer = await SendAsync(HttpMethod.Get, $"/v3/directline/conversations/{conversationId}/activities", token);
        return answer.StatusCode;
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string token)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await http.SendAsync(request);
    }
}
