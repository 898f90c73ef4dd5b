using System.Collections.Immutable;
using System.Runtime.Intrinsics;

namespace GuidanceBot.Understanding;

/// <summary>
/// Learns from labelled examples: multinomial logistic regression over <see cref="Features"/>, trained with AdaGrad
/// (Duchi, Hazan, Singer 2011). The same examples in the same order always give the same weights.
/// </summary>
internal sealed class Training
{
    private const int Often = 2;
    private const float Rate = 0.5f;
    private const float Shrink = 3e-4f;
    private const float Least = 1e-4f;

    private readonly int labels;
    private readonly Vector512<float>[] weights;
    private readonly Vector512<float>[] squares;

    private Training(int labels, int features)
    {
        this.labels = labels;
        weights = new Vector512<float>[features];
        squares = new Vector512<float>[features];
    }

    /// <exception cref="ArgumentException">There are no labels, or too many.</exception>
    public static Lesson Learn(IReadOnlyList<Example> examples, Senses senses, int rounds)
    {
        ImmutableArray<string> labels = [.. examples.Select(example => example.Label).Distinct(StringComparer.Ordinal)];
        if (labels.Length is 0 or > Weights.MostLabels)
            throw new ArgumentException($"A classifier takes 1 to {Weights.MostLabels} labels.", nameof(examples));

        var features = new Features(senses);
        var seen = new ulong[examples.Count][];
        Parallel.For(0, seen.Length, i => seen[i] = [.. features.Of(Normalizer.Normalize(examples[i].Text))]);
        var places = Usual(seen);
        var training = new Training(labels.Length, places.Count);
        training.Train([.. seen.Select(all => Known(all, places))], [.. examples.Select(example => labels.IndexOf(example.Label))], rounds);
        return new Lesson(labels, Weights.Of([.. places.Select(place => KeyValuePair.Create(place.Key, training.weights[place.Value]))], labels.Length).Bytes);
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

    private static int[] Known(ulong[] all, Dictionary<ulong, int> places)
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
        var order = Enumerable.Range(0, known.Length).ToArray();
        var random = new Random(1);
        for (var round = 0; round < rounds; round++)
        {
            random.Shuffle(order);
            foreach (var i in order)
                Learn(known[i], answers[i]);
        }
    }

    private void Learn(int[] known, int answer)
    {
        var share = Classifier.Share(known.Length);
        var slope = Chances(known, share);
        slope = slope.WithElement(answer, slope[answer] - 1) * share;
        foreach (var place in known)
        {
            var step = slope + (weights[place] * Shrink);
            squares[place] += step * step;
            weights[place] -= step * Rate / (Vector512.Sqrt(squares[place]) + Vector512.Create(Least));
        }
    }

    // Softmax; lanes beyond the labels stay at nought.
    private Vector512<float> Chances(int[] known, float share)
    {
        var scores = Vector512<float>.Zero;
        foreach (var place in known)
            scores += weights[place];
        scores *= share;

        var highest = float.MinValue;
        for (var i = 0; i < labels; i++)
            highest = MathF.Max(highest, scores[i]);
        var chances = Vector512<float>.Zero;
        for (var i = 0; i < labels; i++)
            chances = chances.WithElement(i, MathF.Exp(scores[i] - highest));
        return chances / Vector512.Sum(chances);
    }
}
