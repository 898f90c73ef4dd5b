namespace GuidanceBot.Understanding;

/// <summary>How far two short texts are apart, in letters (Damerau–Levenshtein, adjacent swaps count as one).</summary>
public static class Distance
{
    private const int Longest = 60;

    /// <summary>One slip in five letters or more, two in ten or more.</summary>
    public static bool IsSlip(string typed, string meant)
    {
        if (typed.Length is < 4 or > Longest || meant.Length is < 5 or > Longest || Math.Abs(typed.Length - meant.Length) > 2)
            return false;
        var most = meant.Length >= 10 ? 2 : 1;
        return Between(typed, meant, most) <= most;
    }

    /// <summary>One letter more, less, other or swapped with its neighbour.</summary>
    public static bool IsOneSlip(string typed, string meant) =>
        typed.Length <= Longest && meant.Length <= Longest && Math.Abs(typed.Length - meant.Length) <= 1 && Between(typed, meant, 1) == 1;

    // Only what lies so near the diagonal can be that near, and most of what is compared is far off after a few letters.
    /// <returns>More than <paramref name="most"/> where they are further apart than that.</returns>
    private static int Between(string a, string b, int most)
    {
        Span<int> before = stackalloc int[Longest + 1];
        Span<int> last = stackalloc int[Longest + 1];
        Span<int> row = stackalloc int[Longest + 1];
        before.Fill(most + 1);
        row.Fill(most + 1);
        for (var j = 0; j <= b.Length; j++)
            last[j] = j;
        var leastBefore = 0;
        for (var i = 1; i <= a.Length; i++)
        {
            var least = Fill(row, last, before, a, b, i, most);
            if (least > most && leastBefore > most)
                return most + 1;
            leastBefore = least;
            var spare = before;
            before = last;
            last = row;
            row = spare;
        }

        return last[b.Length];
    }

    private static int Fill(Span<int> row, ReadOnlySpan<int> last, ReadOnlySpan<int> before, string a, string b, int i, int most)
    {
        var (from, to) = (Math.Max(1, i - most), Math.Min(b.Length, i + most));
        row[from - 1] = from == 1 ? i : most + 1;
        if (to < b.Length)
            row[to + 1] = most + 1;
        var least = row[from - 1];
        for (var j = from; j <= to; j++)
        {
            var cost = a[i - 1] == b[j - 1] ? 0 : 1;
            row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + cost);
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = Math.Min(row[j], before[j - 2] + 1);
            least = Math.Min(least, row[j]);
        }

        return least;
    }
}
