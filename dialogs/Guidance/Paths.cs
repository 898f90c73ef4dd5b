using System.Collections.Immutable;
using GuidanceBot.Runtime;
using GuidanceBot.Understanding;

namespace GuidanceBot.Guidance;

/// <summary>Where the topics that messages are told to be about lead from the opening.</summary>
internal static class Paths
{
    /// <summary>The paths with the confidence of all topics that lead there, the likeliest first.</summary>
    public static ImmutableArray<(string Path, double Confidence)> Of(Guess guess) =>
    [
        .. guess.All.Select(likely => (Path: To(Kebab.Parse<MessageTopic>(likely.Label)), likely.Confidence))
            .Where(likely => likely.Path is not null)
            .GroupBy(likely => likely.Path!.Value, likely => likely.Confidence)
            .Select(path => (Kebab.Of(path.Key), path.Sum()))
            .OrderByDescending(path => path.Item2),
    ];

    /// <returns>Null for what leads nowhere: chatter, leaving, questions about the chat itself.</returns>
    public static Topic? To(MessageTopic? topic) => topic switch
    {
        MessageTopic.PartnerAsks => Topic.Partner,
        MessageTopic.ClientShares => Topic.Client,
        null => null,
        _ => AboutOf(topic.Value) is null ? null : Topic.Question,
    };

    /// <summary>What a question is about. Of several subjects that are near, none is chosen for the visitor.</summary>
    public static About? About(Guess guess, double sure) =>
        guess.Best.Confidence >= sure && Kebab.Parse<MessageTopic>(guess.Best.Label) is { } topic ? AboutOf(topic) : null;

    private static About? AboutOf(MessageTopic topic) => topic switch
    {
        MessageTopic.Recording => Guidance.About.Recording,
        MessageTopic.Confidentiality => Guidance.About.Confidentiality,
        MessageTopic.TherapeuticRelationship => Guidance.About.Relationship,
        MessageTopic.CouplesTherapy => Guidance.About.Couples,
        MessageTopic.OwnSupport => Guidance.About.OwnSupport,
        _ => null,
    };
}
