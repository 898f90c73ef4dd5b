using System.Collections.Immutable;
using System.Threading.Channels;
using GuidanceBot.Practice;

namespace GuidanceBot;

/// <summary>The open streams of every conversation. A wake carries no words: each stream reads the log from its own cursor.</summary>
internal sealed class Streams : IDisposable
{
    // How often in the time of a keep-alive it is looked who was silent for that long.
    private const int Beats = 8;

    private readonly Lock gate = new();
    private readonly Dictionary<string, ImmutableArray<Listener>> listeners = new(StringComparer.Ordinal);
    private readonly int most;

    // One timer for all: with one each, ten thousand streams held five objects apiece only to wait by.
    private readonly ITimer timer;

    public Streams(Settings settings, TimeProvider clock)
    {
        most = settings.StreamsPerConversation;
        var period = settings.KeepAlive / Beats;
        timer = clock.CreateTimer(static streams => ((Streams)streams!).Beat(), this, period, period);
    }

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
            foreach (var oldest in open[..Math.Max(0, open.Length - most)]) oldest.Close();
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

    public void Dispose() => timer.Dispose();

    private void Beat()
    {
        lock (gate)
        {
            foreach (var open in listeners.Values)
            {
                foreach (var listener in open) listener.Beat();
            }
        }
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

    /// <summary>Why a stream that waited goes on.</summary>
    internal enum Woken
    {
        /// <summary>The log has grown.</summary>
        Grown,

        /// <summary>It was silent for as long as a stream may be.</summary>
        Silent,

        /// <summary>The conversation is no more, or too many listen to it.</summary>
        Over,
    }

    /// <summary>One stream's ear. Wakes that come while it reads are kept as one.</summary>
    internal sealed class Listener(Streams streams, string conversationId) : IDisposable
    {
        private readonly Channel<bool> wakes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        private bool grown;
        private int silent;

        public string ConversationId => conversationId;

        /// <summary>Waits, from a frame that was just sent on.</summary>
        public async ValueTask<Woken> WaitAsync(CancellationToken cancellation)
        {
            Volatile.Write(ref silent, 0);
            if (!await wakes.Reader.WaitToReadAsync(cancellation) || !wakes.Reader.TryRead(out _)) return Woken.Over;
            return Interlocked.Exchange(ref grown, false) ? Woken.Grown : Woken.Silent;
        }

        // That it has grown is kept beside the wake: one of silence may be waiting already.
        public void Wake()
        {
            Volatile.Write(ref grown, true);
            wakes.Writer.TryWrite(true);
        }

        public void Beat()
        {
            if (Interlocked.Increment(ref silent) >= Beats) wakes.Writer.TryWrite(true);
        }

        public void Close() => wakes.Writer.TryComplete();

        public void Dispose() => streams.Forget(this);
    }
}
