using System.Collections.Immutable;
using System.Runtime.Intrinsics;

namespace GuidanceBot.Understanding;

/// <summary>
/// Sorts texts by what it learned from labelled examples: multinomial logistic regression over <see cref="Features"/>,
/// trained with AdaGrad (Duchi, Hazan, Singer 2011). The same examples in the same order always give the same classifier.
/// </summary>
public sealed class Classifier
{
    /// <summary>More labels than this do not fit into a row of weights.</summary>
    public const int MostLabels = 16;

    private const int Rounds = 6;
    private const float Rate = 0.5f;
    private const float Shrink = 3e-4f;
    private const int SeenEnough = 2;

    private readonly ImmutableArray<string> labels;
    private readonly Features features;
    private readonly Dictionary<ulong, int> places = [];
    private Vector512<float>[] weights = [];
    private readonly float temperature;

    public Classifier(IReadOnlyList<Example> examples, Senses senses, double temperature = 1)
    {
        features = new Features(senses);
        this.temperature = (float)temperature;
        labels = [.. examples.Select(example => example.Label).Distinct(StringComparer.Ordinal)];
        if (labels.Length is 0 or > MostLabels)
            throw new ArgumentException($"A classifier takes 1 to {MostLabels} labels.", nameof(examples));
        var all = examples.Select(example => features.Of(Normalizer.Normalize(example.Text))).ToArray();
        foreach (var (feature, count) in all.SelectMany(one => one).CountBy(feature => feature))
        {
            if (count >= SeenEnough)
                places.Add(feature, places.Count);
        }

        Train([.. all.Select(Known)], [.. examples.Select(example => labels.IndexOf(example.Label))]);
    }

    public Guess Read(NormalizedText text)
    {
        var chances = Chances(Known(features.Of(text)), temperature);
        return new Guess([.. labels.Select((label, i) => new Likely(label, chances[i])).OrderByDescending(likely => likely.Confidence)]);
    }

    private int[] Known(IEnumerable<ulong> features) =>
        [.. features.Select(feature => places.GetValueOrDefault(feature, -1)).Where(place => place >= 0)];

    private void Train(int[][] known, int[] answers)
    {
        weights = new Vector512<float>[places.Count];
        var squares = new Vector512<float>[places.Count];
        var order = Enumerable.Range(0, known.Length).ToArray();
        var random = new Random(1);
        for (var round = 0; round < Rounds; round++)
        {
            random.Shuffle(order);
            foreach (var i in order)
                Learn(known[i], answers[i], squares);
        }
    }

    private void Learn(int[] known, int answer, Vector512<float>[] squares)
    {
        var value = 1 / MathF.Sqrt(known.Length + 1);
        var slope = Chances(known, 1);
        slope = slope.WithElement(answer, slope[answer] - 1) * value;
        foreach (var place in known)
        {
            var step = slope + (weights[place] * Shrink);
            squares[place] += step * step;
            weights[place] -= step * Rate / (Vector512.Sqrt(squares[place]) + Vector512.Create(1e-4f));
        }
    }

    // Softmax; lanes beyond the labels stay at nought.
    private Vector512<float> Chances(int[] known, float temperature)
    {
        var value = 1 / MathF.Sqrt(known.Length + 1);
        var scores = Vector512<float>.Zero;
        foreach (var place in known)
            scores += weights[place];
        scores *= value / temperature;
        var highest = float.MinValue;
        for (var i = 0; i < labels.Length; i++)
            highest = MathF.Max(highest, scores[i]);
        var sum = 0f;
        var chances = Vector512<float>.Zero;
        for (var i = 0; i < labels.Length; i++)
        {
            var chance = MathF.Exp(scores[i] - highest);
            chances = chances.WithElement(i, chance);
            sum += chance;
        }

        return chances / sum;
    }
}
