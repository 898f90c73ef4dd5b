namespace GuidanceBot.Walking;

/// <summary>Steps from which no way leads out of their dialog.</summary>
public static class DeadEnds
{
    public static IEnumerable<MappedStep> Of(Atlas map) => map.Steps.GroupBy(step => step.Dialog, StringComparer.Ordinal).SelectMany(Of);

    private static IEnumerable<MappedStep> Of(IEnumerable<MappedStep> dialog)
    {
        var steps = dialog.ToArray();
        var leading = new HashSet<string>(StringComparer.Ordinal);
        for (var before = -1; before < leading.Count;)
        {
            before = leading.Count;
            for (var at = steps.Length - 1; at >= 0; at--)
            {
                var next = at + 1 < steps.Length ? steps[at + 1].Step : null;
                if (steps[at].Ways.Any(way => LeadsOut(way, next, leading)))
                    leading.Add(steps[at].Step);
            }
        }

        return steps.Where(step => !leading.Contains(step.Step));
    }

    // After its last step a dialog hands back to the one that began it.
    private static bool LeadsOut(Way way, string? next, HashSet<string> leading) => way.Kind switch
    {
        WayKind.End => true,
        WayKind.Step => leading.Contains(way.To),
        _ => next is null || leading.Contains(next),
    };
}
