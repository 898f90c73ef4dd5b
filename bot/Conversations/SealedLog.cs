using System.Collections.Immutable;
using GuidanceBot.Practice;
using GuidanceBot.Storage;
using GuidanceBot.Telemetry;

namespace GuidanceBot;

/// <summary>The logs of all conversations, each open only to who holds its key.</summary>
internal sealed class SealedLog(IStore store, TurnLocks locks, Streams streams, Recollections recollections, Retelling retelling, Retention retention, TimeProvider clock)
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

    /// <summary>
    /// The same for a turn, with what it takes from the last one, and without asking the store where this node took that one
    /// just now. Where another node went on since then, the store says so when the turn is to be kept.
    /// </summary>
    public async ValueTask<Resumed?> ResumeAsync(Token token, CancellationToken cancellation)
    {
        if (recollections.Resume(token.ConversationId, token.Key) is { } held && held.Conversation.Row.ExpiresAt > clock.GetUtcNow()) return held;
        return await FindAsync(token, cancellation) is { } conversation ? new Resumed(conversation, Recall(conversation)) : null;
    }

    /// <summary>Whether a conversation that was found is still kept.</summary>
    public async Task<bool> IsThereAsync(Conversation conversation, CancellationToken cancellation) =>
        await store.FindAsync(conversation.Id, cancellation) is { } row && conversation.Keys.Fit(row.Check);

    /// <summary>Keeps a turn, then wakes the conversation's streams.</summary>
    public async Task<Appended> AppendAsync(Conversation conversation, Exchange exchange)
    {
        var append = conversation.Seal(exchange, retention, clock.GetUtcNow());
        var appended = await store.AppendAsync(append);
        if (appended is not Appended.Stored)
        {
            // What is held may be behind what another node did; where too much waits, it is not.
            if (appended is not Appended.Busy) recollections.Forget(conversation.Id);
            return appended;
        }

        recollections.Keep(conversation with { Row = append.Conversation }, exchange.Remembered);
        streams.Wake(conversation.Id);
        return appended;
    }

    /// <summary>What a conversation takes from one turn to the next.</summary>
    public Remembered Recall(Conversation conversation) => recollections.Recall(conversation);

    /// <summary>The turns that hold activities after a watermark, whole: one page, so a long log takes several.</summary>
    public async Task<ImmutableArray<WholeTurn>> ReadTurnsAsync(Conversation conversation, long watermark, CancellationToken cancellation)
    {
        var turns = await store.ReadAsync(conversation.Id, watermark, TurnsPerPage, cancellation);
        return [.. turns.Select(turn => new WholeTurn(turn.FirstSeq, turn.LastSeq, conversation.Read(turn, retelling)))];
    }

    /// <summary>The activities after a watermark, and the watermark after them: one page, so a long log takes several.</summary>
    public async Task<ActivitySet> ReadAsync(Conversation conversation, long watermark, CancellationToken cancellation)
    {
        var turns = await store.ReadAsync(conversation.Id, watermark, TurnsPerPage, cancellation);
        var unread = turns.SelectMany(turn => conversation.Read(turn, retelling).Where((_, i) => turn.FirstSeq + i > watermark)).ToImmutableArray();
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

    public Task EraseAsync(string conversationId) => EraseAsync(conversationId, () => store.EraseAsync(conversationId));

    /// <summary>Erases this conversation, and none that began meanwhile in its place.</summary>
    public Task EraseAsync(ConversationRow row) => EraseAsync(row.Id, () => store.EraseAsync(row));

    /// <summary>Lets go of what is held here of a conversation that is no more.</summary>
    public void Close(string conversationId)
    {
        recollections.Forget(conversationId);
        streams.Close(conversationId);
    }

    /// <summary>Lets go of a state that another node has gone on from.</summary>
    public void Forget(string conversationId) => recollections.Forget(conversationId);

    /// <summary>Lets go of a state unless it is of this version.</summary>
    public void ForgetUnless(string conversationId, long version) => recollections.ForgetUnless(conversationId, version);

    /// <summary>Lets go of all states, where it is not known what other nodes have done.</summary>
    public void ForgetAll() => recollections.ForgetAll();

    /// <summary>Deletes what has expired, and leaves no trace of it.</summary>
    public async Task PurgeAsync()
    {
        recollections.Tidy();
        var expired = await store.PurgeAsync(clock.GetUtcNow());
        foreach (var id in expired) Close(id);
        Measures.Expired(expired.Length);
        await store.ScrubAsync();
    }

    private async Task EraseAsync(string conversationId, Func<Task> erase)
    {
        // Streams end at once. What a turn under way holds is let go of when it is over.
        Close(conversationId);
        using var turnLock = await locks.TakeAsync(conversationId, CancellationToken.None);
        await erase();
        Close(conversationId);
    }
}

/// <summary>Some activities of a log, and the watermark to ask for what follows.</summary>
internal sealed record ActivitySet(ImmutableArray<Activity> Activities, long Watermark);

/// <summary>One turn of a log.</summary>
/// <param name="FirstSeq">Sequence number of its first activity.</param>
/// <param name="LastSeq">The last sequence number it takes up, which is later than its last activity's.</param>
/// <param name="Activities">What was heard, if anything, then what was said.</param>
internal sealed record WholeTurn(long FirstSeq, long LastSeq, ImmutableArray<Activity> Activities);
