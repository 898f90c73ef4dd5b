using System.Net;
using Xunit;

namespace GuidanceBot.Tests;

public sealed class SecretTests
{
    private const string Secret = "a-long-secret-of-the-practice";

    [Fact]
    public async Task With_a_secret_configured_only_who_shows_it_gets_a_token()
    {
        using var folder = new TempFolder();
        await using var service = await RunningService.StartAsync(folder, $"--GuidanceBot:DirectLine:Secret={Secret}");

        foreach (var (shown, status) in new[] { (null, HttpStatusCode.Unauthorized), ("wrong", HttpStatusCode.Unauthorized), (Secret, HttpStatusCode.OK) })
            Assert.Equal(status, (await Talk.SendAsync(service.Http, HttpMethod.Post, "/tokens/generate", shown)).Status);
    }

    [Fact]
    public async Task The_secret_begins_a_conversation_and_opens_none()
    {
        using var folder = new TempFolder();
        await using var service = await RunningService.StartAsync(folder, $"--GuidanceBot:DirectLine:Secret={Secret}");

        var begun = await Talk.SendAsync(service.Http, HttpMethod.Post, "/conversations", Secret);
        var path = $"/conversations/{begun.Body.GetProperty("conversationId").GetString()}/activities";

        Assert.Equal(HttpStatusCode.Created, begun.Status);
        Assert.Equal(HttpStatusCode.OK, (await Talk.SendAsync(service.Http, HttpMethod.Get, path, begun.Body.GetProperty("token").GetString())).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await Talk.SendAsync(service.Http, HttpMethod.Get, path, Secret)).Status);
    }
}
