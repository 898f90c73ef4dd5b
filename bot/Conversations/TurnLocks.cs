namespace GuidanceBot;

/// <summary>One turn of a conversation at a time. Striped: two conversations that share a stripe wait for each other, which is rare and harmless.</summary>
internal sealed class TurnLocks : IDisposable
{
    private const int Stripes = 4096;

    private readonly SemaphoreSlim[] stripes = [.. Enumerable.Range(0, Stripes).Select(_ => new SemaphoreSlim(1, 1))];

    /// <summary>Waits for the conversation's turn lock; disposing what is returned frees it.</summary>
    public async Task<IDisposable> TakeAsync(string conversationId, CancellationToken cancellation)
    {
        var stripe = stripes[(uint)conversationId.GetHashCode(StringComparison.Ordinal) % Stripes];
        await stripe.WaitAsync(cancellation);
        return new Held(stripe);
    }

    public void Dispose()
    {
        foreach (var stripe in stripes) stripe.Dispose();
    }

    private sealed class Held(SemaphoreSlim stripe) : IDisposable
    {
        public void Dispose() => stripe.Release();
    }
}
