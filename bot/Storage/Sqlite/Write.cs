namespace GuidanceBot.Storage;

/// <summary>Something that waits for the writer.</summary>
internal abstract class Write
{
    /// <summary>The conversation it belongs to; two writes of one conversation never share a commit.</summary>
    public required string? Conversation { get; init; }

    /// <summary>True for what cannot run inside a transaction.</summary>
    public bool Alone { get; init; }

    public abstract void Apply(SqliteSession session);

    /// <summary>Tells the caller how it went. Called once the commit is on the disk.</summary>
    public abstract void Settle();

    public abstract void Fail(Exception fault);
}

/// <summary>A write that answers a <typeparamref name="T"/>.</summary>
internal sealed class Write<T>(Func<SqliteSession, T> apply) : Write
{
    private readonly TaskCompletionSource<T> done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? outcome;

    public Task<T> Done => done.Task;

    public override void Apply(SqliteSession session) => outcome = apply(session);

    public override void Settle() => done.TrySetResult(outcome!);

    public override void Fail(Exception fault) => done.TrySetException(fault);
}
