using System.Text.RegularExpressions;
using GuidanceBot.Tests.Content;
using Xunit;

namespace GuidanceBot.Tests;

/// <summary>The tests that docs name as proof are there.</summary>
public sealed partial class DocsTests
{
    [Theory]
    [InlineData("docs/OPERATING.md", 15)]
    [InlineData("docs/SECURITY.md", 9)]
    public void Every_test_that_is_named_exists(string file, int atLeast)
    {
        var classes = Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests"), "*Tests.cs", SearchOption.AllDirectories)
            .SelectMany(path => Class().Matches(File.ReadAllText(path)).Select(match => match.Groups[1].Value)).ToHashSet();

        var named = Named().Matches(File.ReadAllText(Path.Combine(Repository.Root, file))).Select(match => match.Groups[1].Value).Distinct().ToList();

        Assert.Empty(named.Except(classes));
        Assert.True(named.Count >= atLeast, $"{named.Count} are named.");
    }

    [GeneratedRegex(@"class (\w+Tests)\b")]
    private static partial Regex Class();

    [GeneratedRegex(@"`(\w+Tests)`")]
    private static partial Regex Named();
}
