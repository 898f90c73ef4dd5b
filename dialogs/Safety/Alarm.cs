using System.Collections.Immutable;

namespace GuidanceBot.Safety;

/// <summary>What is done about words of danger; the strongest last.</summary>
public enum Reach
{
    /// <summary>One line of support, and the message is answered as asked.</summary>
    Support,

    /// <summary>A caring, plain question that keeps the topic.</summary>
    CheckIn,

    /// <summary>It takes the turn.</summary>
    Takeover,
}

/// <summary>Danger that a message speaks of.</summary>
/// <param name="Kind">One of <see cref="SafetyKinds.Dangers"/>.</param>
/// <param name="By">Id of the signal that found it; null where the examples did.</param>
public sealed record Alarm(string Kind, Tier Tier, Reach Reach, string? By = null)
{
    /// <summary>Where in the message the words begin that say it.</summary>
    public int At { get; init; }

    /// <summary>How many words of the message say it; 0 where the examples found it.</summary>
    public int Words { get; init; }

    /// <summary>Other kinds that would take the turn as well.</summary>
    public ImmutableArray<string> Beside { get; init; } = [];

    /// <summary>What is done about a tier where nothing else is said (CONVERSATIONS, "What takes the turn").</summary>
    public static Reach ReachOf(Tier tier) => tier <= Tier.Passive ? Reach.Takeover : Reach.Support;

    /// <summary>The tier whose help text fits, of those this kind has.</summary>
    public Tier Told => SafetyKinds.TiersOf(Kind) is { IsEmpty: false } tiers && !tiers.Contains(Tier) ? tiers.Contains(Tier.Active) ? Tier.Active : tiers[0] : Tier;

    /// <summary>Which of two weighs more.</summary>
    public static Alarm? Heavier(Alarm? one, Alarm? other)
    {
        if (one is null || other is null)
            return one ?? other;
        var (heavy, light) = Weight(one).CompareTo(Weight(other)) >= 0 ? (one, other) : (other, one);
        return light.Reach == Reach.Takeover && light.Kind != heavy.Kind
            ? heavy with { Beside = [.. heavy.Beside.Append(light.Kind).Concat(light.Beside).Distinct().Where(kind => kind != heavy.Kind)] }
            : heavy;
    }

    private static (Reach Reach, int Near, int Kind) Weight(Alarm alarm) =>
        (alarm.Reach, -(int)alarm.Tier, -SafetyKinds.Dangers.IndexOf(alarm.Kind));
}
