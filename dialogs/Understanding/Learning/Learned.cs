using System.Collections.Immutable;
using GuidanceBot.Runtime;
using GuidanceBot.Safety;

namespace GuidanceBot.Understanding;

/// <summary>
/// What the reader learned from the content's examples: what a message is about, whether it may be of concern, and what
/// a short one answers. It is learned when it is first needed, once, unless it was kept; <see cref="Begin"/> has it ready before.
/// </summary>
/// <param name="topics">Labelled with the names of topics and of concerns.</param>
/// <param name="answers">Labelled with the names of short answers.</param>
/// <param name="senses">What words mean.</param>
/// <param name="danger">What was learned of danger.</param>
/// <param name="kept">What was learned before, from the same examples and senses; null learns it.</param>
public sealed class Learned(
    IReadOnlyCollection<Example> topics, IReadOnlyCollection<Example> answers, Senses senses, DangerExamples danger, Lessons? kept = null)
{
    /// <summary>How examples of topics are called in the content: this and the name.</summary>
    public const string TopicPrefix = "topic.";

    /// <summary>How examples of what is of concern are called in the content: this and the name.</summary>
    public const string ConcernPrefix = "concern.";

    /// <summary>How examples of short answers are called in the content: this and the name.</summary>
    public const string AnswerPrefix = "answer.";

    // How much less sure than right it is by itself, measured on lines by other hands; see tests/dialogs/Understanding.
    private const double TopicTemperature = 0.7;
    private const double AnswerTemperature = 0.8;
    private const double Recognised = 0.4;

    public static readonly Learned Nothing = new([], [], Senses.None, DangerExamples.Nothing);

    private readonly Lazy<Classifier?> topic = new(() => Learn(kept, kept?.Topic, topics, senses, TopicTemperature));
    private readonly Lazy<Classifier?> answer = new(() => Learn(kept, kept?.Answer, answers, senses, AnswerTemperature));

    /// <summary>What was learned of danger.</summary>
    public DangerExamples Danger => danger;

    /// <summary>The senses of words.</summary>
    public Senses Senses => senses;

    /// <summary>The ids of the examples that the content has to hold.</summary>
    public static ImmutableArray<string> Ids { get; } =
    [
        .. Kebab.NamesOf<MessageTopic>().Select(name => TopicPrefix + name),
        .. Kebab.NamesOf<Concern>().Select(name => ConcernPrefix + name),
        .. Kebab.NamesOf<ShortAnswer>().Select(name => AnswerPrefix + name),
        .. SafetyKinds.Dangers.Select(kind => $"{DangerExamples.Prefix}{kind}.{DangerExamples.Hint}"),
    ];

    /// <summary>Learns now, so that no visitor waits for it.</summary>
    public void Begin()
    {
        Parallel.Invoke(() => _ = topic.Value, Danger.Begin, () => _ = answer.Value);
    }

    /// <summary>All that was learned, to be kept; it is learned now where it was not yet.</summary>
    public Lessons Lessons()
    {
        Begin();
        return new Lessons(topic.Value?.Learned, answer.Value?.Learned, Danger.Form, Danger.Kind, [.. Usual().Order(StringComparer.Ordinal)]);
    }

    /// <summary>Words that are typed often enough to be no slips.</summary>
    internal IReadOnlySet<string> Usual()
    {
        const int Often = 2;
        return kept is not null ? kept.Usual.ToHashSet(StringComparer.Ordinal) : topics.SelectMany(example => Normalizer.Normalize(example.Text).Tokens)
            .CountBy(token => token.Word)
            .Where(word => word.Value >= Often)
            .Select(word => word.Key)
            .ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>What it is about, whatever may be of concern in it; null where there was nothing to learn from.</summary>
    public Guess? Topic(NormalizedText text) => TopicOf(Sort(text));

    /// <summary>What in it may be of concern, and how likely that is; null where there was nothing to learn from.</summary>
    public Likely? OfConcern(NormalizedText text) => ConcernOf(Sort(text));

    /// <summary>Topics and concerns together, as they were learned.</summary>
    internal Chances? Sort(NormalizedText text) => topic.Value?.Chances(text);

    internal static Guess? TopicOf(Chances? sorted)
    {
        if (sorted is not { } chances)
            return null;
        var topics = new List<Likely>(chances.Labels.Length);
        for (var i = 0; i < chances.Labels.Length; i++)
        {
            if (!IsConcern(chances.Labels[i]))
                topics.Add(new Likely(chances.Labels[i], chances[i]));
        }

        var sum = topics.Sum(likely => likely.Confidence);
        return new Guess([.. topics.OrderByDescending(likely => likely.Confidence).Select(likely => likely with { Confidence = likely.Confidence / sum })]);
    }

    internal static Likely? ConcernOf(Chances? sorted) => sorted?.BestOf(IsConcern);

    /// <summary>What it answers, and how sure that is; null where there was nothing to learn from.</summary>
    /// <remarks>Far below even odds nothing was recognised: then it answers something else.</remarks>
    public Likely? AnswerAs(NormalizedText text) => AnswerOf(text) is { } given ? new Likely(Kebab.Of(given.Answer), given.Confidence) : null;

    /// <inheritdoc cref="AnswerAs"/>
    internal (ShortAnswer Answer, double Confidence)? AnswerOf(NormalizedText text)
    {
        if (answer.Value?.Chances(text) is not { Best: var best })
            return null;
        return text.Count == 0 || best.Confidence < Recognised ? (ShortAnswer.Other, 1 - best.Confidence) : (Kebab.Parse<ShortAnswer>(best.Label)!.Value, best.Confidence);
    }

    private static bool IsConcern(string label) => Kebab.Parse<Concern>(label) is not null;

    private static Classifier? Learn(Lessons? kept, Lesson? lesson, IReadOnlyCollection<Example> examples, Senses senses, double temperature)
    {
        if (kept is not null)
            return lesson is null ? null : new Classifier(lesson, senses, temperature);
        return examples.Count == 0 ? null : new Classifier([.. examples], senses, temperature);
    }
}
