using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using GuidanceBot.Content;
using GuidanceBot.Tests;

namespace GuidanceBot.Framing.Tests;

/// <summary>How well the coach reads a set of samples, by kind.</summary>
internal sealed class Scores
{
    private readonly Dictionary<FindingKind, Score> byKind = Enum.GetValues<FindingKind>().ToDictionary(kind => kind, _ => new Score());

    public Scores(ImmutableArray<Sample> samples)
    {
        foreach (var sample in samples)
            Read(sample);
    }

    /// <summary>Each disagreement in a line of its own.</summary>
    public List<string> Disagreements { get; } = [];

    public Score All => byKind.Values.Aggregate(new Score(), (all, one) => all + one);

    public Score Of(FindingKind kind) => byKind[kind];

    public string Table(string title)
    {
        var table = new StringBuilder().AppendLine(title).AppendLine("kind          right wrong missed  precision recall");
        foreach (var (kind, score) in byKind)
            Row(table, Names<FindingKind>.Of(kind), score);
        Row(table, "all", All);
        return table.ToString();
    }

    private static void Row(StringBuilder table, string name, Score score) => table.AppendLine(
        CultureInfo.InvariantCulture, $"{name,-13} {score.Right,5} {score.Wrong,5} {score.Missed,6}  {score.Precision,9:0.00} {score.Recall,6:0.00}");

    private void Read(Sample sample)
    {
        var reading = Shipped.Library.Phrasebook.Coach.Read(sample.Text, sample.Purpose);
        if (reading.Readable != sample.Readable)
            Disagreements.Add($"{sample.At}: readable is {reading.Readable}: {sample.Text}");
        foreach (var finding in reading.Findings)
        {
            var fits = sample.Expected.Where(e => e.Fits(finding)).ToArray();
            if (fits.Any(e => !e.Optional))
                byKind[finding.Kind].Right++;
            else if (fits.Length == 0)
                Add(sample, finding.Kind, "wrong ", sample.Text.Substring(finding.Start, finding.Length), score => score.Wrong++);
        }

        var missed = sample.Expected.Where(e => !e.Optional && !reading.Findings.Any(f => f.Kind == e.Kind && sample.Expected.Any(o => o.Kind == e.Kind && o.Fits(f))));
        foreach (var expected in missed.DistinctBy(e => e.Kind))
            Add(sample, expected.Kind, "missed", sample.Text.Substring(expected.Start, expected.Length), score => score.Missed++);
    }

    private void Add(Sample sample, FindingKind kind, string what, string words, Action<Score> count)
    {
        count(byKind[kind]);
        Disagreements.Add($"{sample.At}: {what} {Names<FindingKind>.Of(kind)} [{words}] in: {sample.Text}");
    }
}

internal sealed class Score
{
    public int Right { get; set; }

    public int Wrong { get; set; }

    public int Missed { get; set; }

    public double Precision => Right + Wrong == 0 ? 1 : (double)Right / (Right + Wrong);

    public double Recall => Right + Missed == 0 ? 1 : (double)Right / (Right + Missed);

    public static Score operator +(Score one, Score other) =>
        new() { Right = one.Right + other.Right, Wrong = one.Wrong + other.Wrong, Missed = one.Missed + other.Missed };
}
