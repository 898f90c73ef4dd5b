using FsCheck;
using FsCheck.Fluent;
using GuidanceBot.Understanding;
using Xunit;

namespace GuidanceBot.Tests.Understanding;

/// <summary>What holds for every text that can be typed.</summary>
public sealed class AnyText
{
    private static readonly string[] pieces =
    [
        "my husband ", "th3rapy ", "sooooo ", "you’re ", "d e l e t e ", "h.e.l.p", "$uicide ", "me@home", "&", "8/10 ", "\r\n", "\t", "\0", "…", "—",
        "😭", "👍🏽", "👨‍👩‍👧", "\ud83d", "\ude2d", "\u200B", "\u200D", "\u202E", "\u2066", "\uFEFF", "e\u0301", "z\u0335\u0327", "ﬁ", "ß", "İ", "ＨＥＬＰ ", "𝐡𝐞𝐥𝐩 ",
        "hеlр ", "помощь ", "助けて ", "שלום ", "مرحبا ", "٣", "½", "𝟛", "𐐀", "a.b.c.d ", "a b c d ", "and ", ", ", ". ",
    ];

    private static readonly Gen<string> character = Gen.OneOf(Gen.Choose(0, 0x7F), Gen.Choose(0, 0xFFFF), Gen.Choose(0xD800, 0xDFFF)).Select(at => ((char)at).ToString());

    private static readonly Arbitrary<string> texts = Arb.From(
        Gen.ArrayOf(Gen.OneOf(Gen.Elements(pieces), character)).Select(string.Concat), Shorter);

    [Fact]
    public void Every_word_lies_within_what_was_typed_in_order_and_apart() => Holds(text =>
    {
        var end = 0;
        foreach (var token in Normalizer.Normalize(text).Tokens)
        {
            Assert.NotEmpty(token.Word);
            Assert.InRange(token.Start, end, text.Length - 1);
            Assert.InRange(token.Length, 1, text.Length - token.Start);
            end = token.Start + token.Length;
        }
    });

    [Fact]
    public void A_clause_holds_words_of_the_message_as_they_were_typed() => Holds(text =>
    {
        var normalized = Normalizer.Normalize(text);
        var typed = normalized.Tokens.Select(token => text.Substring(token.Start, token.Length)).ToArray();
        var at = 0;
        foreach (var clause in Clauses.Of(normalized))
        {
            Assert.Contains(clause.Original, text, StringComparison.Ordinal);
            foreach (var token in clause.Tokens)
            {
                at = Array.IndexOf(typed, clause.Original.Substring(token.Start, token.Length), at) + 1;
                Assert.True(at > 0);
            }
        }
    });

    [Fact]
    public void Reading_it_twice_reads_the_same() => Holds(text =>
        Assert.Equal(Normalizer.Normalize(text).Tokens.ToArray(), Normalizer.Normalize(text).Tokens.ToArray()));

    [Fact]
    public void Numbers_places_and_questions_are_looked_for_in_anything() => Holds(text =>
    {
        var normalized = Normalizer.Normalize(text);
        Assert.InRange(Numbers.Steps(normalized), 1, 30);
        Assert.All(Numbers.OnScale(normalized, 5), part => Assert.InRange(part, 0, 1));
        _ = Ordinals.Read(normalized, ["a", "b", "c"]);
        _ = Questions.Looks(normalized);
    });

    [Fact]
    public void Chances_are_sound_whatever_is_read() => Holds(text =>
    {
        var topic = Understood.Of(text, Shipped.Library.Phrasebook).Topic!.Value;
        Assert.Equal(1, topic.All.Sum(likely => likely.Confidence), 0.001);
        Assert.All(topic.All, likely => Assert.InRange(likely.Confidence, 0, 1));
    });

    private static void Holds(Action<string> property) => Check.One(Config.QuickThrowOnFailure.WithMaxTest(300).WithEndSize(60), Prop.ForAll(texts, property));

    private static IEnumerable<string> Shorter(string text) =>
        new[] { 8, 2, 1 }.Where(count => count <= text.Length)
            .SelectMany(count => Enumerable.Range(0, text.Length - count + 1), (count, at) => text.Remove(at, count));
}
