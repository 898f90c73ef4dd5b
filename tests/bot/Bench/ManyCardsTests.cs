using GuidanceBot.Bench;
using GuidanceBot.Content;
using Xunit;

namespace GuidanceBot.Tests;

/// <summary>A content that has grown, as `bench/run` makes it, is a content like any other.</summary>
public sealed class ManyCardsTests
{
    [Fact]
    public void A_content_with_three_times_the_cards_loads_and_holds_them()
    {
        using var folder = new TempFolder();
        var content = Path.Combine(AppContext.BaseDirectory, "content");

        ManyCards.Write(content, folder.Path, times: 3);

        var grown = Library.Load(new ContentFolders(folder.Path), "en", DialogNeeds.All);
        Assert.Empty(grown.Problems);
        Assert.Equal(3 * CardsOf(Library.Load(new ContentFolders(content), "en", DialogNeeds.All).Library!), CardsOf(grown.Library!));
    }

    private static int CardsOf(Library library) => library.Entries.Count(entry => entry.Kind == EntryKind.Card);
}
