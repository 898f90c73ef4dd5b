namespace GuidanceBot.Tests;

/// <summary>A clock that goes only when it is told to.</summary>
internal sealed class FakeTime : TimeProvider
{
    private DateTimeOffset now = System.GetUtcNow();

    public void Advance(TimeSpan by) => now += by;

    public override DateTimeOffset GetUtcNow() => now;
}
