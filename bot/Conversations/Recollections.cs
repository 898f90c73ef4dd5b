using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Internal;

namespace GuidanceBot;

/// <summary>
/// Conversations under way, as their last turn left them: each turn would else read its row, open its token and its state,
/// and derive its keys anew. Bounded, and gone after ten minutes or with the conversation. Whether a state still holds is
/// told by how it was sealed, which no two are alike in: neither a turn taken by another node is overlooked, nor a
/// conversation that began anew under its id.
/// </summary>
internal sealed class Recollections(TimeProvider clock) : IDisposable
{
    /// <summary>The most conversations at a time.</summary>
    public const int Most = 10_000;

    /// <summary>How long a state is held.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    private readonly MemoryCache cache = new(new MemoryCacheOptions { SizeLimit = Most, Clock = new Clock(clock) });

    public int Count => cache.Count;

    /// <summary>What a conversation that was read from the store takes from its last turn.</summary>
    public Remembered Recall(Conversation conversation)
    {
        if (Find(conversation.Id) is { } held && held.Begins(conversation.Row.State)) return held.Resumed.Remembered;
        var remembered = conversation.Recall();
        Keep(conversation, remembered);
        return remembered;
    }

    /// <summary>A conversation as its last turn here left it; null where that is not held, or its key is not <paramref name="key"/>.</summary>
    public Resumed? Resume(string conversationId, byte[] key) =>
        Find(conversationId) is { } held && held.Resumed.Conversation.Keys.Are(key) ? held.Resumed : null;

    /// <summary>Holds a conversation as it stands, without the sealed state itself: how that begins is enough to tell it.</summary>
    public void Keep(Conversation conversation, Remembered remembered)
    {
        var row = conversation.Row with { State = Envelope.NonceOf(conversation.Row.State).ToArray() };
        var held = new Held(new Resumed(conversation with { Row = row }, remembered)) { Shown = Find(conversation.Id)?.Shown };
        cache.Set(conversation.Id, held, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Life });
    }

    /// <summary>The token of a conversation that is held, where exactly this text was opened before.</summary>
    public Token? TokenOf(string conversationId, string text) =>
        Find(conversationId)?.Shown is { } shown && CryptographicOperations.FixedTimeEquals(shown.Digest, DigestOf(text)) ? shown.Token : null;

    /// <summary>Holds a token that was opened, for as long as its conversation is held.</summary>
    public void Note(Token token, string text)
    {
        if (Find(token.ConversationId) is { } held) held.Shown = new Shown(DigestOf(text), token);
    }

    public void Forget(string conversationId) => cache.Remove(conversationId);

    public void ForgetUnless(string conversationId, long version)
    {
        if (Find(conversationId) is { } held && held.Resumed.Conversation.Row.Version != version) Forget(conversationId);
    }

    public void ForgetAll() => cache.Clear();

    /// <summary>Lets go of what is too old; the cache would do so only when it is used.</summary>
    public void Tidy() => cache.Compact(0);

    public void Dispose() => cache.Dispose();

    private Held? Find(string conversationId) => cache.TryGetValue(conversationId, out Held? held) ? held : null;

    private static byte[] DigestOf(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));

    private sealed record Held(Resumed Resumed)
    {
        public Shown? Shown { get; set; }

        public bool Begins(byte[] state) => state.AsSpan().StartsWith(Resumed.Conversation.Row.State);
    }

    private sealed record Shown(byte[] Digest, Token Token);

    private sealed class Clock(TimeProvider time) : ISystemClock
    {
        public DateTimeOffset UtcNow => time.GetUtcNow();
    }
}

/// <summary>A conversation and what it takes from its last turn.</summary>
internal sealed record Resumed(Conversation Conversation, Remembered Remembered);
