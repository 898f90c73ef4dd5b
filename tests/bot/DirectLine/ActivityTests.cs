using System.Net;
using System.Text.Json.Nodes;
using Xunit;

namespace GuidanceBot.Tests;

/// <summary>What clients post beyond plain text.</summary>
public sealed class ActivityTests
{
    private const string Motive = "my husband started therapy and i feel shut out";

    [Theory]
    [InlineData("""{"type":"message","text":"MOTIVE"}""")]
    [InlineData("""{"type":"message","value":"MOTIVE","channelData":{"postBack":true}}""")]
    [InlineData("""{"type":"message","text":"MOTIVE","value":{"a":1},"channelData":{"messageBack":{"displayText":"Go on"}}}""")]
    [InlineData("""{"type":"message","value":{"a":1},"channelData":{"messageBack":{"displayText":"MOTIVE"}}}""")]
    public async Task However_a_button_posts_its_words_they_are_heard_and_its_fields_are_kept(string posted)
    {
        using var folder = new TempFolder();
        await using var service = await RunningService.StartAsync(folder);

        posted = posted.Replace("MOTIVE", Motive, StringComparison.Ordinal);
        var (echo, reply) = await TurnAsync(service, posted);
        var (_, typed) = await TurnAsync(service, Talk.Json(new { type = "message", text = Motive }));

        Assert.Equal((string?)typed["text"], (string?)reply["text"]);
        foreach (var (name, value) in JsonNode.Parse(posted)!.AsObject())
            Assert.True(JsonNode.DeepEquals(value, echo[name]), name);
    }

    [Theory]
    [InlineData("""{"type":"message","value":{"a":1}}""")]
    [InlineData("""{"type":"message","value":" ","channelData":{"messageBack":{"displayText":5}}}""")]
    [InlineData("""{"type":"message","attachments":[{"contentType":"image/png"}]}""")]
    public async Task A_message_that_says_nothing_is_refused(string posted)
    {
        using var folder = new TempFolder();
        await using var service = await RunningService.StartAsync(folder);
        var talk = await Talk.BeginAsync(service);

        var (status, body) = await talk.PostAsync(new StringContent(posted));

        Assert.Equal((HttpStatusCode.BadRequest, "MissingProperty"), (status, body.GetProperty("error").GetProperty("code").GetString()));
    }

    [Theory]
    [InlineData("\"textFormat\":\"markdown\",")]
    [InlineData("\"textFormat\":\"xml\",")]
    [InlineData("")]
    public async Task No_client_is_told_to_make_markup_of_what_a_visitor_wrote(string format)
    {
        using var folder = new TempFolder();
        await using var service = await RunningService.StartAsync(folder);

        var (echo, _) = await TurnAsync(service, $$"""{"type":"message",{{format}}"text":"**loud** <img src=x> [a](javascript:1)"}""");

        Assert.Equal("plain", (string?)echo["textFormat"]);
        Assert.Equal("**loud** <img src=x> [a](javascript:1)", (string?)echo["text"]);
    }

    [Fact]
    public async Task What_the_service_says_of_an_activity_nobody_can_say_for_it()
    {
        using var folder = new TempFolder();
        await using var service = await RunningService.StartAsync(folder);

        var (echo, reply) = await TurnAsync(service, """
            {"type":"message","text":"hello","id":"mine","timestamp":"2001-01-01T00:00:00Z","channelId":"other",
             "conversation":{"id":"theirs","isGroup":true},"from":{"id":"me","role":"bot"},"replyToId":"kept"}
            """);

        var id = (string)echo["conversation"]!["id"]!;
        Assert.Matches(@"^[\w-]{29}$", id);
        Assert.Equal($"{id}|{int.Parse(((string)reply["id"]!).Split('|')[1], provider: null) - 1:D7}", (string?)echo["id"]);
        Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$", (string)echo["timestamp"]!);
        Assert.NotEqual("2001-01-01T00:00:00Z", (string?)echo["timestamp"]);
        Assert.Equal(("directline", "user", "kept", true), ((string?)echo["channelId"], (string?)echo["from"]!["role"], (string?)echo["replyToId"], (bool)echo["conversation"]!["isGroup"]!));
        Assert.Equal((string?)echo["id"], (string?)reply["replyToId"]);
    }

    [Fact]
    public async Task However_a_client_joins_reconnects_or_reloads_there_is_one_greeting()
    {
        using var folder = new TempFolder();
        await using var service = await RunningService.StartAsync(folder);
        var talk = await Talk.BeginAsync(service);
        var greeting = (await talk.ReadAsync()).Ids.ToList();

        foreach (var posted in new[]
        {
            """{"type":"conversationUpdate","membersAdded":[{"id":"me"}]}""",
            """{"type":"event","name":"webchat/join","value":{"language":"en-GB"}}""",
            """{"type":"event","name":"startConversation"}""",
        })
            Assert.Equal(HttpStatusCode.OK, (await talk.PostAsync(new StringContent(posted))).Status);
        Assert.Equal(HttpStatusCode.OK, (await Talk.SendAsync(service.Http, HttpMethod.Post, "/conversations", talk.Token)).Status);
        using var listener = await Listener.OpenAsync(await talk.StreamAfterAsync(""));

        Assert.Equal(greeting, (await listener.NextAsync())!.Ids);
        Assert.Equal(greeting, (await talk.ReadAsync()).Ids);
    }

    private static Task<(JsonNode Echo, JsonNode Reply)> TurnAsync(RunningService service, string posted) => TurnAsync(service, new StringContent(posted));

    private static async Task<(JsonNode Echo, JsonNode Reply)> TurnAsync(RunningService service, HttpContent posted)
    {
        var talk = await Talk.BeginAsync(service);
        var greeting = await talk.ReadAsync();
        Assert.Equal(HttpStatusCode.OK, (await talk.PostAsync(posted)).Status);
        var turn = (await talk.ReadAsync(greeting.Watermark)).Activities;
        return (turn[0], turn[1]);
    }
}
