using GuidanceBot.Content.Search;
using GuidanceBot.Understanding;
using Xunit;

namespace GuidanceBot.Tests.Content;

/// <summary>The search over cards, given whatever a visitor may type.</summary>
public sealed class SearchTests : IDisposable
{
    private const string Cards = """
          - id: cost
            kind: card
            text: A help line is free.
            label: What about cost?
            asks: [how much money does therapy take, what if we cannot pay]
          - id: private
            kind: card
            text: Mostly it stays in the room.
            label: Is it confidential?
            asks: [is it confidential, does the therapist tell my husband]
          - id: notes
            kind: card
            text: Some keep short notes of each session.
            label: Are there notes?
            asks: [does she write it down]
          - id: same.money
            kind: synonyms
            words: [money, cash, dosh]
        """;

    private readonly ContentFolder folder = new("en/ask.yaml", ContentFolder.Topic(Cards));
    private readonly CardIndex search;

    public SearchTests() => search = folder.Load().Search;

    [Fact]
    public void The_card_that_is_asked_for_comes_first()
    {
        Assert.Equal("cost", Best("how much money is it?"));
        Assert.Equal("notes", Best("do they write notes"));
        Assert.All(search.Find("does the therapist write it down"), hit => Assert.InRange(hit.Evidence, 0, 1));
    }

    [Fact]
    public void Without_cards_nothing_is_found()
    {
        var empty = CardSearch.Of([], "en");

        Assert.Empty(empty.Find("how much money is it?"));
        Assert.Empty(empty.Find("\""));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \n\t ")]
    [InlineData("xyzzy plugh frobnicate")]
    [InlineData("?!?! …")]
    [InlineData("🦊🦊🦊")]
    [InlineData("療法是什麼")]
    [InlineData("\ud83d")]
    [InlineData("\0")]
    [InlineData("\" OR * NEAR( ^")]
    [InlineData("asks:")]
    [InlineData("{asks label} : \"")]
    [InlineData("'; drop table cards; --")]
    public void Nonsense_finds_nothing(string text) => Assert.Empty(search.Find(text));

    [Theory]
    [InlineData("\"confidential\" OR *")]
    [InlineData("confidential*")]
    [InlineData("^confidential NEAR(")]
    [InlineData("-confidential +confidential")]
    [InlineData("asks:confidential)")]
    [InlineData("{confidential} AND NOT")]
    [InlineData("confi\u200Bdential")]
    [InlineData("CONFIDENTIAL")]
    public void Operators_are_read_as_words(string text) => Assert.Equal("private", Best(text));

    [Fact]
    public void A_story_of_five_thousand_words_is_no_question()
    {
        Assert.Empty(search.Find(string.Join(' ', Enumerable.Range(0, 5_000).Select(word => $"confidential{word}"))));
        Assert.Equal("private", Best(string.Join(' ', Enumerable.Repeat("confidential", 5_000))));
        Assert.Empty(search.Find(new string('x', 100_000)));
    }

    [Theory]
    [InlineData("is it confidental")]
    [InlineData("is it cofnidential")]
    [InlineData("is it confidentail, or not")]
    public void A_slip_is_mended(string text) => Assert.Equal("private", Best(text));

    [Fact]
    public void Words_of_the_same_meaning_find_the_same()
    {
        Assert.Equal(search.Find("how much money").AsEnumerable(), search.Find("how much cash").AsEnumerable());
        Assert.Equal(search.Find("how much money").AsEnumerable(), search.Find("how much DOSH?").AsEnumerable());
        Assert.Equal(search.Find("tell my husband").AsEnumerable(), search.Find("tell my partner").AsEnumerable());
    }

    [Fact]
    public void Many_may_ask_at_once()
    {
        string[] questions = ["how much money", "is it confidental", "write it down", "xyzzy", "therapist \" OR", "tell my husband"];
        var alone = questions.ToDictionary(question => question, question => search.Find(question).ToArray());
        var fresh = CardSearch.Of([.. folder.Load().Entries], "en");

        Parallel.For(0, 600, new ParallelOptions { MaxDegreeOfParallelism = 8 }, turn =>
        {
            var question = questions[turn % questions.Length];
            Assert.Equal(alone[question], fresh.Find(question));
        });
    }

    // Some have marks that the search leaves out, and some are half a character.
    [Fact]
    public void No_letter_breaks_the_search()
    {
        var letters = Enumerable.Range(0x80, 0xD800 - 0x80).Select(code => (char)code).Where(char.IsLetterOrDigit);

        Assert.Empty(letters.Where(letter => Record.Exception(() => search.Find($"a{letter}b {letter}")) is not null).Select(letter => $"{(int)letter:x4}"));
    }

    public void Dispose() => folder.Dispose();

    private string Best(string text)
    {
        var hits = search.Find(text);
        Assert.NotEmpty(hits);
        return hits[0].Card;
    }
}
