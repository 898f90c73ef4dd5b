using System.Runtime.Intrinsics;

namespace GuidanceBot.Understanding;

/// <summary>Sorts texts by what it learned from labelled examples; see <see cref="Training"/>.</summary>
public sealed class Classifier
{
    /// <summary>How often the examples are gone through.</summary>
    public const int UsualRounds = 6;

    private readonly Features features;
    private readonly float temperature;
    private readonly Weights weights;

    /// <summary>Learns.</summary>
    /// <param name="examples">What to learn from.</param>
    /// <param name="senses">What words mean.</param>
    /// <param name="temperature">Divides the scores: below 1 it is surer than what it learned, above 1 less sure (Guo et al. 2017).</param>
    /// <param name="rounds">How often the examples are gone through.</param>
    /// <exception cref="ArgumentException">There are no labels, or too many.</exception>
    public Classifier(IReadOnlyList<Example> examples, Senses senses, double temperature = 1, int rounds = UsualRounds)
        : this(Training.Learn(examples, senses, rounds), senses, temperature)
    {
    }

    /// <summary>Takes what was learned before, with the same senses.</summary>
    /// <exception cref="ArgumentException">It is damaged.</exception>
    public Classifier(Lesson learned, Senses senses, double temperature = 1)
    {
        Learned = learned;
        features = new Features(senses);
        weights = new Weights(learned.Weights, learned.Labels.Length);
        this.temperature = (float)temperature;
    }

    /// <summary>What it learned.</summary>
    public Lesson Learned { get; }

    /// <summary>Never throws, whatever the text.</summary>
    public Guess Read(NormalizedText text)
    {
        var chances = Chances(text);
        return new Guess([.. Learned.Labels.Select((label, i) => new Likely(label, chances[i])).OrderByDescending(likely => likely.Confidence)]);
    }

    /// <summary>The same as it comes, for those who read every message.</summary>
    internal Chances Chances(Piece text)
    {
        Span<float> sums = stackalloc float[Weights.MostLabels];
        var list = features.Take(text);
        var known = weights.Sum(list.All, sums);
        features.Give(list);
        Softmax(sums[..Learned.Labels.Length], Share(known) / temperature);
        sums[Learned.Labels.Length..].Clear();
        return new Chances(Learned.Labels, Vector512.Create<float>(sums));
    }

    private static void Softmax(Span<float> scores, float scale)
    {
        var highest = float.MinValue;
        foreach (var score in scores)
            highest = MathF.Max(highest, score);
        var whole = 0f;
        foreach (ref var score in scores)
        {
            score = MathF.Exp((score - highest) * scale);
            whole += score;
        }

        foreach (ref var score in scores)
            score /= whole;
    }

    /// <summary>Long and short texts weigh the same.</summary>
    internal static float Share(int known) => 1 / MathF.Sqrt(known + 1);
}
