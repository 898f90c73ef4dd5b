using System.Reflection;
using GuidanceBot.Content;
using Xunit;

namespace GuidanceBot.Tests.Content;

public sealed class CodesTests
{
    [Fact]
    public void Every_code_has_a_failing_example()
    {
        IEnumerable<object[]> examples = [.. new Examples(), .. new LearningExamples(), .. new ExamplesBeside(), .. new ShippedExamples()];

        // The rest have tests of their own, in CheckTests, in LocaleTests and in OwnWordsTests.
        string[] apart =
        [
            Codes.Unreadable, Codes.NotUtf8, Codes.NothingInIt, Codes.MissingEntry, Codes.WrongKind, Codes.WrongChoices, Codes.NoDirectory,
            Codes.Untranslated, Codes.Stale, Codes.OwnChangesMore, Codes.OwnUnknown, Codes.OwnMisplaced,
        ];
        Assert.Empty(All().Except(examples.Select(row => (string)row[0])).Except(apart));
    }

    [Fact]
    public void Every_code_has_a_word_in_the_authors_guide()
    {
        var guide = File.ReadAllText(Path.Combine(Repository.Root, "docs", "AUTHORING.md"));
        var untold = All().Where(code => !guide.Contains($"`{code}`", StringComparison.Ordinal)).ToArray();

        Assert.True(untold.Length == 0, $"AUTHORING.md does not tell of {string.Join(", ", untold)}.");
    }

    private static string[] All() =>
        [.. typeof(Codes).GetFields(BindingFlags.Static | BindingFlags.Public).Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!)];
}
