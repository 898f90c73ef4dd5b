using GuidanceBot.Runtime;
using GuidanceBot.Understanding;
using Xunit;

namespace GuidanceBot.Tests.Understanding;

/// <summary>What no visitor means to send, and some do: it is met, and never faults.</summary>
public sealed class BadInput
{
    private static readonly string[] places = ["", "I'm in therapy", "A question", "he hits me"];

    public static TheoryData<string, string> All() => new()
    {
        { "nothing", "" },
        { "spaces alone", "   \t\r\n  \u00A0\u3000" },
        { "control characters", "\0\u0001\u0007\u001B[31m\u007F\u0085" },
        { "zero-width joiners", string.Concat(Enumerable.Repeat("\u200D\u200B\uFEFF", 100)) },
        { "zero-width joiners inside words", "h\u200Be\u200Dl\u2060p n\u200Bo\u200Dw" },
        { "20,000 letters", new string('a', 20_000) },
        { "20,000 characters of words", string.Concat(Enumerable.Repeat("what if he never tells me, ", 741)) },
        { "mixed scripts", "my мой 私の שלי زوجي साथी 파트너 hеlр νow" },
        { "lone surrogates", "\ud83d my \ude2d partner \ud800\ud800 \udfff" },
        { "a right-to-left override", "\u202Eyparaeht ni si rentrap ym\u202C \u2067abc\u2069" },
        { "10,000 emoji", string.Concat(Enumerable.Repeat("😭", 10_000)) },
        { "joined emoji", string.Concat(Enumerable.Repeat("👨‍👩‍👧‍👦", 500)) },
        { "accents upon accents", "t" + string.Concat(Enumerable.Repeat("\u0301\u0335", 5_000)) + "herapy" },
        { "a phrase begun over and over", string.Concat(Enumerable.Repeat("my husband ", 1_800)) },
        { "many phrases begun", string.Concat(Enumerable.Repeat("my husband he said my wife she my partner they ", 400)) },
        { "single letters", string.Concat(Enumerable.Repeat("a b c d ", 2_500)) },
        { "signs that stand for letters", string.Concat(Enumerable.Repeat("$1@3", 5_000)) },
        { "questions alone", new string('?', 20_000) },
        { "markup", "<script>alert(1)</script> **x** [y](javascript:z) {they} {partner} {{0}} %s" },
        { "a format", "{\"text\":\"x\",\"topic\":null}\u2028\u2029" },
    };

    [Theory]
    [MemberData(nameof(All))]
    public void It_is_understood_as_something(string name, string message)
    {
        var understood = Understood.Of(message, Shipped.Library.Phrasebook);

        Assert.True(understood.Topic!.Value.All.Length == Enum.GetValues<MessageTopic>().Length, name);
        Assert.Contains(understood.Answer, Kebab.NamesOf<ShortAnswer>());
    }

    [Theory]
    [MemberData(nameof(All))]
    public void It_is_met_wherever_it_comes(string name, string message)
    {
        foreach (var place in places)
        {
            var turn = Shipped.Script.Start(0);
            if (place.Length > 0)
                turn = Shipped.Script.Hear(turn.State, place);
            for (var times = 0; times < 2; times++)
            {
                turn = Shipped.Script.Hear(StateJson.Read(StateJson.Write(turn.State)), message);
                Assert.True(Shipped.Script.Render(turn).Length > 0, $"Silent to {name} after: {place}");
            }
        }
    }
}
