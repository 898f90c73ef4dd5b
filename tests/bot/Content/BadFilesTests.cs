using System.Text;
using Xunit;

namespace GuidanceBot.Tests.Content;

/// <summary>Everything that goes wrong in a big folder is told at once.</summary>
public sealed class BadFilesTests
{
    private const int Files = 100;
    private const int CardsInFile = 100;

    [Fact]
    public void Among_ten_thousand_cards_every_fault_is_told_in_one_run()
    {
        using var folder = new ContentFolder();
        for (var file = 0; file < Files; file++)
            folder.Put($"en/cards-{file:00}.yaml", Cards(file));

        // A card before it leads to the first one in here.
        folder.Put("en/cards-50.yaml", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Cards(50))]);
        folder.Put("en/z-circle.yaml", ContentFolder.Topic(Card("x.1", "x.2") + Card("x.2", "x.3") + Card("x.3", "x.1")));
        folder.Put("en/z-duplicate.yaml", ContentFolder.Topic(Card("card.0", "card.1") + Card("card.9998", "card.9999")));
        folder.Put("en/z-key.yaml", ContentFolder.Topic(Card("x.key", "card.1").Replace("label:", "labl:", StringComparison.Ordinal)));
        folder.Put("en/z-source.yaml", ContentFolder.Topic(Card("x.source", "card.1") + "    sources: [bok]\n"));
        folder.Put("en/z-tabs.yaml", ContentFolder.Topic(Card("x.tab", "card.1").Replace("    text:", "\ttext:", StringComparison.Ordinal) + Card("x.sound", "card.1")));
        folder.Put("en/z-utf16.yaml", Encoding.BigEndianUnicode.GetPreamble().Concat(Encoding.BigEndianUnicode.GetBytes(Cards(0))).ToArray());

        var problems = folder.Check();

        Assert.Equal(
            [
                "en/z-circle.yaml:22 GB216",
                "en/z-duplicate.yaml:5 GB105",
                "en/z-duplicate.yaml:11 GB105",
                "en/z-key.yaml:5 GB108",
                "en/z-key.yaml:8 GB107",
                "en/z-source.yaml:11 GB112",
                "en/z-tabs.yaml:7 GB103",
                "en/z-utf16.yaml:1 GB102",
            ],
            problems.Select(problem => $"{problem.File}:{problem.Line} {problem.Code}"));
        Assert.Contains(problems, problem => problem.Message == "`labl` does not belong in a card. Did you mean `label`?");
        Assert.Contains(problems, problem => problem.Message == "The id `card.9998` is already in en/cards-99.yaml:593.");
    }

    private static string Cards(int file) => ContentFolder.Topic(string.Concat(
        Enumerable.Range(file * CardsInFile, CardsInFile).Select(card => Card($"card.{card}", $"card.{Math.Max(card, Math.Min(card + 1, (Files * CardsInFile) - 1))}"))));

    // Six lines.
    private static string Card(string id, string related) =>
        $"  - id: {id}\n    kind: card\n    text: Mostly it is private.\n    label: Is {id} private?\n    asks: [is it private]\n{(id == related ? "    evidence: none" : $"    related: [{related}]")}\n";
}
