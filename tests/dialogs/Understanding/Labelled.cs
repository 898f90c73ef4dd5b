using System.Collections.Immutable;
using GuidanceBot.Understanding;

namespace GuidanceBot.Tests.Understanding;

/// <summary>Lines labelled by hand, each <c>label, tab, line</c>.</summary>
internal static class Labelled
{
    private static readonly string folder = Path.Combine(Shipped.Root, "tests", "dialogs", "Understanding", "lines");

    public static ImmutableArray<Example> Read(string file) =>
        [.. File.ReadLines(Path.Combine(folder, file + ".txt")).Select(line => line.Split('\t', 2)).Select(parts => new Example(parts[0], parts[1]))];

    /// <summary>The examples of the content that begin with <paramref name="prefix"/>, but for those of <paramref name="without"/>.</summary>
    public static ImmutableArray<Example> Learned(string prefix, IEnumerable<Example> without)
    {
        var left = without.Select(example => Words(example.Text)).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. from entry in Shipped.Library.Entries.OrderBy(entry => entry.Id, StringComparer.Ordinal)
               where entry.Id.StartsWith(prefix, StringComparison.Ordinal)
               from example in entry.Examples
               where !left.Contains(Words(example.Text))
               select new Example(entry.Id[prefix.Length..], example.Text),
        ];
    }

    private static string Words(string text) => string.Join(' ', Normalizer.Normalize(text).Tokens.Select(token => token.Word));
}
