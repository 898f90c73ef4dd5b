using System.Collections.Immutable;
using GuidanceBot.Content;
using GuidanceBot.Tests;

namespace GuidanceBot.Framing.Tests;

/// <summary>A line that people read by hand, with what a fair reader would mark in it.</summary>
internal sealed record Sample(string At, Purpose Purpose, string Text, bool Readable, ImmutableArray<Expected> Expected)
{
    private static readonly string folder = Path.Combine(Shipped.Root, "tests", "dialogs", "Framing", "lines");

    /// <summary>The lines of every file whose name begins so.</summary>
    /// <returns>Nothing when there is none.</returns>
    public static ImmutableArray<Sample> Read(string set) =>
        [.. Directory.EnumerateFiles(folder, $"{set}*.txt").Order(StringComparer.Ordinal).SelectMany(Of)];

    private static List<Sample> Of(string path)
    {
        var file = Path.GetFileName(path);
        var samples = new List<Sample>();
        foreach (var (line, at) in File.ReadLines(path).Select((line, i) => (line, i + 1)))
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            if (line[0] != ' ')
                samples.Add(Begin(line, $"{file}:{at}"));
            else
                samples[^1] = samples[^1].With(line.Trim(), $"{file}:{at}");
        }

        return samples;
    }

    private static Sample Begin(string line, string at)
    {
        var bar = line.IndexOf('|', StringComparison.Ordinal);
        return new Sample(at, Names<Purpose>.Parse(line[..bar].Trim())!.Value, line[(bar + 1)..].Trim(), true, []);
    }

    private Sample With(string label, string place)
    {
        if (label == "! unreadable")
            return this with { Readable = false };
        var colon = label.IndexOf(':', StringComparison.Ordinal);
        var kind = Names<FindingKind>.Parse((colon < 0 ? label[1..] : label[1..colon]).Trim())
            ?? throw new FormatException($"{place}: no kind is called so: {label}");
        var words = colon < 0 ? "" : label[(colon + 1)..].Trim();
        var start = Text.IndexOf(words, StringComparison.Ordinal);
        return start < 0
            ? throw new FormatException($"{place}: not in the line: {words}")
            : this with { Expected = Expected.Add(new Expected(kind, start, words.Length, label[0] == '~')) };
    }
}

/// <param name="Optional">Fair either way: neither missed nor wrong.</param>
internal sealed record Expected(FindingKind Kind, int Start, int Length, bool Optional)
{
    public bool Fits(Finding finding) =>
        finding.Kind == Kind && (Length == 0 || finding.Length == 0 || (finding.Start < Start + Length && Start < finding.Start + finding.Length));
}
