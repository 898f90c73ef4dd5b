using System.Collections.Concurrent;
using Xunit;

namespace GuidanceBot.Tests;

/// <summary>Many visitors who talk at the same time, each one conversation after another, until they are told to finish.</summary>
internal sealed class Load : IAsyncDisposable
{
    /// <summary>Part of what visitors type, to look for where it must not be.</summary>
    public const string Secret = "tangerine-lighthouse";

    // Few enough that one page holds a log: see Visitor.LookAsync.
    private const int PostsEach = 30;

    // Bounds a test that would otherwise wait for ever.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    private static readonly string[] lines =
    [
        "My partner is in therapy", $"i feel left out {Secret}", "why do you ask?", "back", "help now", "back", "start over", "A question",
        $"can he tell anyone about {Secret}", "start over", "I'm in therapy", $"she keeps asking {Secret}", "skip", "start over",
    ];

    private readonly CancellationTokenSource giveUp = new(Patience);
    private readonly ConcurrentQueue<Visitor> visitors = new();
    private readonly Uri[] nodes;
    private readonly Task talking;
    private volatile bool finishing;

    private Load(int size, Uri[] nodes)
    {
        this.nodes = nodes;
        talking = Task.WhenAll(Enumerable.Range(0, size).Select(TalkAsync));
    }

    /// <summary>Everybody who ever came.</summary>
    public IReadOnlyCollection<Visitor> Visitors => [.. visitors];

    public Tally Tally { get; } = new();

    /// <summary>How many posts, of all that were tried again, had been kept before.</summary>
    public int AnsweredFromTheLog => Visitors.Sum(visitor => visitor.Posts.Count(post => post.SeenId is not null));

    public static Load Start(int visitors, params Uri[] nodes) => new(visitors, nodes);

    /// <summary>Waits until so many more posts were acknowledged.</summary>
    public Task AcknowledgedAsync(int more) => UnlessItFailsAsync(Tally.Acknowledged.GrowsAsync(more));

    /// <summary>Waits until so many more requests were refused for now.</summary>
    public Task RefusedAsync(int more) => UnlessItFailsAsync(Tally.Refused.GrowsAsync(more));

    /// <summary>Nobody begins anything new; returns once each one's last post is acknowledged.</summary>
    public async Task FinishAsync()
    {
        finishing = true;
        await BoundedAsync(talking);
    }

    public async ValueTask DisposeAsync()
    {
        finishing = true;
        await giveUp.CancelAsync();
        await ((Task)talking.ContinueWith(_ => { }, TaskScheduler.Default));
        giveUp.Dispose();
    }

    private async Task TalkAsync(int number)
    {
        try
        {
            while (!finishing) await ConverseAsync(number);
        }
        catch
        {
            // One who finds a fault ends it for all.
            await giveUp.CancelAsync();
            throw;
        }
    }

    private async Task ConverseAsync(int number)
    {
        var visitor = new Visitor(nodes, Tally, giveUp.Token);
        await visitor.BeginAsync();
        visitors.Enqueue(visitor);
        for (var i = 0; i < PostsEach && !finishing; i++) await visitor.SayAsync(lines[(number + i) % lines.Length]);
    }

    private async Task UnlessItFailsAsync(Task awaited)
    {
        if (await Task.WhenAny(awaited, talking) == awaited) return;
        await BoundedAsync(talking);
        Assert.Fail("The visitors are gone already.");
    }

    // Visitors end when their patience does, so nothing here waits for ever.
    private async Task BoundedAsync(Task visits)
    {
        try
        {
            await visits;
        }
        catch (OperationCanceledException)
        {
            Assert.Fail($"The visitors gave up after {Patience}, with {Tally.Acknowledged.Value} posts acknowledged and {Tally.Refused.Value} requests refused.");
        }
    }
}
