using GuidanceBot.Content.Signing;
using GuidanceBot.Practice;
using Xunit;

namespace GuidanceBot.Tests.Content;

public sealed class SignTests : IDisposable
{
    private readonly ContentFolder folder = new("en/ask.yaml", GoodContent.Ask);

    [Fact]
    public void A_signature_holds_the_words_the_name_and_the_day_it_falls_due()
    {
        var (exit, output) = Sign("ask.hello", "--due=2099-01-31");

        Assert.Equal((0, $"1 entry signed off by Dr. Ada in {FilePath}.\n"), (exit, output));
        var hash = Fingerprint.Of(folder.Load().Find("ask.hello")!);
        Assert.Matches($@"(?m)^- {{ id: ask\.hello, hash: ""{hash}"", by: ""Dr\. Ada"", on: \d{{4}}-\d\d-\d\d, due: 2099-01-31 }}$", File.ReadAllText(FilePath));
        Assert.Empty(folder.Check());
    }

    [Fact]
    public void Signatures_of_others_are_kept()
    {
        Sign("ask.say");
        ContentVerb.Run("sign", "ask.hello", "--by=Dr. Ben", "--path", folder.Path);

        Assert.Equal(["ask.hello", "ask.say"], Signed());
        Assert.Contains("id: ask.say, hash: \"" + Fingerprint.Of(folder.Load().Find("ask.say")!) + "\", by: \"Dr. Ada\"", File.ReadAllText(FilePath), StringComparison.Ordinal);
    }

    [Fact]
    public void Signing_again_replaces_the_signature()
    {
        Sign("ask.say");
        ContentVerb.Run("sign", "ask.say", "--by=Dr. Ben", "--path", folder.Path);

        Assert.Equal(["ask.say"], Signed());
        Assert.DoesNotContain("Ada", File.ReadAllText(FilePath), StringComparison.Ordinal);
    }

    [Fact]
    public void A_prompt_is_signed_with_its_parts()
    {
        Sign("ask.motive");

        Assert.Equal(["ask.motive", "ask.motive.left-out.took", "ask.motive.ok.took", "ask.motive.unsure", "ask.motive.why"], Signed());
    }

    [Fact]
    public void A_star_signs_all_that_begin_so()
    {
        Sign("ask.p*", "ask.say");

        Assert.Equal(["ask.plan.me", "ask.private", "ask.say"], Signed());
    }

    [Fact]
    public void A_topic_or_everything_is_signed_at_once()
    {
        var entries = folder.Load().Entries.Where(Fingerprint.IsSpoken).ToArray();

        Sign("--topic=ask");
        Assert.Equal(entries.Where(entry => entry.Background.Topic == "ask").Select(entry => entry.Id).Order(StringComparer.Ordinal), Signed());

        Sign("--all");
        Assert.Equal(entries.Select(entry => entry.Id).Order(StringComparer.Ordinal), Signed());
        Assert.True(folder.Load().IsSignedOff);
    }

    [Theory]
    [InlineData("Dr. \"Ada\" O'Neil")]
    [InlineData("Ada: # 1, {x} \\ [y]")]
    [InlineData("Ægidius Þór 李")]
    public void Any_name_is_read_as_it_was_written(string name)
    {
        ContentVerb.Run("sign", "ask.hello", $"--by={name}", "--path", folder.Path);
        folder.Put("en/ask.yaml", GoodContent.Ask.Replace("go{es} alone", "go{es} by day", StringComparison.Ordinal));

        Assert.Contains($"was signed off by {name} on ", Assert.Single(folder.Check()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_text_loses_its_sign_off()
    {
        Sign("--all");
        folder.Put("en/ask.yaml", GoodContent.Ask.Replace("Would it be OK", "Is it OK", StringComparison.Ordinal));

        Assert.StartsWith("en/signoff.yaml:", Assert.Single(folder.Found()), StringComparison.Ordinal);
        Assert.EndsWith("GB218", folder.Found()[0], StringComparison.Ordinal);
        Assert.False(folder.Load().IsSignedOff);
    }

    [Theory]
    [InlineData("There is no entry with words called ask.helo. Did you mean `ask.hello`?", "ask.helo")]
    [InlineData("There is no entry with words called signal.abuse-victim.active.hit", "signal.abuse-victim.active.hit")]
    [InlineData("There is no entry with words called nothing*", "nothing*")]
    [InlineData("There is no topic asks. Did you mean `ask`?", "--topic=asks")]
    [InlineData("Nothing is named to be signed")]
    [InlineData("--due is 2001-01-01, which is past", "ask.hello", "--due=2001-01-01")]
    [InlineData("--due is 'soon'", "ask.hello", "--due=soon")]
    public void What_cannot_be_signed_is_refused_and_nothing_is_written(string sentence, params string[] arguments)
    {
        var refusal = Assert.Throws<OperatorException>(() => Sign(arguments));

        Assert.StartsWith(sentence, refusal.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(FilePath));
    }

    [Theory]
    [InlineData()]
    [InlineData("--by", " ")]
    public void Somebody_has_to_be_named(params string[] by)
    {
        var refusal = Assert.Throws<OperatorException>(() => ContentVerb.Run(["sign", "ask.hello", "--path", folder.Path, .. by]));

        Assert.StartsWith("Nobody is named", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_draft_is_not_signed()
    {
        folder.Put("en/more.yaml", ContentFolder.Topic("  - { id: a, kind: line, text: Hello., status: draft }"));

        Assert.Equal(
            "a is not approved by its authors yet (en/more.yaml:5): only what is approved is signed off.",
            Assert.Throws<OperatorException>(() => Sign("--all")).Message);
    }

    [Fact]
    public void Content_with_errors_is_not_signed()
    {
        folder.Put("en/more.yaml", ContentFolder.Topic("  - { id: a, kind: lime }"));

        Assert.Contains("has 1 error: `guidancebot content check` names", Assert.Throws<OperatorException>(() => Sign("--all")).Message, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    private string FilePath => Path.Combine(folder.Path, "en", "signoff.yaml");

    private (int Exit, string Output) Sign(params string[] arguments) =>
        ContentVerb.Run(["sign", "--by=Dr. Ada", "--path", folder.Path, .. arguments]);

    private IEnumerable<string> Signed() =>
        File.ReadLines(FilePath).Where(line => line.StartsWith("- { id: ", StringComparison.Ordinal)).Select(line => line["- { id: ".Length..line.IndexOf(',', StringComparison.Ordinal)]);
}
