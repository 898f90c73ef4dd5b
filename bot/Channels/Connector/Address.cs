namespace GuidanceBot.Channels.Connector;

/// <summary>Where an answer goes. Held in memory for as long as it is delivered, and kept nowhere.</summary>
/// <param name="ServiceUrl">As the connector's token vouches for it.</param>
/// <param name="Bot">The bot, as the channel knows it.</param>
/// <param name="Visitor">The visitor, as the channel knows them.</param>
internal sealed record Address(string ServiceUrl, string ChannelId, string ConversationId, ChannelAccount? Bot, ChannelAccount? Visitor)
{
    public Uri UrlOf(string? replyToId)
    {
        var activities = $"{ServiceUrl.TrimEnd('/')}/v3/conversations/{Uri.EscapeDataString(ConversationId)}/activities";
        return new Uri(replyToId is null ? activities : $"{activities}/{Uri.EscapeDataString(replyToId)}");
    }
}

/// <summary>A conversation whose log has to be delivered.</summary>
/// <param name="Token">Opens it.</param>
/// <param name="Address">Where to.</param>
internal sealed record Errand(Token Token, Address Address);
