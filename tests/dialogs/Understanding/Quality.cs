using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using GuidanceBot.Understanding;

namespace GuidanceBot.Tests.Understanding;

/// <summary>How well a set of lines is read: accuracy, F1 by label, what is taken for what, and how far confidence can be trusted.</summary>
internal sealed class Quality
{
    private const int Bins = 10;

    private readonly ImmutableArray<(string Label, Likely Best)> all;
    private readonly ImmutableArray<string> labels;

    public Quality(IEnumerable<Example> lines, Func<NormalizedText, Likely> read)
    {
        all = [.. lines.Select(line => (line.Label, read(Normalizer.Normalize(line.Text))))];
        labels = [.. all.Select(one => one.Label).Distinct().Order(StringComparer.Ordinal)];
    }

    public double Accuracy => (double)all.Count(one => one.Label == one.Best.Label) / all.Length;

    public double MacroF1 => labels.Average(F1);

    /// <summary>How far confidence is from being right, on average (expected calibration error in ten bins).</summary>
    public double CalibrationError => Binned().Sum(bin => Math.Abs(bin.Confidence - bin.Right) * bin.Count) / all.Length;

    public string Report(string title)
    {
        var report = new StringBuilder();
        report.AppendLine(CultureInfo.InvariantCulture, $"{title}: {all.Length} lines, accuracy {Accuracy:0.000}, macro-F1 {MacroF1:0.000}, calibration error {CalibrationError:0.000}");
        report.AppendLine("  label                    lines  precision recall   F1  mostly taken for");
        foreach (var label in labels)
            report.AppendLine(CultureInfo.InvariantCulture, $"  {label,-24} {Count(label),5}      {Precision(label),5:0.00}  {Recall(label),5:0.00} {F1(label),5:0.00}  {Confused(label)}");
        report.AppendLine("  confidence from   lines  mean  right");
        foreach (var (from, count, confidence, right) in Binned())
            report.AppendLine(CultureInfo.InvariantCulture, $"  {from,15:0.0} {count,7} {confidence,5:0.00}  {right,5:0.00}");
        return report.ToString();
    }

    private IEnumerable<(double From, int Count, double Confidence, double Right)> Binned() =>
        from one in all
        group one by Math.Min(Bins - 1, (int)(one.Best.Confidence * Bins)) into bin
        orderby bin.Key
        select ((double)bin.Key / Bins, bin.Count(), bin.Average(one => one.Best.Confidence), (double)bin.Count(one => one.Label == one.Best.Label) / bin.Count());

    private int Count(string label) => all.Count(one => one.Label == label);

    private int Right(string label) => all.Count(one => one.Label == label && one.Best.Label == label);

    private double Recall(string label) => (double)Right(label) / Count(label);

    private double Precision(string label) => (double)Right(label) / Math.Max(1, all.Count(one => one.Best.Label == label));

    private double F1(string label) => 2.0 * Right(label) / (Count(label) + all.Count(one => one.Best.Label == label));

    private string Confused(string label) => string.Join(", ", all
        .Where(one => one.Label == label && one.Best.Label != label)
        .CountBy(one => one.Best.Label).OrderByDescending(other => other.Value).ThenBy(other => other.Key, StringComparer.Ordinal).Take(3)
        .Select(other => $"{other.Key} {other.Value}"));
}
