using System.Text.Json.Nodes;

namespace GuidanceBot.Channels.Connector;

/// <summary>Takes the turns of this channel: the same conversations as on Direct Line, opened by the server.</summary>
internal sealed class ConnectorTalks(ConnectorKeys keys, Conversations conversations, SealedLog log, Outbox outbox)
{
    // Two messages that begin a conversation at once, or one that is erased meanwhile: the next attempt finds how it went.
    private const int MostAttempts = 3;

    /// <summary>Begins the conversation unless it is under way, takes what was said, if anything, and has the answers delivered.</summary>
    /// <param name="locale">The language to begin in.</param>
    public async Task<Outcome<string>> TakeAsync(Address address, string? locale, Activity? message, CancellationToken cancellation)
    {
        var rowId = keys.RowId(address.ChannelId, address.ConversationId);
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            var token = await keys.OpenAsync(rowId, cancellation);
            var begun = await conversations.StartAsync(token, new Beginning(locale), cancellation);
            var taken = begun.Value is null ? begun.Refusal!.Value
                : message is null ? rowId
                : await conversations.HearAsync(token, message, cancellation);
            if (taken.Refusal == Refused.NotFound) continue;
            if (begun.Value is not null) outbox.Post(new Errand(token, address));
            return taken;
        }
        return Refused.Busy;
    }

    public Task EraseAsync(Address address) => log.EraseAsync(keys.RowId(address.ChannelId, address.ConversationId));

    /// <summary>A message as it goes into the log: the words and the id that tells a retry, and nothing of who and where.</summary>
    public static Activity Message(InboundActivity activity) => new()
    {
        Type = Activity.Message,
        From = new ChannelAccount { Role = "user" },
        Locale = activity.Locale,
        Text = activity.Text,
        ChannelData = activity.Id is null ? null : new JsonObject { ["clientActivityID"] = activity.Id },
    };
}
