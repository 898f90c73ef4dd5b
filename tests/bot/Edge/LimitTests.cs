using System.Net;
using Xunit;

namespace GuidanceBot.Tests;

public sealed class LimitTests
{
    [Fact]
    public async Task A_flood_of_posts_is_refused_and_polls_never_are()
    {
        using var folder = new TempFolder();
        await using var service = await RunningService.StartAsync(folder);
        var talk = await Talk.BeginAsync(service);

        HttpResponseMessage? refused = null;
        for (var i = 0; i < 200 && refused is null; i++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, $"{Talk.Root}/conversations/{talk.Id}/activities") { Content = Talk.Json(new { type = "typing" }) };
            request.Headers.Authorization = new("Bearer", talk.Token);
            var answer = await service.Http.SendAsync(request);
            if (answer.StatusCode == HttpStatusCode.TooManyRequests) refused = answer;
            else answer.Dispose();
        }
        for (var i = 0; i < 200; i++) await talk.ReadAsync();

        Assert.NotNull(refused);
        Assert.Null(refused.Headers.RetryAfter);
        Assert.Contains("\"Throttled\"", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        refused.Dispose();
    }

    [Fact]
    public async Task How_much_is_too_much_is_a_setting()
    {
        using var folder = new TempFolder();
        await using var service = await RunningService.StartAsync(folder, "--GuidanceBot:Limits:MessagesPerMinute=6", "--GuidanceBot:Limits:StartsPerMinute=2");
        var talk = await Talk.BeginAsync(service);

        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 5; i++) statuses.Add((await talk.PostAsync(Talk.Json(new { type = "typing" }))).Status);
        Assert.Equal(3, statuses.Count(status => status == HttpStatusCode.OK));
        Assert.Equal(2, statuses.Count(status => status == HttpStatusCode.TooManyRequests));
    }

    [Fact]
    public async Task Limits_can_be_switched_off_for_load_tests()
    {
        using var folder = new TempFolder();
        await using var service = await RunningService.StartAsync(folder, "--GuidanceBot:Limits:Enabled=false");
        var talk = await Talk.BeginAsync(service);

        for (var i = 0; i < 200; i++) Assert.Equal(HttpStatusCode.OK, (await talk.PostAsync(Talk.Json(new { type = "typing" }))).Status);
    }
}
