namespace GuidanceBot.Tests;

/// <summary>A clock that can be made to fail, as anything may that a request goes through.</summary>
internal sealed class BrokenTime : TimeProvider
{
    public bool IsBroken { get; set; }

    public override DateTimeOffset GetUtcNow() => IsBroken ? throw new InvalidOperationException() : base.GetUtcNow();
}
