using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Xunit;

namespace GuidanceBot.Tests.Connector;

public sealed class ConnectorTests(SharedSetting shared) : IClassFixture<SharedSetting>
{
    private readonly Setting setting = shared.Setting;
    private readonly ChannelTalk channel = shared.Setting.Open();

    [Fact]
    public async Task The_greeting_and_the_replies_arrive_in_order_signed_and_as_replies()
    {

        var greeting = await channel.BeginAsync();
        var replies = await channel.SayAsync("I'm in therapy", "a:b c|1");

        Assert.All(greeting, said => Assert.Null(said.ReplyTo));
        Assert.All(replies, said => Assert.Equal("a:b c|1", said.ReplyTo));
        Assert.All(replies, said => Assert.Equal("a:b c|1", (string?)said.Activity["replyToId"]));
        Assert.All(greeting.Concat(replies), said =>
        {
            Assert.Equal(channel.ConversationId, said.ConversationId);
            Assert.Equal("Bearer of-the-bot-1", said.Authorization);
            Assert.Equal("bot-of-the-channel", (string?)said.Activity["from"]!["id"]);
            Assert.Equal("visitor-of-the-channel", (string?)said.Activity["recipient"]!["id"]);
            Assert.Null(said.Activity["channelData"]);
        });
        Assert.Equal(await DirectLineAsync(setting.Service, "I'm in therapy"), greeting.Concat(replies).Select(said => said.Text!));
        var form = Assert.Single(setting.Connector.SignIns);
        Assert.Equal(
            ["client_credentials", ConnectorStandIn.AppId, ConnectorStandIn.AppSecret, "https://api.botframework.com/.default"],
            new[] { "grant_type", "client_id", "client_secret", "scope" }.Select(field => form[field].ToString()));
    }

    [Fact]
    public async Task The_bot_signs_in_anew_shortly_before_its_token_ends_and_when_it_is_refused()
    {
        await using var own = await Setting.StartAsync();
        await own.Channel.BeginAsync();
        own.Clock.Advance(TimeSpan.FromMinutes(54));
        Assert.All(await own.Channel.SayAsync("hello"), said => Assert.Equal("Bearer of-the-bot-1", said.Authorization));
        own.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.All(await own.Channel.SayAsync("hello"), said => Assert.Equal("Bearer of-the-bot-2", said.Authorization));

        own.Connector.Answer = (http, posted) => Refuse(http, posted.Authorization == "Bearer of-the-bot-2" ? 401 : 201);
        Assert.All(await own.Channel.SayAsync("hello"), said => Assert.Equal("Bearer of-the-bot-3", said.Authorization));
    }

    [Fact]
    public async Task Who_is_there_already_is_not_greeted_again_and_who_only_writes_is_greeted_first()
    {
        var greeting = await channel.SayAsync("I'm in therapy");
        await channel.NextTurnAsync();
        await channel.PostAsync(channel.Begin());
        await channel.PostAsync(channel.Begin());

        Assert.StartsWith("message-", (await channel.SayAsync("skip"))[0].ReplyTo, StringComparison.Ordinal);
        Assert.Null(greeting[0].ReplyTo);
    }

    [Fact]
    public async Task A_connector_that_retries_is_answered_once_over_a_restart_too()
    {
        await using var own = await Setting.StartAsync();
        await own.Channel.BeginAsync();
        await own.Channel.SayAsync("I'm in therapy", "same");
        Assert.Equal(HttpStatusCode.Accepted, await own.Channel.PostAsync(own.Channel.Message("I'm in therapy", "same")));
        var again = await own.RestartAsync();
        Assert.Equal(HttpStatusCode.Accepted, await again.PostAsync(again.Message("I'm in therapy", "same")));

        Assert.All(await again.SayAsync("skip", "next"), said => Assert.Equal("next", said.ReplyTo));
    }

    [Fact]
    public async Task Two_messages_at_once_that_begin_a_conversation_find_the_same_one()
    {
        var statuses = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => channel.PostAsync(channel.Begin())));

        Assert.All(statuses, status => Assert.Equal(HttpStatusCode.Accepted, status));
        await channel.NextTurnAsync();
        Assert.All(await channel.SayAsync("hello", "next"), said => Assert.Equal("next", said.ReplyTo));
    }

    [Fact]
    public async Task When_the_visitor_stops_the_conversation_is_ended_on_the_channel_too()
    {
        await channel.BeginAsync();
        await channel.PostAsync(channel.Message("stop", "the-end"));

        var said = await channel.NextAsync();
        while (said.Type == "message") said = await channel.NextAsync();
        Assert.Equal("endOfConversation", said.Type);
        Assert.Equal("userCancelled", (string?)said.Activity["code"]);
        Assert.Equal("the-end", said.ReplyTo);
    }

    [Theory]
    [InlineData("endOfConversation")]
    [InlineData("deleteUserData")]
    public async Task A_conversation_that_the_channel_ends_is_erased(string type)
    {
        var greeting = await channel.BeginAsync();
        await channel.SayAsync("I'm in therapy");
        Assert.Equal(HttpStatusCode.OK, await channel.PostAsync(channel.Activity(type)));

        Assert.Equal(greeting.Select(said => said.Text), (await channel.BeginAsync()).Select(said => said.Text));
    }

    [Fact]
    public async Task A_conversation_that_expired_begins_anew()
    {
        await using var own = await Setting.StartAsync();
        var greeting = await own.Channel.BeginAsync();
        own.Clock.Advance(TimeSpan.FromHours(25));
        own.Channel.Claims["exp"] = own.Clock.GetUtcNow().AddHours(1).ToUnixTimeSeconds();

        Assert.Equal(greeting.Select(said => said.Text), (await own.Channel.BeginAsync()).Select(said => said.Text));
    }

    [Fact]
    public async Task What_holds_no_words_is_taken_and_left_alone()
    {
        var (group, removed) = (channel.Message("hello"), channel.Activity("conversationUpdate"));
        group["conversation"]!["isGroup"] = true;
        removed["membersRemoved"] = new JsonArray(new JsonObject { ["id"] = "visitor-of-the-channel" });
        foreach (var activity in new[] { group, removed, channel.Message(" "), channel.Activity("message"), channel.Activity("typing"), channel.Activity("event"), channel.Activity("messageReaction"), channel.Activity("never-heard-of") })
            Assert.Equal(HttpStatusCode.OK, await channel.PostAsync(activity));
        Assert.Equal(HttpStatusCode.NotImplemented, await channel.PostAsync(channel.Activity("invoke")));

        Assert.All(await channel.BeginAsync(), said => Assert.Null(said.ReplyTo));
    }

    [Theory]
    [InlineData("type")]
    [InlineData("channelId")]
    [InlineData("serviceUrl")]
    [InlineData("conversation")]
    public async Task An_activity_that_lacks_what_an_answer_needs_is_refused_as_such(string property)
    {
        var activity = channel.Begin();
        activity.Remove(property);

        Assert.Equal(HttpStatusCode.BadRequest, await channel.PostAsync(activity));
    }

    [Theory]
    [InlineData("{", HttpStatusCode.BadRequest)]
    [InlineData("null", HttpStatusCode.BadRequest)]
    [InlineData("[]", HttpStatusCode.BadRequest)]
    [InlineData("""{"type":"message","text":"\ud800"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"type":7}""", HttpStatusCode.BadRequest)]
    public async Task A_body_that_is_no_activity_is_refused_as_such(string body, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Authorization = new("Bearer", setting.Key.Sign(channel.Claims));
        using var response = await setting.Service.Http.SendAsync(request);

        Assert.Equal(status, response.StatusCode);
        Assert.Contains("\"error\"", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("webchat", true)]
    [InlineData("email", false)]
    public async Task Where_a_channel_shows_no_buttons_the_answers_stand_in_the_text(string name, bool buttons)
    {
        var question = (await setting.Open(name).BeginAsync())[^1];

        Assert.Equal(buttons, question.Activity["suggestedActions"] is not null);
        Assert.Equal(!buttons, question.Text!.Contains("\n- I'm in therapy", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_an_app_id_there_is_nothing_at_the_address()
    {
        using var folder = new TempFolder();
        await using var service = await RunningService.StartAsync(folder);
        using var response = await service.Http.PostAsync("/api/messages", new StringContent("{}", Encoding.UTF8, "application/json"));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    internal static Task Refuse(Microsoft.AspNetCore.Http.HttpContext http, int status)
    {
        http.Response.StatusCode = status;
        http.Response.Headers.RetryAfter = "0";
        return Task.CompletedTask;
    }

    private static async Task<IEnumerable<string>> DirectLineAsync(RunningService service, string text)
    {
        var talk = await Talk.BeginAsync(service);
        await talk.SayAsync(text);
        return (await talk.ReadAsync()).Activities.Where(activity => (string?)activity["from"]!["role"] == "bot").Select(activity => (string)activity["text"]!);
    }
}
