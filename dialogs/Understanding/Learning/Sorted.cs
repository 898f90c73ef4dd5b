namespace GuidanceBot.Understanding;

/// <summary>What was learned of one message, worked out when it is first asked for and once: several look at it in a turn.</summary>
internal sealed class Sorted(Learned learned, NormalizedText text)
{
    private readonly Lazy<Guess?> all = new(() => learned.Sort(text));
    private readonly Lazy<(ShortAnswer Answer, double Confidence)?> answer = new(() => learned.AnswerOf(text));

    /// <inheritdoc cref="Learned.Topic(NormalizedText)"/>
    public Guess? Topic => Learned.TopicOf(all.Value);

    /// <inheritdoc cref="Learned.OfConcern(NormalizedText)"/>
    public Likely? OfConcern => Learned.ConcernOf(all.Value);

    /// <inheritdoc cref="Learned.AnswerAs"/>
    public (ShortAnswer Answer, double Confidence)? Answer => answer.Value;
}
