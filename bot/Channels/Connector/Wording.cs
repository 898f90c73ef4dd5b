using System.Text.Json.Nodes;

namespace GuidanceBot.Channels.Connector;

/// <summary>Makes of what stands in the log what a connector is sent.</summary>
internal static class Wording
{
    public static OutboundActivity Of(Activity said, Address address, string? replyToId)
    {
        var titles = Titles(said.SuggestedActions);
        var buttons = titles.Length <= MostButtons(address.ChannelId);
        return To(address, Activity.Message, replyToId) with
        {
            Locale = said.Locale,
            // Where a channel shows no buttons, the answers stand below the question, to be typed.
            Text = buttons ? said.Text : $"{said.Text}\n\n{string.Join('\n', titles.Select(title => $"- {title}"))}",
            TextFormat = said.TextFormat,
            InputHint = said.InputHint,
            SuggestedActions = buttons ? said.SuggestedActions : null,
        };
    }

    /// <param name="ending">As in <c>channelData.ending</c>.</param>
    public static OutboundActivity End(string ending, Address address, string? replyToId) =>
        To(address, InboundActivity.EndOfConversation, replyToId) with { Code = ending == "pause" ? "userCancelled" : "completedSuccessfully" };

    private static OutboundActivity To(Address address, string type, string? replyToId) => new()
    {
        Type = type,
        ChannelId = address.ChannelId,
        ServiceUrl = address.ServiceUrl,
        From = address.Bot,
        Recipient = address.Visitor,
        Conversation = new ConversationAccount { Id = address.ConversationId },
        ReplyToId = replyToId,
    };

    private static string[] Titles(JsonNode? suggested) =>
        suggested?["actions"] is JsonArray actions ? [.. actions.Select(action => (string?)action?["title"]).OfType<string>()] : [];

    // As Microsoft's SDK counts suggested actions; a channel it does not name shows none.
    private static int MostButtons(string channelId) => channelId.ToLowerInvariant() switch
    {
        "directline" or "directlinespeech" or "webchat" or "emulator" or "telegram" => 100,
        "line" => 13,
        "facebook" => 10,
        "msteams" => 3,
        _ => 0,
    };
}
