using GuidanceBot.Content.Checks;
using Xunit;

namespace GuidanceBot.Tests.Content;

public sealed class CoverageTests : IDisposable
{
    private const string Points = """
        source: book
        points:
          - { id: book.private, says: It is private., who: author, told: [ask.private] }
          - { id: book.free, says: It may be free., who: reader, told: [] }
        """;

    private readonly ContentFolder folder = new("en/ask.yaml", GoodContent.Ask);

    public CoverageTests() => folder.Put("points/book.yaml", Points);

    [Fact]
    public void Each_source_says_how_much_rests_on_it_and_which_points_are_untold()
    {
        var output = Run("coverage", "--path", folder.Path);

        Assert.Contains("\nstudy: 1 ", output, StringComparison.Ordinal);
        Assert.StartsWith("book: 8 entries rest on it; 1 of 2 points are told.\n  untold: book.free: It may be free.\nstudy", output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_entries_are_listed_where_asked_for()
    {
        var output = Run("coverage", "--entries", "--path", folder.Path);

        Assert.Contains("\n  book.private (author): It is private. -> ask.private\n", output, StringComparison.Ordinal);
        Assert.Contains("\n  ask.option.wait\n", output, StringComparison.Ordinal);
        Assert.DoesNotContain("ask.motive.why", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Cards_without_a_source_and_entries_that_no_path_reaches_are_listed()
    {
        folder.Put("en/more.yaml", ContentFolder.Topic("  - { id: bare, kind: card, text: It is so., label: Is it so?, asks: [is it so], sources: [] }"));

        var output = Run("coverage", "--path", folder.Path);

        Assert.Contains("\nCards that rest on no source: 1\n  bare\n", output, StringComparison.Ordinal);
        Assert.Contains("\n  No path reaches `ask.option.wait`.", output, StringComparison.Ordinal);
        Assert.DoesNotContain("`ask.hello`", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_what_ships_every_point_is_told_and_every_entry_reached()
    {
        using var content = new ShippedContent();

        var output = ContentVerb.Run(ContentNeeds.Shipped, "coverage", "--path", content.Path).Output;

        Assert.DoesNotContain("untold", output, StringComparison.Ordinal);
        Assert.Contains("\nEntries that no path reaches: 0\n", output, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    private static string Run(params string[] arguments) => ContentVerb.Run(new ContentNeeds([], () => MadeUpDialogs.Treadmill), arguments).Output;
}
