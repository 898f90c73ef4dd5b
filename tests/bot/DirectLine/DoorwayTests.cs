using System.Net;
using Xunit;

namespace GuidanceBot.Tests;

/// <summary>A page may say where the conversation is to begin.</summary>
public sealed class DoorwayTests
{
    [Fact]
    public async Task A_start_may_name_where_it_begins()
    {
        using var folder = new TempFolder();
        await using var service = await RunningService.StartAsync(folder);
        var token = (await Talk.GenerateAsync(service.Http)).GetProperty("token").GetString();

        var (status, begun) = await Talk.SendAsync(service.Http, HttpMethod.Post, "/conversations", token, Talk.Json(new { start = "recording" }));
        var (_, set) = await Talk.SendAsync(
            service.Http, HttpMethod.Get, $"/conversations/{begun.GetProperty("conversationId").GetString()}/activities", begun.GetProperty("token").GetString());

        Assert.Equal(HttpStatusCode.Created, status);
        var last = set.GetProperty("activities").EnumerateArray().Last();
        Assert.Equal("record.who", last.GetProperty("channelData").GetProperty("prompt").GetString());
    }

    [Fact]
    public async Task A_beginning_that_there_is_not_is_told_with_those_there_are_and_nothing_is_begun()
    {
        using var folder = new TempFolder();
        await using var service = await RunningService.StartAsync(folder);
        var token = (await Talk.GenerateAsync(service.Http)).GetProperty("token").GetString();

        var (status, body) = await Talk.SendAsync(service.Http, HttpMethod.Post, "/conversations", token, Talk.Json(new { start = "recordng" }));
        var (again, _) = await Talk.SendAsync(service.Http, HttpMethod.Post, "/conversations", token, Talk.Json(new { start = "" }));

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("partner, client, talked, question, recording", body.GetProperty("error").GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Created, again);
    }
}
