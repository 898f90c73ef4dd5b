using System.Text.Json.Nodes;
using GuidanceBot.Storage;

namespace GuidanceBot.Channels.Connector;

/// <summary>
/// Posts what the bot said, in the order of the log. How far it got is kept in the row, so that a restart neither
/// repeats nor leaves out: what could not be delivered goes out before the answer to the visitor's next message.
/// One node at a time is at a conversation; what another has claimed is waited for.
/// </summary>
internal sealed class Delivery(SealedLog log, IStore store, ConnectorClient connector, TimeProvider clock)
{
    // Longer than one reply may take. A node that died holds a conversation up for so long.
    private static readonly TimeSpan Claim = ConnectorClient.Longest + TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    public async Task DeliverAsync(Errand errand, CancellationToken cancellation)
    {
        if (await ClaimAsync(errand.Token, cancellation) is not { } claimed) return;
        try
        {
            await DeliverAllAsync(claimed, errand.Address, cancellation);
        }
        finally
        {
            await claimed.MoveAsync(claimed.Mark with { ClaimedUntil = 0 });
        }
    }

    private async Task<Claimed?> ClaimAsync(Token token, CancellationToken cancellation)
    {
        while (await log.FindAsync(token, cancellation) is { } conversation)
        {
            var mark = DeliveryMark.Read(conversation.Row.StreamKey);
            var claimed = new Claimed(store, conversation, conversation.Row.StreamKey);
            if (mark.ClaimedUntil <= clock.GetUtcNow().ToUnixTimeMilliseconds() && await claimed.MoveAsync(Until(mark.Delivered))) return claimed;
            await Task.Delay(Pause, cancellation);
        }
        return null;
    }

    private async Task DeliverAllAsync(Claimed claimed, Address address, CancellationToken cancellation)
    {
        var position = claimed.Mark.Delivered;
        while (await log.ReadTurnsAsync(claimed.Conversation, position, cancellation) is { IsEmpty: false } turns)
        {
            foreach (var turn in turns)
            {
                if (!await DeliverAsync(claimed, address, turn, cancellation)) return;
            }
            position = turns[^1].LastSeq;
        }
    }

    /// <returns>False where delivery has to stop.</returns>
    private async Task<bool> DeliverAsync(Claimed claimed, Address address, WholeTurn turn, CancellationToken cancellation)
    {
        var replyToId = turn.Activities.Select(activity => activity.ClientActivityId).FirstOrDefault(heard => heard is not null);
        foreach (var (at, said) in turn.Activities.Index())
        {
            var seq = turn.FirstSeq + at;
            if (said.From?.Role != "bot" || seq <= claimed.Mark.Delivered) continue;
            if (!await connector.PostAsync(address.UrlOf(replyToId), Wording.Of(said, address, replyToId), cancellation)) return false;
            // False where it took so long that another node went on, or where the conversation was erased meanwhile.
            if (!await claimed.MoveAsync(Until(seq))) return false;
            if (said.ChannelData?["ending"] is JsonValue ending)
                await connector.PostAsync(address.UrlOf(replyToId), Wording.End(ending.ToString(), address, replyToId), cancellation);
        }
        return true;
    }

    private DeliveryMark Until(long delivered) => new(delivered, (clock.GetUtcNow() + Claim).ToUnixTimeMilliseconds());

    /// <summary>A conversation that is this node's to deliver, as long as nobody else moves its mark.</summary>
    private sealed class Claimed(IStore store, Conversation conversation, byte[] bytes)
    {
        private byte[] bytes = bytes;

        public Conversation Conversation => conversation;

        public DeliveryMark Mark => DeliveryMark.Read(bytes);

        public async Task<bool> MoveAsync(DeliveryMark to)
        {
            var next = to.ToBytes();
            if (!await store.SwapStreamKeyAsync(conversation.Id, bytes, next)) return false;
            bytes = next;
            return true;
        }
    }
}
