namespace GuidanceBot.Content.Search;

/// <summary>A question as weighed stems.</summary>
internal sealed class Question
{
    public Question(string[] stems, Func<string, double> weight)
    {
        Weights = stems.ToDictionary(stem => stem, weight, StringComparer.Ordinal);
        Length = Math.Sqrt(Weights.Values.Sum(one => one * one));
        All = Weights.Values.Sum();
    }

    public IReadOnlyDictionary<string, double> Weights { get; }

    public double Length { get; }

    public double All { get; }
}

/// <summary>One way of asking for a card, or its answer.</summary>
internal sealed record SearchedRow(SearchedCard Card, bool IsAnswer)
{
    public List<string> Stems { get; } = [];
}

/// <summary>
/// A card as the search knows it. How like a question is to it, is reckoned three ways: to all that is asked for it, to
/// the one way of asking that is nearest, and by how much of the question it knows at all. The parts were chosen on
/// labelled questions; see tests/bot/Content/Questions.
/// </summary>
/// <param name="place">Which of the cards it is.</param>
internal sealed class SearchedCard(int place)
{
    private const double ToAll = 0.9;
    private const double ToNearest = 0.5;
    private const double Covered = 0.2;

    // Weight of an answer's words beside those it is asked with.
    private const double InAnswer = 0.4;

    // A single rare word, or two usual ones, are too little to be sure by.
    private const double Enough = 8;

    private readonly Dictionary<string, double> all = new(StringComparer.Ordinal);
    private readonly List<(HashSet<string> Stems, double Length)> asks = [];
    private double length;

    public int Place => place;

    public void Weigh(IReadOnlyCollection<SearchedRow> rows, Func<string, double> weight)
    {
        foreach (var (stem, count) in rows.Where(row => !row.IsAnswer).SelectMany(row => row.Stems).CountBy(stem => stem, StringComparer.Ordinal))
            all[stem] = (1 + Math.Log(count)) * weight(stem);
        foreach (var stem in rows.Where(row => row.IsAnswer).SelectMany(row => row.Stems).Distinct(StringComparer.Ordinal))
            all[stem] = all.GetValueOrDefault(stem) + (InAnswer * weight(stem));
        length = Math.Max(1, Math.Sqrt(all.Values.Sum(one => one * one)));
        foreach (var row in rows.Where(row => !row.IsAnswer))
        {
            var stems = row.Stems.ToHashSet(StringComparer.Ordinal);
            asks.Add((stems, Math.Max(1, Math.Sqrt(stems.Sum(stem => weight(stem) * weight(stem))))));
        }
    }

    /// <summary>How like the question is, from 0 to about 1; and how much there was to go by.</summary>
    public (double Likeness, double Evidence) Compare(Question question)
    {
        var known = question.Weights.Where(one => all.ContainsKey(one.Key)).ToArray();
        var toAll = known.Sum(one => one.Value * all[one.Key]) / (question.Length * length);
        var toNearest = asks.Max(ask => known.Where(one => ask.Stems.Contains(one.Key)).Sum(one => one.Value * one.Value) / (question.Length * ask.Length));
        var told = known.Sum(one => one.Value);
        return ((ToAll * toAll) + (ToNearest * toNearest) + (Covered * told / question.All), Math.Min(1, told / Enough));
    }
}
