using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using GuidanceBot.Practice;
using Xunit;

namespace GuidanceBot.Tests.Connector;

/// <summary>One conversation of a channel, as the connector brings it to the bot.</summary>
internal sealed class ChannelTalk(RunningService service, ConnectorStandIn connector, SigningKey key, string name = "webchat")
{
    private int messages;

    public string ConversationId { get; } = $"19:{Path.GetRandomFileName()}@thread;messageid=1";

    /// <summary>What the token says; a test changes it to say something else.</summary>
    public JsonObject Claims { get; } = new()
    {
        ["iss"] = ConnectorSettings.DefaultIssuer,
        ["aud"] = ConnectorStandIn.AppId,
        ["nbf"] = Now.AddMinutes(-1).ToUnixTimeSeconds(),
        ["exp"] = Now.AddHours(1).ToUnixTimeSeconds(),
        ["serviceurl"] = connector.Url,
    };

    public static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    public ChannelTalk On(RunningService other) => new(other, connector, key, name, ConversationId);

    private ChannelTalk(RunningService service, ConnectorStandIn connector, SigningKey key, string name, string conversationId)
        : this(service, connector, key, name) => ConversationId = conversationId;

    public JsonObject Activity(string type, string? id = null) => new()
    {
        ["type"] = type,
        ["id"] = id ?? $"message-{++messages}",
        ["serviceUrl"] = connector.Url,
        ["channelId"] = name,
        ["from"] = new JsonObject { ["id"] = "visitor-of-the-channel", ["name"] = "Ann Example" },
        ["recipient"] = new JsonObject { ["id"] = "bot-of-the-channel", ["name"] = "Guide" },
        ["conversation"] = new JsonObject { ["id"] = ConversationId },
        ["channelData"] = new JsonObject { ["tenant"] = "of-the-channel" },
    };

    public JsonObject Begin()
    {
        var update = Activity("conversationUpdate");
        update["membersAdded"] = new JsonArray(new JsonObject { ["id"] = "bot-of-the-channel" });
        return update;
    }

    public JsonObject Message(string text, string? id = null)
    {
        var message = Activity("message", id);
        message["text"] = text;
        return message;
    }

    public async Task<HttpStatusCode> PostAsync(JsonObject activity, string? token = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages")
        {
            Content = new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json"),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token ?? key.Sign(Claims));
        using var response = await service.Http.SendAsync(request);
        return response.StatusCode;
    }

    /// <summary>The next activity the bot posted here.</summary>
    public Task<Posted> NextAsync() => connector.NextAsync(ConversationId);

    /// <summary>Activities as they come, up to the one that asks something.</summary>
    public Task<List<Posted>> NextTurnAsync() => connector.NextTurnAsync(ConversationId);

    /// <summary>Says something, and returns what came back.</summary>
    public async Task<List<Posted>> SayAsync(string text, string? id = null)
    {
        Assert.Equal(HttpStatusCode.Accepted, await PostAsync(Message(text, id)));
        return await NextTurnAsync();
    }

    public async Task<List<Posted>> BeginAsync()
    {
        Assert.Equal(HttpStatusCode.Accepted, await PostAsync(Begin()));
        return await NextTurnAsync();
    }
}
