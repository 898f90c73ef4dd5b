namespace GuidanceBot.Understanding;

/// <summary>Where a stem stands, and how much it weighs there.</summary>
internal readonly record struct Posting(int At, double Weight)
{
    /// <returns>Where in the postings of a stem one stands; negative where it does not.</returns>
    public static int Find(ReadOnlySpan<Posting> postings, int at)
    {
        var (from, to) = (0, postings.Length - 1);
        while (from <= to)
        {
            var middle = (from + to) / 2;
            if (postings[middle].At == at)
                return middle;
            if (postings[middle].At < at)
                from = middle + 1;
            else
                to = middle - 1;
        }

        return -1;
    }
}

/// <summary>A stem, and everywhere it stands, in order.</summary>
/// <param name="Weight">How much it says where it stands in a question.</param>
/// <param name="Rows">The rows that hold it: how far it ranks each (BM25).</param>
/// <param name="Cards">The cards that hold it: how much it weighs among all their words.</param>
internal sealed record WeighedStem(double Weight, Posting[] Rows, Posting[] Cards);

/// <summary>What stems weigh, worked out once for all questions.</summary>
internal sealed class CardWeights
{
    // Weight of an answer's words beside those it is asked with.
    private const double InAnswer = 0.4;

    // BM25 as it is commonly set (Robertson and Zaragoza 2009); what more than half of the rows hold still counts for something.
    private const double Saturation = 1.2;
    private const double ByLength = 0.75;
    private const double LeastRarity = 1e-6;

    private readonly CardRow[] rows;
    private readonly int count;

    // By stem: how many cards are asked with it.
    private readonly int[] asked;

    public CardWeights(CardRows all, int cards)
    {
        rows = all.All;
        count = cards;
        asked = new int[all.Stems.Length];
        foreach (var stem in rows.Where(row => !row.IsAnswer).GroupBy(row => row.Card).SelectMany(card => card.SelectMany(row => row.Stems).Distinct()))
            asked[stem]++;
        Lengths = [.. rows.Select(row => row.IsAnswer ? 0 : Length(row.Stems.Distinct().Select(Weigh)))];
        CardLengths = new double[cards];
        Stems = Weighed(all.Stems.Length);
    }

    public WeighedStem[] Stems { get; }

    /// <summary>How long each row is as a vector of weights; 0 for an answer, which nobody types.</summary>
    public double[] Lengths { get; }

    /// <summary>The same for cards.</summary>
    public double[] CardLengths { get; }

    /// <summary>What no card knows is mostly chatter, and may yet be what was meant: it counts for something.</summary>
    public double Unknown => 0.3 * Rarity(0);

    private WeighedStem[] Weighed(int stems)
    {
        var inRows = Ranked(stems);
        var inCards = new List<Posting>[stems];
        foreach (var card in rows.GroupBy(row => row.Card))
        {
            var weights = Of(card);
            CardLengths[card.Key] = Length(weights.Values);
            foreach (var (stem, weight) in weights)
                (inCards[stem] ??= []).Add(new Posting(card.Key, weight));
        }

        return [.. Enumerable.Range(0, stems).Select(stem => new WeighedStem(asked[stem] > 0 ? Rarity(asked[stem]) : Unknown, [.. inRows[stem]], [.. inCards[stem]]))];
    }

    // All that a card is asked with, and the words of its answer.
    private SortedDictionary<int, double> Of(IEnumerable<CardRow> card)
    {
        var weights = new SortedDictionary<int, double>();
        foreach (var (stem, times) in card.Where(row => !row.IsAnswer).SelectMany(row => row.Stems).CountBy(stem => stem))
            weights[stem] = (1 + Math.Log(times)) * Weigh(stem);
        foreach (var stem in card.Where(row => row.IsAnswer).SelectMany(row => row.Stems).Distinct())
            weights[stem] = weights.GetValueOrDefault(stem) + (InAnswer * Weigh(stem));
        return weights;
    }

    private List<Posting>[] Ranked(int stems)
    {
        var holding = new List<(int Row, int Times)>[stems];
        for (var row = 0; row < rows.Length; row++)
        {
            foreach (var (stem, times) in rows[row].Stems.CountBy(stem => stem))
                (holding[stem] ??= []).Add((row, times));
        }

        var usual = rows.Length == 0 ? 1 : rows.Average(row => row.Stems.Length);
        return Array.ConvertAll(holding, held =>
        {
            var rarity = Math.Max(LeastRarity, Math.Log((rows.Length - held.Count + 0.5) / (held.Count + 0.5)));
            return held.ConvertAll(one => new Posting(one.Row, rarity * Often(one.Times, rows[one.Row].Stems.Length / usual)));
        });
    }

    // A word that stands in a row twice says more than once, but not twice as much; and less in a long row.
    private static double Often(int times, double length) => times * (Saturation + 1) / (times + (Saturation * (1 - ByLength + (ByLength * length))));

    private double Weigh(int stem) => Rarity(asked[stem]);

    // Words that few cards are asked with say most. The usual inverse document frequency (BM25's), by cards.
    private double Rarity(int cards) => Math.Log(1 + ((count - cards + 0.5) / (cards + 0.5)));

    private static double Length(IEnumerable<double> weights) => Math.Max(1, Math.Sqrt(weights.Sum(one => one * one)));
}
