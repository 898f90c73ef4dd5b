namespace GuidanceBot.Counting;

/// <summary>Weeks on end, first and last included.</summary>
internal readonly record struct Weeks(Week First, Week Last)
{
    /// <summary>A year, such as <c>2026</c>, or one week, such as <c>2026-W47</c>.</summary>
    /// <returns>Null for anything else.</returns>
    public static Weeks? Parse(string text)
    {
        if (Week.ParseYear(text) is { } year) return new Weeks(Week.First(year), Week.Last(year));
        return Week.Parse(text) is { } week ? new Weeks(week, week) : null;
    }

    public bool Holds(Week week) => week.Monday >= First.Monday && week.Monday <= Last.Monday;

    /// <summary>Whether any of them is of a year.</summary>
    public bool Touches(int year) => year >= First.Year && year <= Last.Year;
}
