namespace GuidanceBot.Content;

/// <summary>Finds what an author probably meant.</summary>
internal static class Nearest
{
    /// <returns>" Did you mean …?", or nothing where nothing is near.</returns>
    public static string Hint(string word, IEnumerable<string> candidates)
    {
        var (nearest, distance) = candidates.Select(c => (c, Distance(word, c))).DefaultIfEmpty(("", int.MaxValue)).MinBy(p => p.Item2);
        return distance <= 1 + word.Length / 4 ? $" Did you mean `{nearest}`?" : "";
    }

    // Levenshtein, one row at a time.
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
