namespace GuidanceBot.Storage;

/// <summary>What became of a turn that was to be kept.</summary>
internal abstract record Appended
{
    /// <summary>It is on the disk.</summary>
    internal sealed record Stored : Appended;

    /// <summary>Another turn was kept first: reload and decide again.</summary>
    internal sealed record Stale : Appended;

    /// <summary>The same post was kept before, in the turn that begins at <paramref name="FirstSeq"/>.</summary>
    internal sealed record Duplicate(long FirstSeq) : Appended;

    /// <summary>The conversation was erased or has expired.</summary>
    internal sealed record Gone : Appended;

    /// <summary>More turns wait than the disk can take: nothing was kept.</summary>
    internal sealed record Busy : Appended;
}
