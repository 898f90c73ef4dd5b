using System.Globalization;

namespace GuidanceBot.Tests.Screening;

/// <summary>How many of a number, with Wilson's 95 % interval.</summary>
internal readonly record struct Rate(int Hits, int Of)
{
    private const double Z = 1.959964;

    public double Share => Of == 0 ? 0 : (double)Hits / Of;

    public static Rate Count<T>(IEnumerable<T> all, Func<T, bool> hit)
    {
        var items = all.ToArray();
        return new Rate(items.Count(hit), items.Length);
    }

    public override string ToString()
    {
        var (low, high) = Interval();
        return string.Create(CultureInfo.InvariantCulture, $"{Hits,4} of {Of,4}  {Share:0.000}  [{low:0.000}, {high:0.000}]");
    }

    private (double Low, double High) Interval()
    {
        if (Of == 0)
            return (0, 1);
        var spread = Z * Z / Of;
        var middle = (Share + (spread / 2)) / (1 + spread);
        var half = Z / (1 + spread) * Math.Sqrt((Share * (1 - Share) / Of) + (spread / (4 * Of)));
        return (Math.Max(0, middle - half), Math.Min(1, middle + half));
    }
}
