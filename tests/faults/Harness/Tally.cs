using System.Collections.Concurrent;

namespace GuidanceBot.Tests;

/// <summary>What is counted over all visitors of a load.</summary>
internal sealed class Tally
{
    private readonly ConcurrentQueue<Answer> refusals = new();

    /// <summary>Posts that were answered with an id.</summary>
    public Counter Acknowledged { get; } = new();

    /// <summary>Requests that were answered with "not now".</summary>
    public Counter Refused { get; } = new();

    /// <summary>What those were answered.</summary>
    public IReadOnlyCollection<Answer> Refusals => [.. refusals];

    public void Refuse(Answer answer)
    {
        refusals.Enqueue(answer);
        Refused.Add();
    }
}

/// <summary>A number that only grows, and that can be waited for.</summary>
internal sealed class Counter
{
    private readonly Lock gate = new();
    private readonly List<(int Target, TaskCompletionSource Reached)> waiting = [];
    private int value;

    public int Value
    {
        get
        {
            lock (gate) return value;
        }
    }

    public void Add()
    {
        lock (gate)
        {
            value++;
            foreach (var one in waiting.FindAll(one => one.Target <= value)) one.Reached.TrySetResult();
            waiting.RemoveAll(one => one.Target <= value);
        }
    }

    /// <summary>Waits until it has grown by so much from now on.</summary>
    public Task GrowsAsync(int by) => ReachesAsync(Value + by);

    /// <summary>Waits until it is at least so much.</summary>
    public Task ReachesAsync(int target)
    {
        lock (gate)
        {
            if (target <= value) return Task.CompletedTask;
            var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            waiting.Add((target, reached));
            return reached.Task;
        }
    }
}
