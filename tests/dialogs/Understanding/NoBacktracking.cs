using Xunit;

namespace GuidanceBot.Tests.Understanding;

/// <summary>What a visitor types meets no regular expression that can be made to run for minutes.</summary>
public sealed class NoBacktracking
{
    // These read what authors wrote, and never a message; the last reads the beginning of one, and GrowthTests holds it to its length.
    private static readonly string[] apart =
        ["bot/Content/Checks/", "bot/Content/Reading/", "bot/Content/Vocabulary.cs", "bot/Channels/Page/", "bot/Language/NumberFinder.cs"];

    [Fact]
    public void No_regular_expression_on_the_way_of_a_message_goes_back_and_forth()
    {
        var sources = new[] { "dialogs", "bot" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Shipped.Root, folder), "*.cs", SearchOption.AllDirectories))
            .Select(file => Path.GetRelativePath(Shipped.Root, file).Replace('\\', '/'))
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !apart.Any(folder => file.StartsWith(folder, StringComparison.Ordinal)))
            .ToArray();
        Assert.NotEmpty(sources);

        var unbounded = sources.SelectMany(file => File.ReadLines(Path.Combine(Shipped.Root, file)).Where(MayGoBack), (file, line) => $"{file}: {line.Trim()}");
        Assert.Empty(unbounded);
    }

    private static bool MayGoBack(string line) =>
        (line.Contains("new Regex(", StringComparison.Ordinal) || line.Contains("GeneratedRegex(", StringComparison.Ordinal) || CallsStatic(line))
        && !line.Contains("NonBacktracking", StringComparison.Ordinal) && !line.Contains("matchTimeout", StringComparison.OrdinalIgnoreCase);

    private static bool CallsStatic(string line) =>
        new[] { "IsMatch", "Match", "Matches", "Replace", "Split", "Count", "EnumerateMatches" }.Any(call => line.Contains($"Regex.{call}(", StringComparison.Ordinal));
}
