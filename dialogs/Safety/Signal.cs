using System.Collections.Immutable;
using GuidanceBot.Runtime;

namespace GuidanceBot.Safety;

/// <summary>Words that speak of danger, as authors write them.</summary>
/// <param name="Id">Content id: <c>signal.KIND.TIER.NAME</c>.</param>
/// <param name="Reach">What is done about them where the sentence takes nothing away.</param>
/// <param name="Needs">Aspect that the message has to have as well, such as <c>distress</c>; null where it needs none.</param>
/// <param name="Hears">Phrases.</param>
/// <param name="Unless">Phrases inside which the words are meant otherwise.</param>
public sealed record Signal(string Id, string Kind, Tier Tier, Reach Reach, string? Needs, ImmutableArray<string> Hears, ImmutableArray<string> Unless)
{
    /// <summary>How ids of signals begin.</summary>
    public const string Prefix = "signal.";

    // signal, kind, tier and a name.
    private const int FewestParts = 4;

    /// <summary>Kind and tier that an id names; null where it names none that there is help for.</summary>
    public static (string Kind, Tier Tier)? Named(string id) =>
        id.StartsWith(Prefix, StringComparison.Ordinal) && id.Split('.') is { Length: >= FewestParts } parts
            && SafetyKinds.Dangers.Contains(parts[1]) && Kebab.Parse<Tier>(parts[2]) is { } tier
            ? (parts[1], tier)
            : null;
}
