using GuidanceBot.Content.Signing;
using Xunit;

namespace GuidanceBot.Tests.Content;

/// <summary>What a signature is worth, and for how long.</summary>
public sealed class SignOffTests : IDisposable
{
    private static readonly DateOnly due = new(2026, 12, 1);

    private readonly ContentFolder folder = new("en/ask.yaml", GoodContent.Ask);

    [Fact]
    public void A_signature_holds_on_the_day_it_falls_due_and_not_on_the_next()
    {
        var entry = folder.Load().Find("ask.hello")!;
        var signed = Signed("ask.hello");

        Assert.Equal(Standing.Signed, signed.Standing(entry, due));
        Assert.Equal(Standing.Overdue, signed.Standing(entry, due.AddDays(1)));
    }

    [Fact]
    public void What_nobody_signed_is_not_signed() =>
        Assert.Equal(Standing.None, Signed("ask.hello").Standing(folder.Load().Find("ask.say")!, due));

    [Theory]
    [InlineData("label: I feel left out", "label: I feel alone", "ask.motive")]
    [InlineData("took: you feel left out", "took: you feel alone", "ask.motive.left-out.took")]
    [InlineData("why: It shapes the words.", "why: It helps.", "ask.motive.why")]
    [InlineData("title: Wait for now", "title: Wait a while", "ask.option.wait")]
    [InlineData("living: Some weeks", "living: Many weeks", "ask.option.wait")]
    [InlineData("disagree: Some would", "disagree: A few would", "ask.private")]
    public void Only_what_changed_has_to_be_signed_again(string was, string now, string id)
    {
        string[] all = ["ask.motive", "ask.motive.left-out.took", "ask.motive.why", "ask.option.wait", "ask.private"];
        var signed = Signed(all);
        Assert.Contains(was, GoodContent.Ask, StringComparison.Ordinal);
        folder.Put("en/ask.yaml", GoodContent.Ask.Replace(was, now, StringComparison.Ordinal));

        var library = folder.Load();

        Assert.Equal([id], all.Where(one => signed.Standing(library.Find(one)!, due) == Standing.Lapsed));
    }

    [Theory]
    [InlineData("hears: [is it private]", "hears: [is that private]")]
    [InlineData("asks: [what is kept private]", "asks: [what is kept quiet]")]
    [InlineData("status: approved", "evidence: study\nstatus: approved")]
    public void What_nobody_hears_may_change(string was, string now)
    {
        var signed = Signed("ask.private");
        Assert.Contains(was, GoodContent.Ask, StringComparison.Ordinal);
        folder.Put("en/ask.yaml", GoodContent.Ask.Replace(was, now, StringComparison.Ordinal));

        Assert.Equal(Standing.Signed, signed.Standing(folder.Load().Find("ask.private")!, due));
    }

    public void Dispose() => folder.Dispose();

    private SignOffs Signed(params string[] ids)
    {
        var library = folder.Load();
        return new SignOffs(ids.ToDictionary(id => id, id => new SignOff(id, Fingerprint.Of(library.Find(id)!), "Dr. Ada", due.AddYears(-1), due, default)));
    }
}
