using System.Collections.Immutable;

namespace GuidanceBot.Bench;

/// <summary>What several runs measured.</summary>
/// <param name="Runs">At least one, in their order.</param>
internal sealed record Spread(ImmutableArray<double> Runs)
{
    public Spread(IEnumerable<double> runs)
        : this([.. runs])
    {
    }

    /// <summary>The middle one; of an even number, the mean of the two in the middle.</summary>
    public double Median
    {
        get
        {
            var sorted = Runs.Sort();
            return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
        }
    }

    public double Least => Runs.Min();

    public double Most => Runs.Max();

    /// <summary>Each run beside the run that was made next to it, so that what else the machine did weighs on both.</summary>
    public Spread Over(Spread other) => new(Runs.Zip(other.Runs, (mine, theirs) => mine / theirs));
}
