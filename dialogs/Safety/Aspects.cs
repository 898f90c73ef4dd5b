using System.Collections.Immutable;
using GuidanceBot.Understanding;

namespace GuidanceBot.Safety;

/// <summary>
/// How a thing is told, by words beside it: that it is over, that it goes on, that it is a story. In content as the cues
/// <c>aspect.NAME</c>.
/// </summary>
public static class Aspects
{
    /// <summary>How their ids begin.</summary>
    public const string Prefix = "aspect.";

    /// <summary>It lies years back: "when I was a kid", "two years ago".</summary>
    public const string Past = "past";

    /// <summary>It goes on, or came back: "still", "last night", "started again".</summary>
    public const string Still = "still";

    /// <summary>It is told of nobody: "if a client", "what counts as".</summary>
    public const string Topic = "topic";

    /// <summary>It is from a film, a book or a game.</summary>
    public const string Story = "story";

    /// <summary>It asks what follows from telling it: "what if I tell my therapist".</summary>
    public const string Telling = "telling";

    /// <summary>Someone other than the visitor and the partner: "my sister".</summary>
    public const string Person = "person";

    /// <summary>Someone outside the couple and its family: "my friend", "the neighbour".</summary>
    public const string Outsider = "outsider";

    /// <summary>What somebody in distress says: "I lost my job", "can't cope".</summary>
    public const string Distress = "distress";

    /// <summary>What voids a denial: "until", "stop", "only".</summary>
    public const string Voids = "voids";

    public static ImmutableArray<string> All { get; } = [Past, Still, Topic, Story, Telling, Person, Outsider, Distress, Voids];

    /// <summary>Where each stands in a message.</summary>
    internal static ILookup<string, (int At, int Length)> In(PhraseIndex<string> index, NormalizedText text) =>
        index.Each(text).ToArray().ToLookup(found => found.Means, found => (found.At, found.Length), StringComparer.Ordinal);
}
