namespace GuidanceBot.Understanding;

/// <summary>What was learned of one message, worked out when it is first asked for and once: several look at it in a turn.</summary>
internal sealed class Sorted(Learned learned, NormalizedText text)
{
    private Guess? all;
    private bool isSorted;
    private (ShortAnswer Answer, double Confidence)? answer;
    private bool isAnswered;

    /// <inheritdoc cref="Learned.Topic(NormalizedText)"/>
    public Guess? Topic => Learned.TopicOf(All);

    /// <inheritdoc cref="Learned.OfConcern(NormalizedText)"/>
    public Likely? OfConcern => Learned.ConcernOf(All);

    /// <inheritdoc cref="Learned.AnswerAs"/>
    public (ShortAnswer Answer, double Confidence)? Answer
    {
        get
        {
            if (!isAnswered)
                (answer, isAnswered) = (learned.AnswerOf(text), true);
            return answer;
        }
    }

    private Guess? All
    {
        get
        {
            if (!isSorted)
                (all, isSorted) = (learned.Sort(text), true);
            return all;
        }
    }
}
