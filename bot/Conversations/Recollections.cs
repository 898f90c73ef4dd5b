using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Internal;

namespace GuidanceBot;

/// <summary>
/// States of conversations under way, opened: each turn would else open and read its state anew. Bounded, and gone after
/// ten minutes or with the conversation. Whether one still holds is told by how the row's state was sealed, which no two
/// are alike in: neither a turn taken by another node is overlooked, nor a conversation that began anew under its id.
/// </summary>
internal sealed class Recollections(TimeProvider clock) : IDisposable
{
    /// <summary>The most conversations at a time.</summary>
    public const int Most = 10_000;

    /// <summary>How long a state is held.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    private readonly MemoryCache cache = new(new MemoryCacheOptions { SizeLimit = Most, Clock = new Clock(clock) });

    public int Count => cache.Count;

    public Remembered Recall(Conversation conversation)
    {
        var state = conversation.Row.State;
        if (cache.TryGetValue(conversation.Id, out Entry? held) && Envelope.NonceOf(state).SequenceEqual(held!.Nonce)) return held.Remembered;
        var remembered = conversation.Recall();
        Keep(conversation.Id, state, remembered);
        return remembered;
    }

    /// <param name="state">As it stands in the row.</param>
    public void Keep(string conversationId, byte[] state, Remembered remembered) => cache.Set(
        conversationId,
        new Entry(Envelope.NonceOf(state).ToArray(), remembered),
        new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Life });

    public void Forget(string conversationId) => cache.Remove(conversationId);

    public void ForgetAll() => cache.Clear();

    /// <summary>Lets go of what is too old; the cache would do so only when it is used.</summary>
    public void Tidy() => cache.Compact(0);

    public void Dispose() => cache.Dispose();

    private sealed record Entry(byte[] Nonce, Remembered Remembered);

    private sealed class Clock(TimeProvider time) : ISystemClock
    {
        public DateTimeOffset UtcNow => time.GetUtcNow();
    }
}
