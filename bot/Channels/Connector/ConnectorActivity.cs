using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace GuidanceBot.Channels.Connector;

/// <summary>What a connector posts: of the Activity schema, what is looked at.</summary>
internal sealed record InboundActivity
{
    public const string ConversationUpdate = "conversationUpdate";
    public const string EndOfConversation = "endOfConversation";
    public const string DeleteUserData = "deleteUserData";
    public const string Invoke = "invoke";

    public string? Type { get; init; }

    public string? Id { get; init; }

    public string? ServiceUrl { get; init; }

    public string? ChannelId { get; init; }

    public ChannelAccount? From { get; init; }

    public ChannelAccount? Recipient { get; init; }

    public ConnectorConversation? Conversation { get; init; }

    public string? Locale { get; init; }

    public string? Text { get; init; }

    public ImmutableArray<ChannelAccount>? MembersAdded { get; init; }
}

/// <summary>The conversation as its channel knows it.</summary>
/// <param name="IsGroup">True where more than the visitor read along.</param>
internal sealed record ConnectorConversation(string? Id, bool? IsGroup);

/// <summary>What is posted to a connector. Our own channel data stays here: a connector takes it for words of the channel's own.</summary>
internal sealed record OutboundActivity
{
    public required string Type { get; init; }

    public required string ChannelId { get; init; }

    public required string ServiceUrl { get; init; }

    public ChannelAccount? From { get; init; }

    public ChannelAccount? Recipient { get; init; }

    public required ConversationAccount Conversation { get; init; }

    public string? ReplyToId { get; init; }

    public string? Locale { get; init; }

    public string? Text { get; init; }

    public string? TextFormat { get; init; }

    public string? InputHint { get; init; }

    public JsonNode? SuggestedActions { get; init; }

    /// <summary>Why the conversation ended; only with <c>endOfConversation</c>.</summary>
    public string? Code { get; init; }
}

/// <summary>What a token endpoint answers.</summary>
/// <param name="ExpiresIn">Seconds.</param>
internal sealed record SignedIn(
    [property: JsonPropertyName("access_token")] string? AccessToken,
    [property: JsonPropertyName("expires_in")] double ExpiresIn);

/// <summary>The bodies of this channel, to and from JSON.</summary>
[JsonSerializable(typeof(InboundActivity))]
[JsonSerializable(typeof(OutboundActivity))]
[JsonSerializable(typeof(SignedIn))]
internal sealed partial class ConnectorJson : JsonSerializerContext
{
    public static readonly ConnectorJson Wire = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        NumberHandling = JsonNumberHandling.AllowReadingFromString,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>The activity in a body; null where it is none.</summary>
    public static InboundActivity? Read(byte[] body)
    {
        try
        {
            return JsonSerializer.Deserialize(body, Wire.InboundActivity);
        }
        // Half a surrogate pair is no fault of the JSON, only of the text in it.
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
