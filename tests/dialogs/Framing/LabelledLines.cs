using GuidanceBot.Content;
using GuidanceBot.Tests;
using Xunit;
using Xunit.Abstractions;

namespace GuidanceBot.Framing.Tests;

/// <summary>The coach against lines read by hand. An unfair mark is worse than a missed one, and the bounds say so.</summary>
public sealed class LabelledLines(ITestOutputHelper output)
{
    private static readonly string artifacts = Path.Combine(Shipped.Root, "artifacts");

    [Fact]
    public void The_lines_it_is_worked_out_on_are_read_fairly()
    {
        var scores = Scored("development");
        File.WriteAllLines(Path.Combine(artifacts, "framing-disagreements.txt"), scores.Disagreements);
        Assert.True(scores.All.Precision >= 0.95, $"Precision is {scores.All.Precision:0.00}.");
        Assert.True(scores.All.Recall >= 0.85, $"Recall is {scores.All.Recall:0.00}.");
        Assert.All(
            Enum.GetValues<FindingKind>().Where(kind => kind < FindingKind.Feeling),
            kind => Assert.True(scores.Of(kind).Precision >= 0.9, $"{Names<FindingKind>.Of(kind)}: {scores.Of(kind).Precision:0.00}."));
    }

    [Fact]
    public void Lines_kept_aside_are_read_fairly_as_well()
    {
        var scores = Scored("kept-aside");
        Assert.True(scores.All.Precision >= 0.85, $"Precision is {scores.All.Precision:0.00}.");
    }

    // Passing tests print nothing, so that the tables also go where a run leaves what is worth a look.
    private Scores Scored(string set)
    {
        var samples = Sample.Read(set);
        var scores = new Scores(samples);
        var table = scores.Table($"{set}: {samples.Length} lines");
        output.WriteLine(table);
        Directory.CreateDirectory(artifacts);
        File.WriteAllText(Path.Combine(artifacts, $"framing-{set}.txt"), table);
        return scores;
    }
}
