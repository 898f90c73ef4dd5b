using System.Collections.Immutable;
using System.Runtime.Intrinsics;

namespace GuidanceBot.Understanding;

/// <summary>How likely each of some labels is, as a classifier tells it: what is made of it decides what is looked at.</summary>
internal readonly record struct Chances(ImmutableArray<string> Labels, Vector512<float> Values)
{
    public double this[int label] => Values[label];

    /// <summary>The likeliest, of equal ones the first.</summary>
    public Likely Best => BestOf(_ => true)!.Value;

    /// <summary>The likeliest of those that count; null where none does.</summary>
    public Likely? BestOf(Func<string, bool> counts)
    {
        Likely? best = null;
        for (var i = 0; i < Labels.Length; i++)
        {
            if (counts(Labels[i]) && !(best is { } so && so.Confidence >= this[i]))
                best = new Likely(Labels[i], this[i]);
        }

        return best;
    }
}
