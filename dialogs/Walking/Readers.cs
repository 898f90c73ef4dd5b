using GuidanceBot.Runtime;

namespace GuidanceBot.Walking;

/// <summary>One kind of step of the walk: a place, the prompt answered there, and the place it leads to.</summary>
internal sealed record ReaderStep(string From, string Prompt, string? To);

/// <summary>
/// Which answers are still read from each place on. What a step reads matters where it starts; so does what matters
/// where it leads, unless the step asks that anew.
/// </summary>
internal sealed class Readers
{
    private readonly Dictionary<string, SortedSet<string>> matters = new(StringComparer.Ordinal);
    private readonly Dictionary<ReaderStep, (HashSet<string> Read, HashSet<string> Begun)> steps = [];

    /// <summary>What matters at a place, in a fixed order.</summary>
    public IEnumerable<string> At(string place) => matters.TryGetValue(place, out var known) ? known : [];

    public void Note(ReaderStep step, Reading reading)
    {
        if (steps.TryGetValue(step, out var noted))
        {
            noted.Read.UnionWith(reading.Steering);
            noted.Begun.IntersectWith(reading.Begun);
        }
        else
            steps.Add(step, ([.. reading.Steering], [.. reading.Begun]));
    }

    /// <summary>Carries what was noted back to where it starts to matter.</summary>
    /// <returns>Whether anything new was learned.</returns>
    public bool Learn()
    {
        var learned = false;
        bool more;
        do
        {
            more = false;
            foreach (var (step, (read, begun)) in steps)
                more |= Add(step, read) | Add(step, At(step.To ?? "").Where(name => !begun.Contains(Reading.PromptOf(name))).ToArray());
            learned |= more;
        }
        while (more);
        return learned;
    }

    private bool Add(ReaderStep step, IReadOnlyCollection<string> names)
    {
        if (!matters.TryGetValue(step.From, out var known))
            matters.Add(step.From, known = new SortedSet<string>(StringComparer.Ordinal));
        var before = known.Count;
        known.UnionWith(names.Where(name => Reading.PromptOf(name) != step.Prompt));
        return known.Count > before;
    }
}
