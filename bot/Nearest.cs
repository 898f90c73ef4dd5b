namespace GuidanceBot;

/// <summary>Finds what somebody most likely meant to write.</summary>
internal static class Nearest
{
    public static string To(string written, IEnumerable<string> known) => known.MinBy(candidate => Edits(written, candidate))!;

    /// <returns>" Did you mean …?", or nothing where nothing is near.</returns>
    public static string Hint(string written, IEnumerable<string> known)
    {
        var nearest = known.Select(candidate => (candidate, Edits(written, candidate))).DefaultIfEmpty(("", int.MaxValue)).MinBy(p => p.Item2);
        return nearest.Item2 <= 1 + written.Length / 4 ? $" Did you mean `{nearest.Item1}`?" : "";
    }

    /// <summary>Levenshtein distance, in upper and lower case alike, one row at a time.</summary>
    private static int Edits(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0]++;
            for (var j = 1; j <= other.Length; j++)
            {
                var replaced = diagonal + (char.ToUpperInvariant(one[i - 1]) == char.ToUpperInvariant(other[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
