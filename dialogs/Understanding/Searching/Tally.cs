namespace GuidanceBot.Understanding;

/// <summary>
/// What one search adds up, by row and by card. It is lent from one search to the next, since clearing what was touched is
/// cheaper than making it anew.
/// </summary>
internal sealed class Tally(CardRow[] rows, CardWeights weights)
{
    private static readonly Comparer<(double Rank, int Row)> worst = Comparer<(double Rank, int Row)>.Create(
        (one, other) => one.Rank.CompareTo(other.Rank) is not 0 and var by ? by : other.Row.CompareTo(one.Row));

    // By row: how far it ranks, and how much of it the question holds.
    private readonly double[] ranks = new double[rows.Length];
    private readonly double[] held = new double[rows.Length];
    private readonly List<int> touchedRows = [];

    // By card: how like it is, how much of the question it knows, and how near its nearest row is.
    private readonly double[] likes = new double[weights.CardLengths.Length];
    private readonly double[] told = new double[weights.CardLengths.Length];
    private readonly double[] nearest = new double[weights.CardLengths.Length];
    private readonly List<int> touchedCards = [];

    private readonly bool[] isChosen = new bool[weights.CardLengths.Length];
    private readonly PriorityQueue<int, (double Rank, int Row)> best = new(worst);

    /// <summary>What is asked, while it is being read.</summary>
    public List<string> Terms { get; } = [];

    /// <summary>The stems of it, each once.</summary>
    public List<string> Stems { get; } = [];

    /// <summary>The cards of the best rows, once they were chosen.</summary>
    public List<int> Chosen { get; } = [];

    /// <summary>Ranks the rows in which a stem stands.</summary>
    public void Rank(WeighedStem stem)
    {
        foreach (var (row, rank) in stem.Rows)
        {
            if (ranks[row] == 0)
                touchedRows.Add(row);
            ranks[row] += rank;
        }
    }

    /// <summary>Weighs a stem wherever it stands.</summary>
    public void Weigh(WeighedStem stem)
    {
        var square = stem.Weight * stem.Weight;
        foreach (var (row, _) in stem.Rows)
        {
            if (ranks[row] == 0 && held[row] == 0)
                touchedRows.Add(row);
            held[row] += square;
        }

        foreach (var (card, weight) in stem.Cards)
            Weigh(card, stem.Weight, weight);
    }

    /// <summary>Chooses the cards of the rows that rank highest; of equal ones the earlier.</summary>
    public void Choose(int most)
    {
        foreach (var row in touchedRows)
        {
            if (best.Count < most)
                best.Enqueue(row, (ranks[row], row));
            else if (best.TryPeek(out _, out var least) && worst.Compare((ranks[row], row), least) > 0)
                best.EnqueueDequeue(row, (ranks[row], row));
        }

        while (best.TryDequeue(out var row, out _))
        {
            var card = rows[row].Card;
            if (!isChosen[card])
                Chosen.Add(card);
            isChosen[card] = true;
        }
    }

    /// <summary>The same where it stands in too many: only what was chosen is looked at.</summary>
    public void WeighChosen(WeighedStem stem)
    {
        foreach (var card in Chosen)
        {
            if (Posting.Find(stem.Cards, card) is >= 0 and var at)
                Weigh(card, stem.Weight, stem.Cards[at].Weight);
        }

        foreach (var row in touchedRows)
        {
            if (isChosen[rows[row].Card] && Posting.Find(stem.Rows, row) >= 0)
                held[row] += stem.Weight * stem.Weight;
        }
    }

    /// <summary>Looks for the nearest row of each card that was chosen.</summary>
    public void Approach()
    {
        foreach (var row in touchedRows)
        {
            var card = rows[row].Card;
            if (isChosen[card] && !rows[row].IsAnswer)
                nearest[card] = Math.Max(nearest[card], held[row] / weights.Lengths[row]);
        }
    }

    /// <summary>How like a card is to all that is asked for it, how near its nearest row is, and how much of the question it knows.</summary>
    public (double ToAll, double ToNearest, double Told) Of(int card) => (likes[card] / weights.CardLengths[card], nearest[card], told[card]);

    private void Weigh(int card, double asked, double weight)
    {
        if (told[card] == 0)
            touchedCards.Add(card);
        told[card] += asked;
        likes[card] += asked * weight;
    }

    public void Clear()
    {
        foreach (var row in touchedRows)
            ranks[row] = held[row] = 0;
        foreach (var card in touchedCards)
            likes[card] = told[card] = nearest[card] = 0;
        foreach (var card in Chosen)
            isChosen[card] = false;
        touchedRows.Clear();
        touchedCards.Clear();
        Terms.Clear();
        Stems.Clear();
        Chosen.Clear();
    }
}
