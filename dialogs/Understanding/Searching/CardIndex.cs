using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace GuidanceBot.Understanding;

/// <summary>
/// Finds the cards for a question: an inverted index over all ways of asking and over the answers. The rows that rank
/// highest (BM25) name the cards; how like the question is to each is reckoned from how rare the words are that both hold,
/// so that "I don't have that" can be said honestly.
/// </summary>
public sealed class CardIndex
{
    private const int MostHits = 6;
    private const int MostRows = 120;

    // Beyond this a message tells a story, and is no question.
    private const int MostTerms = 40;

    // Of very many cards the rare words of a question find enough: those that stand nearly everywhere are only weighed.
    private const int MostPostings = 4_000;

    // How the parts of likeness were chosen on labelled questions; see tests/bot/Content/Questions.
    private const double ToAll = 0.9;
    private const double ToNearest = 0.5;
    private const double Covered = 0.2;

    // A single rare word, or two usual ones, are too little to be sure by.
    private const double Enough = 8;

    private readonly ImmutableArray<string> ids;
    private readonly Synonyms synonyms;
    private readonly CardRows rows;
    private readonly CardWeights weights;
    private Tally? spare;

    /// <param name="isEnglish">Whether endings are those of English words.</param>
    public CardIndex(IReadOnlyList<SearchedCard> cards, Synonyms synonyms, bool isEnglish)
    {
        this.synonyms = synonyms;
        ids = [.. cards.Select(card => card.Id)];
        rows = new CardRows(cards, synonyms, new WordStems(isEnglish));
        weights = new CardWeights(rows, ids.Length);
    }

    /// <inheritdoc cref="Find(NormalizedText)"/>
    public ImmutableArray<Hit> Find(string text) => Find(Normalizer.Normalize(text));

    /// <summary>The cards nearest to what was typed, best first. Never throws, whatever that was.</summary>
    public ImmutableArray<Hit> Find(NormalizedText text)
    {
        var tally = Interlocked.Exchange(ref spare, null) ?? new Tally(rows.All, weights);
        var hits = Read(text, tally) ? Compare(tally) : [];
        tally.Clear();
        spare = tally;
        return hits;
    }

    // The stems of a question; false where it is too long to be one.
    private bool Read(NormalizedText text, Tally tally)
    {
        foreach (var token in text.Tokens)
        {
            if (synonyms.Of(token.Word) is not { } term || tally.Terms.Contains(term))
                continue;
            if (tally.Terms.Count == MostTerms)
                return false;
            tally.Terms.Add(term);
        }

        foreach (var term in tally.Terms)
        {
            var stem = rows.StemOf(rows.Known.Mend(term));
            if (!tally.Stems.Contains(stem))
                tally.Stems.Add(stem);
        }

        return true;
    }

    private ImmutableArray<Hit> Compare(Tally tally)
    {
        // What finds is stemmed once more, which makes "degre" "degr": the thresholds were chosen on what is found so.
        Span<int> finding = stackalloc int[MostTerms];
        Span<int> asked = stackalloc int[MostTerms];
        var (finds, known) = (0, 0);
        foreach (var stem in tally.Stems)
        {
            if (rows.PlaceOf(rows.StemOf(stem)) is { } found)
                finding[finds++] = found;
            if (rows.PlaceOf(stem) is { } place)
                asked[known++] = place;
        }

        return finds == 0 ? [] : Compare(finding[..finds], asked[..known], tally);
    }

    private ImmutableArray<Hit> Compare(ReadOnlySpan<int> finding, ReadOnlySpan<int> asked, Tally tally)
    {
        var most = MostOf(finding);
        foreach (var stem in finding)
        {
            if (weights.Stems[stem].Rows.Length <= most)
                tally.Rank(weights.Stems[stem]);
        }

        tally.Choose(MostRows);
        foreach (var stem in asked)
        {
            if (weights.Stems[stem].Rows.Length <= most)
                tally.Weigh(weights.Stems[stem]);
            else
                tally.WeighChosen(weights.Stems[stem]);
        }

        tally.Approach();
        return Best(asked, tally);
    }

    // In how many rows a stem may stand at the most to find cards; the rarest always does.
    private int MostOf(ReadOnlySpan<int> finding)
    {
        Span<int> counts = stackalloc int[finding.Length];
        for (var i = 0; i < finding.Length; i++)
            counts[i] = weights.Stems[finding[i]].Rows.Length;
        counts.Sort();
        var (most, all) = (counts[0], 0);
        foreach (var count in counts)
        {
            all += count;
            if (all <= MostPostings)
                most = count;
        }

        return all <= MostPostings ? int.MaxValue : most;
    }

    private ImmutableArray<Hit> Best(ReadOnlySpan<int> asked, Tally tally)
    {
        var strange = tally.Stems.Count - asked.Length;
        var (all, squares) = (weights.Unknown * strange, weights.Unknown * weights.Unknown * strange);
        foreach (var stem in asked)
        {
            all += weights.Stems[stem].Weight;
            squares += weights.Stems[stem].Weight * weights.Stems[stem].Weight;
        }

        var length = Math.Sqrt(squares);
        var best = new Hit[Math.Min(MostHits, tally.Chosen.Count)];
        var count = 0;
        foreach (var card in tally.Chosen)
        {
            var (toAll, toNearest, told) = tally.Of(card);
            var likeness = (((ToAll * toAll) + (ToNearest * toNearest)) / length) + (Covered * told / all);
            count = Put(new Hit(ids[card], likeness, Math.Min(1, told / Enough)), best, count);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(best);
    }

    // Keeps the best in order.
    private static int Put(Hit hit, Hit[] best, int count)
    {
        var at = count;
        while (at > 0 && IsBetter(hit, best[at - 1]))
            at--;
        if (at == best.Length)
            return count;
        for (var i = Math.Min(count, best.Length - 1); i > at; i--)
            best[i] = best[i - 1];
        best[at] = hit;
        return Math.Min(count + 1, best.Length);
    }

    private static bool IsBetter(Hit hit, Hit other) =>
        hit.Sureness != other.Sureness ? hit.Sureness > other.Sureness : string.CompareOrdinal(hit.Card, other.Card) < 0;
}
