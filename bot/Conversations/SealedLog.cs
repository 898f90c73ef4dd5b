using System.Collections.Immutable;
using GuidanceBot.Practice;
using GuidanceBot.Storage;

namespace GuidanceBot;

/// <summary>The logs of all conversations, each open only to who holds its key.</summary>
internal sealed class SealedLog(IStore store, Streams streams, Recollections recollections, Retention retention, TimeProvider clock)
{
    private const int TurnsPerPage = 50;

    /// <summary>The token's conversation; null where it has no row, has expired, or the token's key is not its own.</summary>
    public async Task<Conversation?> FindAsync(Token token, CancellationToken cancellation)
    {
        var row = await store.FindAsync(token.ConversationId, cancellation);
        if (row is null || row.ExpiresAt <= clock.GetUtcNow()) return null;
        var keys = Keys.From(token.Key);
        return keys.Fit(row.Check) ? new Conversation(row, keys) : null;
    }

    /// <summary>Keeps a turn, then wakes the conversation's streams.</summary>
    public async Task<Appended> AppendAsync(Conversation conversation, Exchange exchange)
    {
        var appended = await store.AppendAsync(conversation.Seal(exchange, retention, clock.GetUtcNow()));
        if (appended is not Appended.Stored) return appended;
        recollections.Keep(conversation.Id, conversation.Row.Version + 1, new Remembered(exchange.At, exchange.Turn.State));
        streams.Wake(conversation.Id);
        return appended;
    }

    /// <summary>What a conversation takes from one turn to the next.</summary>
    public Remembered Recall(Conversation conversation) => recollections.Recall(conversation);

    /// <summary>The turns that hold activities after a watermark, whole: one page, so a long log takes several.</summary>
    public async Task<ImmutableArray<WholeTurn>> ReadTurnsAsync(Conversation conversation, long watermark, CancellationToken cancellation)
    {
        var turns = await store.ReadAsync(conversation.Id, watermark, TurnsPerPage, cancellation);
        return [.. turns.Select(turn => new WholeTurn(turn.FirstSeq, conversation.Read(turn)))];
    }

    /// <summary>The activities after a watermark, and the watermark after them: one page, so a long log takes several.</summary>
    public async Task<ActivitySet> ReadAsync(Conversation conversation, long watermark, CancellationToken cancellation)
    {
        var turns = await store.ReadAsync(conversation.Id, watermark, TurnsPerPage, cancellation);
        var unread = turns.SelectMany(turn => conversation.Read(turn).Where((_, i) => turn.FirstSeq + i > watermark)).ToImmutableArray();
        return new ActivitySet(unread, turns.IsEmpty ? watermark : turns[^1].LastSeq);
    }

    /// <summary>Keeps a conversation its idle time longer, and tells until when.</summary>
    public async Task<DateTimeOffset> ExtendAsync(Conversation conversation)
    {
        var expires = Expiry(conversation);
        await store.ExtendAsync(conversation.Id, expires);
        return expires;
    }

    public DateTimeOffset Expiry(Conversation conversation) => retention.Expiry(conversation.Row.Created, clock.GetUtcNow());

    public async Task EraseAsync(string conversationId)
    {
        // Before, too: nobody reads on while the rows are being deleted.
        Close(conversationId);
        await store.EraseAsync(conversationId);
        Close(conversationId);
    }

    /// <summary>Lets go of what is held here of a conversation that is no more.</summary>
    public void Close(string conversationId)
    {
        recollections.Forget(conversationId);
        streams.Close(conversationId);
    }

    /// <summary>Deletes what has expired, and leaves no trace of it.</summary>
    public async Task PurgeAsync()
    {
        recollections.Tidy();
        foreach (var id in await store.PurgeAsync(clock.GetUtcNow())) Close(id);
        await store.ScrubAsync();
    }
}

/// <summary>Some activities of a log, and the watermark to ask for what follows.</summary>
internal sealed record ActivitySet(ImmutableArray<Activity> Activities, long Watermark);

/// <summary>One turn of a log.</summary>
/// <param name="FirstSeq">Sequence number of its first activity.</param>
/// <param name="Activities">What was heard, if anything, then what was said.</param>
internal sealed record WholeTurn(long FirstSeq, ImmutableArray<Activity> Activities);
