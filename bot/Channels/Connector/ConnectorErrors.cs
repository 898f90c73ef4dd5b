using GuidanceBot.Channels.DirectLine;

namespace GuidanceBot.Channels.Connector;

/// <summary>What a connector is told, in the shape that both protocols share.</summary>
internal static class ConnectorErrors
{
    public static readonly DirectLineError NoToken = new(401, "Unauthorized", "The request carries no bearer token.");
    public static readonly DirectLineError NotVouchedFor = new(403, "Forbidden", "The token is not valid for this bot and this activity.");
    public static readonly DirectLineError NoKeys = new(503, "ServiceError", "The token cannot be checked at the moment. Try again.");
    public static readonly DirectLineError Incomplete = new(400, "MissingProperty", "The activity lacks one of type, channelId, serviceUrl and conversation.id.");
    public static readonly DirectLineError NoInvoke = new(501, "NotImplemented", "This bot takes no invoke activities.");
}
