using GuidanceBot.Content.Checks;
using Xunit;

namespace GuidanceBot.Tests.Content;

/// <summary>The words as they ship, held against the dialogs.</summary>
public sealed class ShippedContentTests : IDisposable
{
    private readonly ShippedContent content = new();

    [Fact]
    public void What_ships_is_clean_in_the_strict_check()
    {
        var (exit, output) = ContentVerb.Run(ContentNeeds.Shipped, "check", "--strict", "--path", content.Path);

        Assert.EndsWith(" entries: 0 errors, 0 warnings.\n", output, StringComparison.Ordinal);
        Assert.StartsWith("Hardest to read", output, StringComparison.Ordinal);
        Assert.Equal(0, exit);
    }

    [Theory]
    [ClassData(typeof(ShippedExamples))]
    public void One_change_is_one_problem(string code, string message, string file, string pattern, string replacement)
    {
        content.Change(file, pattern, replacement);

        var problem = Assert.Single(content.Check());

        Assert.Equal(code, problem.Code);
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
    }

    public void Dispose() => content.Dispose();
}
