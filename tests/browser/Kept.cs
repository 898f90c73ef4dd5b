using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Playwright;
using Xunit;

namespace GuidanceBot.Tests;

/// <summary>A conversation, by what the panel keeps of it in this tab.</summary>
internal sealed record Kept(string ConversationId, string Token)
{
    /// <summary>Opens the panel, and takes note of the conversation that begins.</summary>
    public static async Task<Kept> BeginAsync(Visitor visitor)
    {
        await visitor.OpenAsync();
        return await ReadAsync(visitor.Frame);
    }

    /// <summary>Takes note of the conversation that the panel in a frame holds.</summary>
    public static async Task<Kept> ReadAsync(IFrame panel)
    {
        using var stored = JsonDocument.Parse(await panel.EvaluateAsync<string>("sessionStorage.getItem('chat')"));
        return new Kept(
            stored.RootElement.GetProperty("conversationId").GetString()!,
            stored.RootElement.GetProperty("token").GetString()!);
    }

    /// <summary>What a service at an address, which ends in a slash, answers to whoever would read the conversation.</summary>
    public async Task<HttpStatusCode> StatusAsync(Uri service)
    {
        using var client = new HttpClient { BaseAddress = service };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        using var response = await client.GetAsync(new Uri($"v3/directline/conversations/{ConversationId}/activities", UriKind.Relative));
        return response.StatusCode;
    }

    /// <summary>Fails unless the service has erased it. A beacon outlives its page: it may arrive a moment after the page is gone.</summary>
    public async Task IsErasedAsync(Uri service)
    {
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < TimeSpan.FromSeconds(10); await Task.Delay(100))
        {
            if (await StatusAsync(service) == HttpStatusCode.NotFound)
                return;
        }

        Assert.Fail("The conversation can still be read.");
    }
}
