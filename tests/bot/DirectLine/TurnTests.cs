using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Xunit;

namespace GuidanceBot.Tests;

public sealed class TurnTests
{
    [Fact]
    public async Task A_conversation_is_greeted_before_any_post()
    {
        using var folder = new TempFolder();
        await using var service = await RunningService.StartAsync(folder);

        var talk = await Talk.BeginAsync(service);
        var greeting = await talk.ReadAsync();

        Assert.NotEmpty(greeting.Activities);
        Assert.All(greeting.Activities, a => Assert.Equal("bot", (string?)a["from"]!["role"]));
        Assert.Equal("16", greeting.Watermark);
    }

    [Fact]
    public async Task A_start_token_used_again_finds_the_same_conversation_and_no_second_greeting()
    {
        using var folder = new TempFolder();
        await using var service = await RunningService.StartAsync(folder);
        var start = (await Talk.GenerateAsync(service.Http)).GetProperty("token").GetString();

        var first = await Talk.SendAsync(service.Http, HttpMethod.Post, "/conversations", start);
        var second = await Talk.SendAsync(service.Http, HttpMethod.Post, "/conversations", start);
        var id = first.Body.GetProperty("conversationId").GetString();
        var log = await Talk.SendAsync(service.Http, HttpMethod.Get, $"/conversations/{id}/activities", start);

        Assert.Equal(HttpStatusCode.Created, first.Status);
        Assert.Equal(HttpStatusCode.OK, second.Status);
        Assert.Equal(id, second.Body.GetProperty("conversationId").GetString());
        Assert.Single(Page.Of(log.Body).Ids, $"{id}|0000001");
        Assert.All(Page.Of(log.Body).Activities, a => Assert.Null(a["replyToId"]));
    }

    [Fact]
    public async Task Starts_at_the_same_time_greet_once()
    {
        using var folder = new TempFolder();
        await using var service = await RunningService.StartAsync(folder);
        var start = (await Talk.GenerateAsync(service.Http)).GetProperty("token").GetString();

        var starts = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Talk.SendAsync(service.Http, HttpMethod.Post, "/conversations", start)));

        Assert.Single(starts, s => s.Status == HttpStatusCode.Created);
        Assert.Equal(7, starts.Count(s => s.Status == HttpStatusCode.OK));
    }

    [Fact]
    public async Task When_a_post_answers_its_echo_and_its_replies_are_readable_in_that_order()
    {
        using var folder = new TempFolder();
        await using var service = await RunningService.StartAsync(folder);
        var talk = await Talk.BeginAsync(service);
        var greeting = await talk.ReadAsync();

        var id = await talk.SayAsync("my husband started therapy", "client-1");
        var turn = await talk.ReadAsync(greeting.Watermark);

        Assert.Equal(id, (string?)turn.Activities[0]["id"]);
        Assert.Equal("my husband started therapy", (string?)turn.Activities[0]["text"]);
        Assert.Equal("client-1", (string?)turn.Activities[0]["channelData"]!["clientActivityID"]);
        Assert.NotEmpty(turn.Activities.Skip(1));
        Assert.All(turn.Activities.Skip(1), reply =>
        {
            Assert.Equal(id, (string?)reply["replyToId"]);
            Assert.Equal("directline", (string?)reply["channelId"]);
            Assert.NotEmpty(reply["channelData"]!["contentIds"]!.AsArray());
            Assert.Equal("plain", (string?)reply["textFormat"]);
        });
        Assert.Equal("expectingInput", (string?)turn.Activities[^1]["inputHint"]);
        Assert.Equal("imBack", (string?)turn.Activities[^1]["suggestedActions"]!["actions"]![0]!["type"]);
    }

    [Fact]
    public async Task Fields_the_service_does_not_know_survive()
    {
        using var folder = new TempFolder();
        await using var service = await RunningService.StartAsync(folder);
        var talk = await Talk.BeginAsync(service);

        const string Posted = """{"type":"message","text":"hi","localTimezone":"Europe/London","entities":[{"type":"ClientCapabilities","deep":[1,{"x":null}]}],"channelData":{"attachmentSizes":[],"a":"\u00e9"},"from":{"id":"me","colour":"red"}}""";
        var (_, body) = await talk.PostAsync(new StringContent(Posted));
        var log = await talk.ReadAsync();
        var echo = log.Activities.Single(a => (string?)a["id"] == body.GetProperty("id").GetString());

        var expected = JsonNode.Parse(Posted)!.AsObject();
        foreach (var field in new[] { "localTimezone", "entities", "channelData" })
            Assert.True(JsonNode.DeepEquals(expected[field], echo[field]), field);
        Assert.Equal("red", (string?)echo["from"]!["colour"]);
    }

    [Fact]
    public async Task Timestamps_and_sequence_numbers_only_grow_even_when_the_clock_goes_back()
    {
        using var folder = new TempFolder();
        var clock = new FakeTime();
        await using var service = await RunningService.StartAsync(folder, clock);
        var talk = await Talk.BeginAsync(service);

        await talk.SayAsync("one");
        clock.Advance(TimeSpan.FromMinutes(-5));
        await talk.SayAsync("two");
        var log = await talk.ReadAsync();

        var stamps = log.Activities.Select(a => DateTimeOffset.Parse((string)a["timestamp"]!, CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(stamps.Order().Distinct(), stamps);
        Sequence.IsWhole(talk.Id, log.Ids);
    }

    [Theory]
    [InlineData("typing")]
    [InlineData("event")]
    [InlineData("conversationUpdate")]
    [InlineData("endOfConversation")]
    public async Task Activities_without_words_are_taken_and_leave_no_trace(string type)
    {
        using var folder = new TempFolder();
        await using var service = await RunningService.StartAsync(folder);
        var talk = await Talk.BeginAsync(service);
        var before = await talk.ReadAsync();

        var (status, body) = await talk.PostAsync(Talk.Json(new { type, name = "webchat/join" }));

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.StartsWith(talk.Id + "|", body.GetProperty("id").GetString(), StringComparison.Ordinal);
        Assert.Equal(before.Watermark, (await talk.ReadAsync()).Watermark);
    }

    [Fact]
    public async Task The_user_id_of_the_token_is_the_one_in_the_log()
    {
        using var folder = new TempFolder();
        await using var service = await RunningService.StartAsync(folder);
        var talk = await Talk.BeginAsync(service, "dl_known");

        await talk.SayAsync("hello");

        var echo = (await talk.ReadAsync()).Activities.Single(a => (string?)a["from"]!["role"] == "user");
        Assert.Equal("dl_known", (string?)echo["from"]!["id"]);
    }

    [Fact]
    public async Task Answers_are_kept_out_of_caches()
    {
        using var folder = new TempFolder();
        await using var service = await RunningService.StartAsync(folder);

        using var token = await service.Http.PostAsync(Talk.Root + "/tokens/generate", null);
        using var error = await service.Http.GetAsync(Talk.Root + "/conversations/x/activities");

        Assert.All([token, error], answer => Assert.True(answer.Headers.CacheControl!.NoStore));
    }

    [Fact]
    public async Task A_long_log_is_read_in_pages_without_gap_or_repeat()
    {
        using var folder = new TempFolder();
        await using var service = await RunningService.StartAsync(folder, "--GuidanceBot:Limits:Enabled=false");
        var talk = await Talk.BeginAsync(service);
        for (var i = 0; i < 70; i++) await talk.SayAsync($"line {i}");

        var ids = new List<string>();
        var pages = 0;
        for (var page = await talk.ReadAsync(); page.Activities.Count > 0; page = await talk.ReadAsync(page.Watermark))
        {
            ids.AddRange(page.Ids);
            pages++;
        }

        Assert.True(pages > 1);
        Sequence.IsWhole(talk.Id, ids);
        Assert.True(ids.Count >= 140);
    }
}
