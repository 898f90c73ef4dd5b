using System.Globalization;

namespace GuidanceBot.Counting;

/// <summary>A week by ISO 8601 and Coordinated Universal Time: it begins on Monday, and a year is 52 or 53 whole weeks.</summary>
internal readonly record struct Week(int Year, int Number)
{
    private const int Earliest = 2000;
    private const int Latest = 2999;

    /// <summary>Orders weeks.</summary>
    public DateOnly Monday => DateOnly.FromDateTime(ISOWeek.ToDateTime(Year, Number, DayOfWeek.Monday));

    public static Week Of(DateTimeOffset time) => new(ISOWeek.GetYear(time.UtcDateTime), ISOWeek.GetWeekOfYear(time.UtcDateTime));

    public static Week First(int year) => new(year, 1);

    public static Week Last(int year) => new(year, ISOWeek.GetWeeksInYear(year));

    /// <summary>As it is written: <c>2026-W47</c>.</summary>
    /// <returns>Null where no year of ours has such a week.</returns>
    public static Week? Parse(string text)
    {
        if (text.Length != 8 || text[4..6] != "-W" || ParseYear(text[..4]) is not { } year || !Digits(text.AsSpan(6), out var number))
            return null;
        return number >= 1 && number <= Last(year).Number ? new Week(year, number) : null;
    }

    /// <returns>Null for what is no year.</returns>
    public static int? ParseYear(string text) => text.Length == 4 && Digits(text, out var year) && year is >= Earliest and <= Latest ? year : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-W{Number:00}");

    private static bool Digits(ReadOnlySpan<char> text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
