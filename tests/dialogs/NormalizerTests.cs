using GuidanceBot.Understanding;
using Xunit;

namespace GuidanceBot.Tests;

public sealed class NormalizerTests
{
    [Theory]
    [InlineData("I DON’T know", "i dont know")]
    [InlineData("sooo looong, yesss", "so long yes")]
    [InlineData("my fiancé's théràpist", "my fiances therapist")]
    [InlineData("thearpy w/ my hubby", "therapy with my husband")]
    [InlineData("👍 ok 🤷 👎 😢😢", "yes okay dunno no sad sad")]
    [InlineData("goood, too baaad, nooo, pleeease, byeee", "good too bad no please bye")]
    [InlineData("th3rapy c0nfidential s3ssion $uicide b4 2nd 10pm mp3", "therapy confidential session suicide before 2nd 10pm mp3")]
    [InlineData("d e l e t e this, a b c", "delete this a b c")]
    [InlineData("h.e.l.p", "help")]
    [InlineData("ｈｅｌｐ 𝐡𝐞𝐥𝐩 hеlр", "help help help")]
    [InlineData("помощь 助けて", "помощь 助けて")]
    [InlineData("cafe\u0301 z\u0335a\u0335lgo", "cafe zalgo")]
    [InlineData("counselling with my counsellor, I realised", "counseling with my counselor i realized")]
    [InlineData("idk tbh, cuz ppl r weird & i dnt knw", "dunno tbh because people are weird and i dont know")]
    [InlineData("$200, me@home", "200 meahome")]
    [InlineData("zero\u200Bwidth \u202Eover\u202C", "zerowidth over")]
    [InlineData("", "")]
    [InlineData("\ud800 \udc00", "")]
    public void Words_are_made_of_what_was_typed(string typed, string words) =>
        Assert.Equal(words, string.Join(' ', Normalizer.Normalize(typed).Tokens.Select(token => token.Word)));

    [Fact]
    public void Every_word_knows_where_it_was_typed()
    {
        const string Typed = "You ALWAYS shut me out, sooo often — don’t you?";
        var text = Normalizer.Normalize(Typed);
        Assert.Equal(
            ["You", "ALWAYS", "shut", "me", "out", "sooo", "often", "don’t", "you"],
            text.Tokens.Select(token => Typed.Substring(token.Start, token.Length)));
        Assert.Equal("ALWAYS shut me out", text.Typed(1, 4).ToString());
    }

    [Fact]
    public void Time_grows_with_length_alone()
    {
        // A quadratic pass over this would take minutes.
        var text = Normalizer.Normalize(string.Concat(Enumerable.Repeat("aaaa bbbb’cccc ", 100_000)));
        Assert.Equal(200_000, text.Count);
    }
}
