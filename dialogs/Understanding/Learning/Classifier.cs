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

    /// <summary>How often the examples are gone through.</summary>
    public const int UsualRounds = 6;

    private const int Often = 2;
    private const float Rate = 0.5f;
    private const float Shrink = 3e-4f;
    private const float Least = 1e-4f;

    private readonly ImmutableArray<string> labels;
    private readonly Features features;
    private readonly float temperature;
    private readonly Dictionary<ulong, int> places;
    private readonly Vector512<float>[] weights;

    /// <param name="examples">What to learn from.</param>
    /// <param name="senses">What words mean.</param>
    /// <param name="temperature">Divides the scores: below 1 it is surer than what it learned, above 1 less sure (Guo et al. 2017).</param>
    /// <param name="rounds">How often the examples are gone through.</param>
    /// <exception cref="ArgumentException">There are no labels, or too many.</exception>
    public Classifier(IReadOnlyList<Example> examples, Senses senses, double temperature = 1, int rounds = UsualRounds)
    {
        features = new Features(senses);
        this.temperature = (float)temperature;
        labels = [.. examples.Select(example => example.Label).Distinct(StringComparer.Ordinal)];
        if (labels.Length is 0 or > MostLabels)
            throw new ArgumentException($"A classifier takes 1 to {MostLabels} labels.", nameof(examples));

        var seen = new ulong[examples.Count][];
        Parallel.For(0, seen.Length, i => seen[i] = features.Of(Normalizer.Normalize(examples[i].Text)));
        places = Usual(seen);
        weights = new Vector512<float>[places.Count];
        Train([.. seen.Select(Known)], [.. examples.Select(example => labels.IndexOf(example.Label))], rounds);
    }

    /// <summary>Never throws, whatever the text.</summary>
    public Guess Read(NormalizedText text)
    {
        var chances = Chances(text).Values;
        return new Guess([.. labels.Select((label, i) => new Likely(label, chances[i])).OrderByDescending(likely => likely.Confidence)]);
    }

    /// <summary>The same as it comes, for those who read every message.</summary>
    internal Chances Chances(Piece text)
    {
        var list = features.Take(text);
        var (scores, known) = Sum(list.All);
        features.Give(list);
        return new Chances(labels, Softmax(scores * (Share(known) / temperature)));
    }

    private (Vector512<float> Scores, int Known) Sum(ReadOnlySpan<ulong> all)
    {
        var (scores, known) = (Vector512<float>.Zero, 0);
        foreach (var feature in all)
        {
            if (!places.TryGetValue(feature, out var place))
                continue;
            scores += weights[place];
            known++;
        }

        return (scores, known);
    }

    // What one or two examples hold says little of others. A counter is shared by a few features, which lets some pass.
    private static Dictionary<ulong, int> Usual(ulong[][] seen)
    {
        const int Bits = 22;
        var counts = new byte[1 << Bits];
        var places = new Dictionary<ulong, int>();
        foreach (var feature in seen.SelectMany(one => one))
        {
            ref var count = ref counts[feature >> (64 - Bits)];
            if (count < Often)
                count++;
            if (count == Often)
                places.TryAdd(feature, places.Count);
        }

        return places;
    }

    private int[] Known(ulong[] all)
    {
        var known = new List<int>(all.Length);
        foreach (var feature in all)
        {
            if (places.TryGetValue(feature, out var place))
                known.Add(place);
        }

        return [.. known];
    }

    private void Train(int[][] known, int[] answers, int rounds)
    {
        var squares = new Vector512<float>[weights.Length];
        var order = Enumerable.Range(0, known.Length).ToArray();
        var random = new Random(1);
        for (var round = 0; round < rounds; round++)
        {
            random.Shuffle(order);
            foreach (var i in order)
                Learn(known[i], answers[i], squares);
        }
    }

    private void Learn(int[] known, int answer, Vector512<float>[] squares)
    {
        var scores = Vector512<float>.Zero;
        foreach (var place in known)
            scores += weights[place];
        var slope = Softmax(scores * Share(known.Length));
        slope = slope.WithElement(answer, slope[answer] - 1) * Share(known.Length);
        foreach (var place in known)
        {
            var step = slope + (weights[place] * Shrink);
            squares[place] += step * step;
            weights[place] -= step * Rate / (Vector512.Sqrt(squares[place]) + Vector512.Create(Least));
        }
    }

    // Lanes beyond the labels stay at nought.
    private Vector512<float> Softmax(Vector512<float> scores)
    {
        Span<float> chances = stackalloc float[MostLabels];
        scores.CopyTo(chances);
        var highest = float.MinValue;
        foreach (var score in chances[..labels.Length])
            highest = MathF.Max(highest, score);
        for (var i = 0; i < labels.Length; i++)
            chances[i] = MathF.Exp(chances[i] - highest);
        chances[labels.Length..].Clear();
        var all = Vector512.Create<float>(chances);
        return all / Vector512.Sum(all);
    }

    // Long and short texts weigh the same.
    private static float Share(int known) => 1 / MathF.Sqrt(known + 1);
}
