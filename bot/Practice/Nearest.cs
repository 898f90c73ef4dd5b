namespace GuidanceBot.Practice;

/// <summary>Finds what somebody most likely meant to write.</summary>
internal static class Nearest
{
    public static string To(string written, IEnumerable<string> known) => known.MinBy(candidate => Edits(written, candidate))!;

    /// <summary>Levenshtein distance, in upper and lower case alike.</summary>
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
