namespace GuidanceBot.Understanding;

/// <summary>What was learned of one message, worked out when it is first asked for and once: several look at it in a turn.</summary>
internal sealed class Sorted(Learned learned, NormalizedText text)
{
    private (Chances? Value, bool IsRead) all;
    private (Guess? Value, bool IsRead) topic;
    private ((ShortAnswer Answer, double Confidence)? Value, bool IsRead) answer;

    /// <inheritdoc cref="Learned.Topic(NormalizedText)"/>
    public Guess? Topic => (topic = topic.IsRead ? topic : (Learned.TopicOf(All), true)).Value;

    /// <inheritdoc cref="Learned.OfConcern(NormalizedText)"/>
    public Likely? OfConcern => Learned.ConcernOf(All);

    /// <inheritdoc cref="Learned.AnswerAs"/>
    public (ShortAnswer Answer, double Confidence)? Answer => (answer = answer.IsRead ? answer : (learned.AnswerOf(text), true)).Value;

    private Chances? All => (all = all.IsRead ? all : (learned.Sort(text), true)).Value;
}
