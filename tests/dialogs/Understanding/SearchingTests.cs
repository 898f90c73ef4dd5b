using System.Collections.Immutable;
using GuidanceBot.Understanding;
using Xunit;

namespace GuidanceBot.Tests.Understanding;

/// <summary>The index of cards, and when it is asked.</summary>
public sealed class SearchingTests
{
    /// <summary>From the vocabulary that Porter gives with his paper.</summary>
    [Theory]
    [InlineData("caresses", "caress")]
    [InlineData("ponies", "poni")]
    [InlineData("agreed", "agre")]
    [InlineData("plastered", "plaster")]
    [InlineData("bled", "bled")]
    [InlineData("motoring", "motor")]
    [InlineData("sing", "sing")]
    [InlineData("conflated", "conflat")]
    [InlineData("hopping", "hop")]
    [InlineData("falling", "fall")]
    [InlineData("filing", "file")]
    [InlineData("happy", "happi")]
    [InlineData("sky", "sky")]
    [InlineData("vietnamization", "vietnam")]
    [InlineData("sensibiliti", "sensibl")]
    [InlineData("electrical", "electr")]
    [InlineData("goodness", "good")]
    [InlineData("replacement", "replac")]
    [InlineData("adoption", "adopt")]
    [InlineData("probate", "probat")]
    [InlineData("controll", "control")]
    [InlineData("a", "a")]
    public void English_endings_go(string word, string stem)
    {
        Assert.Equal(stem, new WordStems(isEnglish: true).Of(word));
        Assert.Equal(word, new WordStems(isEnglish: false).Of(word));
    }

    [Fact]
    public void A_word_without_its_marks_is_the_same_word() => Assert.Equal("nu", new WordStems(isEnglish: false).Of("nụ"));

    [Fact]
    public void A_chip_is_not_searched_for() => Assert.Equal(0, Searches("My partner is in therapy"));

    [Fact]
    public void A_question_is_searched_for_once() => Assert.Equal(1, Searches("what degree do you need to be a psychologist"));

    [Fact]
    public void Among_very_many_cards_a_rare_word_finds_its_card()
    {
        var cards = Enumerable.Range(0, 12_000).Select(n => new SearchedCard($"card{n}", [$"may we talk about thing{n}", "let us talk"], "We talk about it.")).ToArray();
        var index = new CardIndex(cards, new Synonyms([]), isEnglish: true);

        Assert.Equal("card777", index.Find("can we talk about thing777 ?")[0].Card);
        Assert.Equal(index.Find("can we talk about thing777 ?").AsEnumerable(), index.Find("can we talk about thing777 ?").AsEnumerable());
        Assert.NotEmpty(index.Find("talk"));
    }

    private static int Searches(string message)
    {
        var searches = 0;
        ImmutableArray<Hit> Find(NormalizedText text)
        {
            searches++;
            return Shipped.Library.Search.Find(text);
        }

        _ = Guide.Hear(Shipped.Script.Start(0).State, message, Shipped.Library.Phrasebook, Find);
        return searches;
    }
}
