using System.Collections.Immutable;
using GuidanceBot.Runtime;

namespace GuidanceBot.Framing;

/// <summary>A sentence to fill in, for what may sting: never a rewrite.</summary>
public static class Blanks
{
    // Only where another sentence fits the purpose better than the common one.
    private static readonly ImmutableArray<(FindingKind Kind, Purpose Purpose)> own =
    [
        (FindingKind.Blame, Purpose.Ask), (FindingKind.Blame, Purpose.Limit), (FindingKind.Blame, Purpose.Invite),
        (FindingKind.Blame, Purpose.Repair), (FindingKind.Blame, Purpose.Answer),
        (FindingKind.Rank, Purpose.Ask), (FindingKind.Rank, Purpose.Limit),
        (FindingKind.Ultimatum, Purpose.Ask), (FindingKind.Ultimatum, Purpose.Limit),
        (FindingKind.Apologies, Purpose.Ask), (FindingKind.Apologies, Purpose.Limit), (FindingKind.Apologies, Purpose.Repair),
        (FindingKind.ManyTopics, Purpose.Ask), (FindingKind.ManyTopics, Purpose.Limit), (FindingKind.ManyTopics, Purpose.Repair),
        (FindingKind.Alarm, Purpose.Ask), (FindingKind.Alarm, Purpose.Invite), (FindingKind.Alarm, Purpose.Limit),
    ];

    /// <summary>Content ids of all of them.</summary>
    public static ImmutableArray<string> All { get; } =
        [.. Enum.GetValues<FindingKind>().Where(kind => !kind.Helps()).Select(Common), .. own.Select(o => Own(o.Kind, o.Purpose))];

    /// <returns>Content id; null for what lands, which needs no other words.</returns>
    public static string? For(FindingKind kind, Purpose purpose)
    {
        if (kind.Helps())
            return null;
        return own.Contains((kind, purpose)) ? Own(kind, purpose) : Common(kind);
    }

    private static string Common(FindingKind kind) => $"{FramingTexts.Mark(kind)}.blank";

    private static string Own(FindingKind kind, Purpose purpose) => $"{Common(kind)}.{Kebab.Of(purpose)}";
}
