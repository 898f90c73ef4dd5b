using System.Text.RegularExpressions;
using YamlDotNet.Core;

namespace GuidanceBot.Content.Reading;

/// <summary>Reads YAML so that a broken entry does not hide the others: where a file does not parse, each entry is read on its own.</summary>
internal static partial class YamlTree
{
    /// <returns>Null when nothing could be read; the reason is in the report, unless the file is empty.</returns>
    public static Node? Read(string text, Report report)
    {
        var lines = text.Split('\n');
        if (Parse(lines, out var root) is null)
            return root;
        if (!BlankBrokenEntries(lines, report))
            return null;
        if (Parse(lines, out root) is { } fault)
            Tell(report, fault, 0);
        return root;
    }

    /// <returns>False when no entry is left.</returns>
    private static bool BlankBrokenEntries(string[] lines, Report report)
    {
        var entries = Entries(lines);
        var left = entries.Count;
        foreach (var (start, end) in entries)
        {
            if (Parse(lines[start..end], out _) is not { } fault)
                continue;
            Tell(report, fault with { Line = Math.Min(fault.Line, end - start) }, start);
            Array.Fill(lines, "", start, end - start);
            left--;
        }

        return left > 0 || entries.Count == 0;
    }

    private static void Tell(Report report, Fault fault, int offset) =>
        report.Add(Codes.BrokenYaml, Math.Max(1, fault.Line) + offset, $"This is not YAML: {fault.Reason}.");

    private static Fault? Parse(string[] lines, out Node? root)
    {
        root = null;
        var tab = Array.FindIndex(lines, BeginsWithTab);
        if (tab >= 0)
            return new Fault(tab + 1, "the line begins with a tab; use spaces");
        using var reader = new StringReader(string.Join('\n', lines));
        var parser = new Parser(new Scanner(reader, skipComments: true));
        try
        {
            root = new TreeBuilder(parser).Build();
            return null;
        }
        catch (YamlException e)
        {
            return new Fault((int)e.Start.Line, Reason(e.Message));
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            // YamlDotNet meets some malformed input (such as an escape beyond Unicode) with these, without a place.
            return new Fault((int)(parser.Current?.End.Line ?? 1), "something here cannot be read");
        }
    }

    private static bool BeginsWithTab(string line) =>
        line.AsSpan().TrimStart(' ').StartsWith('\t') && !string.IsNullOrWhiteSpace(line);

    private static string Reason(string message)
    {
        var reason = char.ToLowerInvariant(message[0]) + message[1..].TrimEnd('.');
        return message.Contains("mapping", StringComparison.Ordinal)
            ? $"{reason}; a text that holds a colon, or begins with {{ or [, needs quotes"
            : reason;
    }

    // An entry reaches from its "- " to the next one at the same indentation.
    private static List<(int Start, int End)> Entries(string[] lines)
    {
        var list = Array.FindIndex(lines, line => ListKey().IsMatch(line)) + 1;
        var first = Array.FindIndex(lines, list, line => ListItem().IsMatch(line));
        if (first < 0)
            return [];
        var mark = ListItem().Match(lines[first]).Value;
        var starts = Enumerable.Range(first, lines.Length - first)
            .Where(i => lines[i].StartsWith(mark, StringComparison.Ordinal))
            .ToArray();
        return [.. starts.Zip([.. starts.Skip(1), lines.Length])];
    }

    [GeneratedRegex(@"^(entries|lines):")]
    private static partial Regex ListKey();

    [GeneratedRegex(@"^ *- ")]
    private static partial Regex ListItem();

    private sealed record Fault(int Line, string Reason);
}
