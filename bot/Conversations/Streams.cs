using System.Collections.Immutable;
using System.Threading.Channels;
using GuidanceBot.Practice;

namespace GuidanceBot;

/// <summary>The open streams of every conversation. A wake carries no words: each stream reads the log from its own cursor.</summary>
internal sealed class Streams(Settings settings)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, ImmutableArray<Listener>> listeners = new(StringComparer.Ordinal);

    /// <summary>How many are open.</summary>
    public int Open
    {
        get
        {
            lock (gate) return listeners.Values.Sum(open => open.Length);
        }
    }

    /// <summary>One more stream. Above the limit the oldest ends: it is most likely what is left of a lost connection.</summary>
    public Listener Listen(string conversationId)
    {
        var listener = new Listener(this, conversationId);
        lock (gate)
        {
            var open = Of(conversationId).Add(listener);
            listeners[conversationId] = open;
            foreach (var oldest in open[..Math.Max(0, open.Length - settings.StreamsPerConversation)]) oldest.Close();
        }
        return listener;
    }

    /// <summary>Tells the streams of a conversation that its log has grown.</summary>
    public void Wake(string conversationId)
    {
        foreach (var listener in Snapshot(conversationId)) listener.Wake();
    }

    /// <summary>Ends the streams of a conversation that is no more.</summary>
    public void Close(string conversationId)
    {
        foreach (var listener in Snapshot(conversationId)) listener.Close();
    }

    /// <summary>The conversations that somebody listens to here.</summary>
    public ImmutableArray<string> Listened()
    {
        lock (gate) return [.. listeners.Keys];
    }

    private ImmutableArray<Listener> Snapshot(string conversationId)
    {
        lock (gate) return Of(conversationId);
    }

    private ImmutableArray<Listener> Of(string conversationId) =>
        listeners.TryGetValue(conversationId, out var found) ? found : [];

    private void Forget(Listener listener)
    {
        lock (gate)
        {
            var left = Of(listener.ConversationId).Remove(listener);
            if (left.IsEmpty) listeners.Remove(listener.ConversationId);
            else listeners[listener.ConversationId] = left;
        }
    }

    /// <summary>One stream's ear. Wakes that come while it reads are kept as one.</summary>
    internal sealed class Listener(Streams streams, string conversationId) : IDisposable
    {
        private readonly Channel<bool> wakes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

        public string ConversationId => conversationId;

        /// <summary>Waits for a wake; false when the conversation is no more.</summary>
        public async ValueTask<bool> WaitAsync(CancellationToken cancellation)
        {
            var more = await wakes.Reader.WaitToReadAsync(cancellation);
            return more && wakes.Reader.TryRead(out _);
        }

        public void Wake() => wakes.Writer.TryWrite(true);

        public void Close() => wakes.Writer.TryComplete();

        public void Dispose() => streams.Forget(this);
    }
}
