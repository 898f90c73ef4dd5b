using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Internal;

namespace GuidanceBot;

/// <summary>
/// States of conversations under way, opened: each turn would else open and read its state anew. Bounded, and gone after
/// ten minutes or with the conversation. The row's version decides whether one still holds, so that a turn taken by
/// another node is never overlooked.
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
        if (cache.TryGetValue(conversation.Id, out Entry? held) && held!.Version == conversation.Row.Version) return held.Remembered;
        var remembered = conversation.Recall();
        Keep(conversation.Id, conversation.Row.Version, remembered);
        return remembered;
    }

    public void Keep(string conversationId, long version, Remembered remembered) => cache.Set(
        conversationId,
        new Entry(version, remembered),
        new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Life });

    public void Forget(string conversationId) => cache.Remove(conversationId);

    /// <summary>Lets go of what is too old; the cache would do so only when it is used.</summary>
    public void Tidy() => cache.Compact(0);

    public void Dispose() => cache.Dispose();

    private sealed record Entry(long Version, Remembered Remembered);

    private sealed class Clock(TimeProvider time) : ISystemClock
    {
        public DateTimeOffset UtcNow => time.GetUtcNow();
    }
}
