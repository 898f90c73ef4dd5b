using GuidanceBot.Content;
using Xunit;

namespace GuidanceBot.Tests.Content;

public sealed class HelpLineTests
{
    private const string Denmark = """
        region: DK
        name: Denmark
        emergency: { number: "112", source: "https://example.org/112", verified: 2026-11-21 }
        lines:
          - id: dk-line
            kind: suicide
            name: Livslinien
            number: "70 201 201"
            verified: 2026-11-21
            source: https://example.org/dk
        """;

    [Fact]
    public void Good_help_lines_have_no_problems()
    {
        using var folder = new ContentFolder("resources/dk.yaml", Denmark);

        Assert.Empty(folder.Check());
    }

    [Theory]
    [InlineData("kind: suicide", "kind: sadness", 6, Codes.WrongValue)]
    [InlineData("verified: 2026-11-21\n    source", "verified: last week\n    source", 9, Codes.WrongValue)]
    [InlineData("number: \"70 201 201\"", "hours: always", 5, Codes.MissingKey)]
    [InlineData("source: https://example.org/dk", "source: example.org", 10, Codes.WrongValue)]
    [InlineData("emergency: { number: \"112\", source: \"https://example.org/112\", verified: 2026-11-21 }", "emergency: \"112\"", 3, Codes.WrongShape)]
    [InlineData("name: Livslinien", "nam: Livslinien", 7, Codes.UnknownKey)]
    [InlineData("verified: 2026-11-21\n    source", "verified: 2025-10-01\n    source", 5, Codes.Unverified)]
    public void A_fault_in_a_help_line_is_named(string good, string bad, int line, string code)
    {
        Assert.Contains(good, Denmark, StringComparison.Ordinal);
        using var folder = new ContentFolder("resources/dk.yaml", Denmark.Replace(good, bad, StringComparison.Ordinal));

        Assert.Contains($"resources/dk.yaml:{line} {code}", folder.Found());
    }

    [Fact]
    public void A_line_past_its_day_does_not_keep_the_service_from_starting()
    {
        using var folder = new ContentFolder("resources/dk.yaml", Denmark.Replace("2026-11-21", "2020-01-01", StringComparison.Ordinal));

        Assert.Equal([Codes.Unverified, Codes.Unverified], folder.Check().Select(p => p.Code));
        folder.Load();
    }

    [Fact]
    public void Without_international_lines_there_is_a_problem()
    {
        using var folder = new ContentFolder("resources/international.yaml", Denmark);

        Assert.Equal(["resources/international.yaml:1 GB118"], folder.Found());
    }

    [Fact]
    public void Lines_come_from_the_region_and_else_from_the_international_directory()
    {
        using var folder = new ContentFolder("resources/dk.yaml", Denmark);
        var help = folder.Load().Help;

        Assert.Equal(["dk-line"], help.Lines("dk", ["suicide"]).Select(l => l.Id));
        Assert.Equal(["int-directory"], help.Lines("dk", ["youth"]).Select(l => l.Id));
        Assert.Equal(["int-directory"], help.Lines("XX", ["suicide", "youth"]).Select(l => l.Id));
        Assert.Equal("112", help.Emergency("DK")?.Number);
        Assert.Null(help.Emergency("XX"));
    }
}
