using System.Collections.Concurrent;
using System.Net.WebSockets;
using Xunit;

namespace GuidanceBot.Tests;

/// <summary>The streams of some visitors, opened again after what each has seen whenever they break.</summary>
internal sealed class Followers : IAsyncDisposable
{
    private static readonly TimeSpan Wait = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly CancellationTokenSource over = new();
    private readonly List<(Visitor Visitor, ConcurrentQueue<string> Seen, Counter Grown, Task Following)> all = [];

    private Followers(IEnumerable<Visitor> visitors)
    {
        foreach (var visitor in visitors)
        {
            var (seen, grown) = (new ConcurrentQueue<string>(), new Counter());
            all.Add((visitor, seen, grown, FollowAsync(visitor, seen, grown)));
        }
    }

    /// <summary>How often a stream was opened.</summary>
    public Counter Opened { get; } = new();

    public static Followers Of(IEnumerable<Visitor> visitors) => new(visitors);

    /// <summary>Waits until everything in the logs was streamed, and checks that it was, once and in order.</summary>
    public async Task CheckAsync()
    {
        foreach (var (visitor, seen, grown, following) in all)
        {
            var log = (await visitor.LogAsync()).Select(activity => (string)activity["id"]!).ToList();
            await Task.WhenAny(grown.ReachesAsync(log.Count), following).WaitAsync(Patience);
            Assert.Equal(log, seen);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await over.CancelAsync();
        await Task.WhenAll(all.Select(one => one.Following));
        over.Dispose();
    }

    private async Task FollowAsync(Visitor visitor, ConcurrentQueue<string> seen, Counter grown)
    {
        var watermark = "";
        while (!over.IsCancellationRequested)
        {
            if (await visitor.StreamAfterAsync(watermark) is { } url) watermark = await ReadAsync(url, watermark, seen, grown);
            await Task.WhenAny(Task.Delay(Wait, over.Token));
        }
    }

    /// <summary>Reads a stream until it ends, and returns where to go on.</summary>
    private async Task<string> ReadAsync(Uri url, string watermark, ConcurrentQueue<string> seen, Counter grown)
    {
        try
        {
            using var listener = await Listener.OpenAsync(url);
            Opened.Add();
            while (!over.IsCancellationRequested && await listener.NextAsync() is { } page)
            {
                foreach (var id in page.Ids) seen.Enqueue(id);
                watermark = page.Watermark;
                foreach (var _ in page.Activities) grown.Add();
            }
        }
        catch (Exception fault) when (fault is WebSocketException or OperationCanceledException)
        {
            // The node went, or nothing was said for a while: the next stream begins where this one ended.
        }

        return watermark;
    }
}
