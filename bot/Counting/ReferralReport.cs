using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace GuidanceBot.Counting;

/// <summary>Referrals as a table or as CSV. A count below five could point at one person, and is not shown.</summary>
internal static class ReferralReport
{
    /// <summary>The smallest count that is shown.</summary>
    public const int Fewest = 5;

    private static readonly CompositeFormat row = CompositeFormat.Parse("{0,-10}  {1,-18}  {2,-16}  {3,6}");

    /// <param name="counts">By day, kind and tier, of whole years.</param>
    /// <param name="from">First day that is shown by itself.</param>
    /// <param name="to">Last day that is shown by itself.</param>
    public static void Write(TextWriter output, ImmutableArray<ReferralCount> counts, DateOnly from, DateOnly to, bool csv)
    {
        output.WriteLine(csv ? "day,kind,tier,count" : string.Format(CultureInfo.InvariantCulture, row, "day", "kind", "tier", "count"));
        foreach (var count in counts.Where(count => count.Count >= Fewest && count.Day >= from && count.Day <= to))
            Line(output, count.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), count, csv);
        foreach (var total in counts.GroupBy(count => (count.Day.Year, count.Kind, count.Tier)).OrderBy(group => group.Key))
        {
            var sum = new ReferralCount(default, total.Key.Kind, total.Key.Tier, total.Sum(count => count.Count));
            // The days below five could be told from a total and the days above: such a total is not shown either.
            var hidden = total.Where(count => count.Count < Fewest).Sum(count => count.Count);
            if (sum.Count >= Fewest && hidden is 0 or >= Fewest)
                Line(output, total.Key.Year.ToString(CultureInfo.InvariantCulture), sum, csv);
        }

        if (!csv)
            output.WriteLine($"Counts below {Fewest} are not shown, nor a year from which one could be told. Days are by UTC.");
    }

    private static void Line(TextWriter output, string day, ReferralCount count, bool csv) => output.WriteLine(csv
        ? $"{day},{count.Kind},{count.Tier},{count.Count}"
        : string.Format(CultureInfo.InvariantCulture, row, day, count.Kind, count.Tier, count.Count));
}
