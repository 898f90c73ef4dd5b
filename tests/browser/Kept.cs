using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace GuidanceBot.Tests;

/// <summary>A conversation, by what the panel keeps of it in this tab.</summary>
internal sealed record Kept(string ConversationId, string Token)
{
    /// <summary>Opens the panel, and takes note of the conversation that begins.</summary>
    public static async Task<Kept> BeginAsync(Visitor visitor)
    {
        await visitor.OpenAsync();
        using var stored = JsonDocument.Parse(await visitor.Frame.EvaluateAsync<string>("sessionStorage.getItem('chat')"));
        return new Kept(
            stored.RootElement.GetProperty("conversationId").GetString()!,
            stored.RootElement.GetProperty("token").GetString()!);
    }

    /// <summary>What the service answers to whoever would read it: 404 once it is erased.</summary>
    public async Task<HttpStatusCode> StatusAsync(Browser browser)
    {
        using var client = new HttpClient { BaseAddress = browser.Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        using var response = await client.GetAsync(new Uri($"/v3/directline/conversations/{ConversationId}/activities", UriKind.Relative));
        return response.StatusCode;
    }
}
