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
        return Between(typed, meant) <= (meant.Length >= 10 ? 2 : 1);
    }

    /// <summary>One letter more, less, other or swapped with its neighbour.</summary>
    public static bool IsOneSlip(string typed, string meant) =>
        typed.Length <= Longest && meant.Length <= Longest && Math.Abs(typed.Length - meant.Length) <= 1 && Between(typed, meant) == 1;

    private static int Between(string a, string b)
    {
        var before = new int[b.Length + 1];
        var last = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var row = new int[b.Length + 1];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
            }

            (before, last) = (last, row);
        }

        return last[b.Length];
    }
}
