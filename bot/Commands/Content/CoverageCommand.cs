using System.CommandLine;
using GuidanceBot.Content;
using GuidanceBot.Content.Checks;
using GuidanceBot.Content.Reading;

namespace GuidanceBot.Commands;

/// <summary><c>content coverage</c>: what each source gives to the words, and what no path reaches.</summary>
internal static class CoverageCommand
{
    public static Command Create(ContentNeeds needs)
    {
        var entries = new Option<bool>("--entries") { Description = "Lists the entries that rest on each source." };
        var coverage = new Command("coverage", "Which source each entry rests on, which points of a source are told where, and what no path reaches.") { entries };
        return ContentOptions.Give(coverage, (folders, locale, parsed) =>
        {
            var draft = ContentOptions.Sound(folders, locale, needs.Entries);
            var output = parsed.InvocationConfiguration.Output;
            foreach (var source in draft.Sources.Values)
                Write(source, draft, parsed.GetValue(entries), output);
            var unsourced = draft.Entries.Where(entry => entry.Card is not null && entry.Background.Sources.IsEmpty).Select(entry => entry.Id).ToArray();
            output.WriteLine($"Cards that rest on no source: {unsourced.Length}");
            Write(unsourced, output);
            string[] unreached = needs.Map is { } map ? [.. MapCheck.Unreachable(draft.Entries, map()).Select(problem => problem.Message)] : [];
            output.WriteLine($"Entries that no path reaches: {unreached.Length}");
            Write(unreached, output);
            return 0;
        });
    }

    private static void Write(Source source, Draft draft, bool withEntries, TextWriter output)
    {
        var resting = draft.Entries.Where(entry => entry.Whole is null && entry.Background.Sources.Any(one => one.Id == source.Id)).ToArray();
        var points = draft.Points.Where(point => point.Source == source.Id).ToArray();
        output.WriteLine($"{source.Id}: {resting.Length} entries rest on it; {points.Count(point => !point.Told.IsEmpty)} of {points.Length} points are told.");
        foreach (var point in points.Where(point => point.Told.IsEmpty))
            output.WriteLine($"  untold: {point.Id}: {point.Says}");
        if (!withEntries)
            return;
        foreach (var point in points.Where(point => !point.Told.IsEmpty))
            output.WriteLine($"  {point.Id} ({point.Who}): {point.Says} -> {string.Join(", ", point.Told.Select(told => told.Id))}");
        Write([.. resting.Select(entry => entry.Id)], output);
    }

    private static void Write(string[] lines, TextWriter output)
    {
        foreach (var line in lines)
            output.WriteLine($"  {line}");
    }
}
