using System.Globalization;

namespace GuidanceBot.Bench;

/// <summary>Prints rows as they come, and at the end those that have a name once more, for programs.</summary>
internal sealed class Table(TextWriter to)
{
    private readonly List<Row> named = [];

    /// <summary>How many of the aims were missed.</summary>
    public int Missed { get; private set; }

    public void Head()
    {
        to.WriteLine("| what | median | least to most | aim | made by |");
        to.WriteLine("| --- | ---: | ---: | --- | --- |");
    }

    public void Add(Row row)
    {
        if (row is { Figure: { } figure, Aim: { } aim } && !aim.IsMetBy(figure.Median)) Missed++;
        if (row is { Name: not null, Figure: not null }) named.Add(row);
        to.WriteLine(row.Figure is { } spread
            ? $"| {row.What} | {Number(spread.Median)} {row.Unit} | {Between(spread)} | {Of(row.Aim, spread.Median)} | `{Places.Shown(row.By)}` |"
            : $"| {row.What} | not measured | | | {Places.Shown(row.By)} |");
    }

    public void Names()
    {
        foreach (var row in named) to.WriteLine($"{row.Name}={Number(row.Figure!.Median)}");
    }

    private static string Between(Spread spread) => spread.Runs.Length == 1 ? "one run" : $"{Number(spread.Least)} to {Number(spread.Most)}";

    private static string Of(Aim? wished, double reached) => wished is { } aim
        ? $"{(aim.IsLeast ? "≥" : "≤")} {Number(aim.Value)}{(aim.IsMetBy(reached) ? "" : ": MISSED")}"
        : "";

    private static string Number(double value) => Math.Abs(value) switch
    {
        >= 100 => value.ToString("0", CultureInfo.InvariantCulture),
        >= 10 => value.ToString("0.0", CultureInfo.InvariantCulture),
        _ => value.ToString("0.00", CultureInfo.InvariantCulture),
    };
}
