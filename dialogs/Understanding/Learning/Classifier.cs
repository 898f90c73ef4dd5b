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
        Span<double> chances = stackalloc double[Weights.MostLabels];
        Chances(features.Of(text), chances);
        var all = new Likely[Learned.Labels.Length];
        for (var i = 0; i < all.Length; i++)
            all[i] = new Likely(Learned.Labels[i], chances[i]);
        return new Guess([.. all.OrderByDescending(likely => likely.Confidence)]);
    }

    // Softmax.
    private void Chances(ReadOnlySpan<ulong> all, Span<double> chances)
    {
        Span<float> sums = stackalloc float[Weights.MostLabels];
        var known = weights.Sum(all, sums);
        var scale = Share(known) / temperature;
        var count = Learned.Labels.Length;
        var highest = float.MinValue;
        foreach (var sum in sums[..count])
            highest = MathF.Max(highest, sum);
        var whole = 0f;
        for (var i = 0; i < count; i++)
        {
            chances[i] = MathF.Exp((sums[i] - highest) * scale);
            whole += (float)chances[i];
        }

        for (var i = 0; i < count; i++)
            chances[i] /= whole;
    }

    /// <summary>Long and short texts weigh the same.</summary>
    internal static float Share(int known) => 1 / MathF.Sqrt(known + 1);
}
