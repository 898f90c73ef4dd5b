using System.CommandLine;
using GuidanceBot.Content.Checks;
using GuidanceBot.Practice;
using GuidanceBot.Walking;

namespace GuidanceBot.Commands;

/// <summary><c>content graph</c>: the dialogs as flow charts, in Mermaid.</summary>
internal static class GraphCommand
{
    private const int MostConditions = 3;

    public static Command Create(ContentNeeds needs)
    {
        var only = new Argument<string?>("dialog") { Description = "One dialog, such as ask; all of them by default.", Arity = ArgumentArity.ZeroOrOne };
        var graph = new Command("graph", "Draws each dialog as a Mermaid flow chart, with dead ends marked.") { only };
        graph.SetAction(parsed =>
        {
            var map = (needs.Map ?? DialogMap.Read)();
            var dialogs = map.Steps.GroupBy(step => step.Dialog, StringComparer.Ordinal).ToArray();
            var wanted = parsed.GetValue(only);
            if (wanted is not null && dialogs.All(dialog => dialog.Key != wanted))
                throw new OperatorException($"There is no dialog {wanted}: they are {string.Join(", ", dialogs.Select(dialog => dialog.Key))}.");
            var ends = DeadEnds.Of(map).ToHashSet();
            foreach (var dialog in dialogs.Where(dialog => wanted is null || dialog.Key == wanted))
                Draw(dialog.Key, [.. dialog], ends, parsed.InvocationConfiguration.Output);
            return 0;
        });
        return graph;
    }

    private static void Draw(string dialog, MappedStep[] steps, HashSet<MappedStep> ends, TextWriter output)
    {
        output.WriteLine($"## {dialog}\n\n```mermaid\nflowchart TD");
        for (var at = 0; at < steps.Length; at++)
        {
            var step = steps[at];
            output.WriteLine($"  {step.Step}{Shape(step)}{(ends.Contains(step) ? ":::dead" : "")}");
            foreach (var way in step.Ways)
                output.WriteLine($"  {step.Step} -->{Label(step, way)} {Target(way, at + 1 < steps.Length ? steps[at + 1].Step : "out((end of dialog))")}");
        }

        output.WriteLine("  classDef dead stroke:#c00,stroke-width:4px\n```\n");
    }

    // What asks is a rhombus, what speaks a box.
    private static string Shape(MappedStep step)
    {
        if (step.Ways.Any(way => way.Kind == WayKind.Ask))
            return $"{{\"{step.Step}<br/>{string.Join("<br/>", step.Ids.Take(2))}\"}}";
        return step.Ids.IsEmpty ? $"([\"{step.Step}\"])" : $"[\"{step.Step}<br/>{step.Ids[0]}{(step.Ids.Length > 1 ? $" and {step.Ids.Length - 1} more" : "")}\"]";
    }

    private static string Target(Way way, string next) => way.Kind switch
    {
        WayKind.Step => way.To,
        WayKind.Dialog => $"begin_{way.To}[[\"{way.To}\"]] --> {next}",
        WayKind.End when way.To.Length > 0 => $"ending_{way.To}(((\"{way.To}\")))",
        WayKind.End => "out((end of dialog))",
        _ => next,
    };

    // A way that is taken under nearly any answer is not worth naming them all.
    private static string Label(MappedStep step, Way way) => step.Ways.Length < 2 || way.By.Length is 0 or > MostConditions
        ? ""
        : $"|\"{string.Join("<br/>", way.By)}\"|";
}
