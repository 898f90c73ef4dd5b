using System.Collections.Immutable;
using System.Globalization;
using GuidanceBot.Runtime;
using GuidanceBot.Understanding;
using Xunit;

namespace GuidanceBot.Tests.Understanding;

/// <summary>
/// A medicine or somebody coming in is told apart from the ordinary. Nobody who wrote examples saw the
/// lines; from how much confidence on something is of concern was chosen by their totals.
/// </summary>
public sealed class ConcernTests
{
    private static readonly Learned learned = Shipped.Library.Phrasebook.Learned;

    [Fact]
    public void What_may_be_of_concern_is_mostly_told_from_what_only_looks_so()
    {
        var lines = Labelled.Read("concerns");
        var ordinary = Labelled.Read("topics.kept-aside.2");
        var report = string.Join('\n',
        [
            .. new[] { "medicine", "watched" }.Select(label => Row(label, lines.Where(line => line.Label == label))),
            Row("looks near, and is not", lines.Where(line => line.Label == "ordinary")),
            Row("first messages of all topics", ordinary), "",
        ]);
        Directory.CreateDirectory(Path.Combine(Shipped.Root, "artifacts"));
        File.WriteAllText(Path.Combine(Shipped.Root, "artifacts", "understanding-concerns.txt"), report);

        Assert.True(Told(lines.Where(line => line.Label is "medicine" or "watched")) >= 0.55, report);
        Assert.True(Told(lines.Where(line => line.Label == "ordinary")) <= 0.25, report);
        Assert.True(Told(ordinary) <= 0.05, report);
    }

    private static double Told(IEnumerable<Example> lines) => lines.Average(line => IsTold(line) ? 1.0 : 0);

    private static string Row(string name, IEnumerable<Example> lines) =>
        string.Create(CultureInfo.InvariantCulture, $"of concern: {lines.Count(IsTold),3} of {lines.Count(),3}  {name}");

    private static bool IsTold(Example line) => learned.OfConcern(Normalizer.Normalize(line.Text)) is { } likely && likely.Confidence >= Concerns.Sure;
}
