using System.Buffers.Binary;
using System.Text.Json.Nodes;
using GuidanceBot.Storage;

namespace GuidanceBot.Channels.Connector;

/// <summary>
/// Posts what the bot said, in the order of the log. How far it got is kept in the row, so that a restart neither
/// repeats nor leaves out: what could not be delivered goes out before the answer to the visitor's next message.
/// </summary>
internal sealed class Delivery(SealedLog log, IStore store, ConnectorClient connector)
{
    public async Task DeliverAsync(Errand errand, CancellationToken cancellation)
    {
        if (await log.FindAsync(errand.Token, cancellation) is not { } conversation) return;
        var mark = conversation.Row.StreamKey;
        var position = Delivered(mark);
        while (await log.ReadTurnsAsync(conversation, position, cancellation) is { IsEmpty: false } turns)
        {
            foreach (var turn in turns)
            {
                if (await DeliverAsync(errand.Address, conversation.Id, turn, mark, cancellation) is not { } moved) return;
                mark = moved;
            }
            position = turns[^1].FirstSeq + turns[^1].Activities.Length - 1;
        }
    }

    /// <returns>The new mark; null where delivery has to stop.</returns>
    private async Task<byte[]?> DeliverAsync(Address address, string id, WholeTurn turn, byte[] mark, CancellationToken cancellation)
    {
        var replyToId = turn.Activities.Select(activity => activity.ClientActivityId).FirstOrDefault(heard => heard is not null);
        foreach (var (at, said) in turn.Activities.Index())
        {
            var seq = turn.FirstSeq + at;
            if (said.From?.Role != "bot" || seq <= Delivered(mark)) continue;
            if (!await connector.PostAsync(address.UrlOf(replyToId), Wording.Of(said, address, replyToId), cancellation)) return null;
            // False only where another node delivers the same conversation, or it was erased meanwhile.
            if (!await store.SwapStreamKeyAsync(id, mark, Mark(seq))) return null;
            mark = Mark(seq);
            if (said.ChannelData?["ending"] is JsonValue ending)
                await connector.PostAsync(address.UrlOf(replyToId), Wording.End(ending.ToString(), address, replyToId), cancellation);
        }
        return mark;
    }

    // A row begins with a random stream key, which is longer: nothing delivered yet.
    private static long Delivered(byte[] mark) => mark.Length == sizeof(long) ? BinaryPrimitives.ReadInt64BigEndian(mark) : 0;

    private static byte[] Mark(long seq)
    {
        var mark = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(mark, seq);
        return mark;
    }
}
