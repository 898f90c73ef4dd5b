using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace GuidanceBot;

/// <summary>One entry of a conversation's log, in the Bot Framework's schema. Fields it does not know survive a round trip.</summary>
internal sealed record Activity
{
    public const string Message = "message";

    public string? Type { get; init; }

    public string? Id { get; init; }

    public string? Timestamp { get; init; }

    public string? ChannelId { get; init; }

    public ChannelAccount? From { get; init; }

    public ConversationAccount? Conversation { get; init; }

    public string? ReplyToId { get; init; }

    public string? Locale { get; init; }

    public string? Text { get; init; }

    public string? TextFormat { get; init; }

    public string? InputHint { get; init; }

    public JsonNode? SuggestedActions { get; init; }

    public JsonNode? Value { get; init; }

    public JsonNode? ChannelData { get; init; }

    // Settable here and below: the source generator cannot bind extension data to an init accessor.
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Others { get; set; }

    /// <summary>The id a client gave its own post, so that it knows the echo and may safely post again.</summary>
    [JsonIgnore]
    public string? ClientActivityId => TextOf("clientActivityID", ChannelData);

    /// <summary>What a message says: its text, or what the button behind it stood for, whose text a client may leave out.</summary>
    [JsonIgnore]
    public string? Words =>
        new[] { Text, TextOf(Value), TextOf("displayText", (ChannelData as JsonObject)?["messageBack"]) }.FirstOrDefault(text => !string.IsNullOrWhiteSpace(text));

    private static string? TextOf(string key, JsonNode? node) => node is JsonObject fields ? TextOf(fields[key]) : null;

    private static string? TextOf(JsonNode? node) => node is JsonValue value && value.TryGetValue(out string? text) ? text : null;
}

/// <summary>Who said something.</summary>
internal sealed record ChannelAccount
{
    public string? Id { get; init; }

    public string? Name { get; init; }

    public string? Role { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Others { get; set; }
}

/// <summary>The conversation an activity belongs to.</summary>
internal sealed record ConversationAccount
{
    public string? Id { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Others { get; set; }
}
