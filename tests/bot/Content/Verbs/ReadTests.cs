using System.Net;
using GuidanceBot.Content.Checks;
using GuidanceBot.Practice;
using Xunit;

namespace GuidanceBot.Tests.Content;

public sealed class ReadTests : IDisposable
{
    private static readonly ContentNeeds dialogs = new([], () => MadeUpDialogs.Treadmill);

    private readonly ContentFolder folder = new("en/ask.yaml", GoodContent.Ask);

    [Fact]
    public void Markup_in_the_content_stays_words()
    {
        folder.Put("en/more.yaml", ContentFolder.Topic("  - { id: a, kind: line, text: \"Ask <b onclick='x'>them</b> & wait.\" }"));
        folder.Put("sources.yaml", "- { id: book, title: A <i>Book</i>, publisher: A Press }\n- { id: study, title: A Study, publisher: A Journal }");

        var sheet = Sheet();

        Assert.Contains("<p>Ask &lt;b onclick=&#39;x&#39;&gt;them&lt;/b&gt; &amp; wait.</p>", sheet, StringComparison.Ordinal);
        Assert.Contains("rests on A &lt;i&gt;Book&lt;/i&gt;", sheet, StringComparison.Ordinal);
        Assert.DoesNotContain("<b", sheet.Replace("<body", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ask.say", "words · contact: partner · rests on A Study · evidence: study · status: approved · not signed off · appears in say.Say · en/ask.yaml:8")]
    [InlineData("ask.motive", "appears in ask.AskMotive")]
    [InlineData("ask.motive.why", "appears in ask.AskMotive")]
    [InlineData("ask.private", "appears in questions on ask, and wherever it is asked")]
    [InlineData("ask.note.row", "appears in what is typed brings it up")]
    [InlineData("card.from", "no source")]
    public void Each_entry_says_what_it_rests_on_and_where_it_appears(string id, string about) =>
        Assert.Contains(about, Article(id), StringComparison.Ordinal);

    [Fact]
    public void What_only_some_kinds_have_is_there_to_be_read()
    {
        Assert.Contains("<dt>Who disagrees</dt><dd>Some would rather tell all.</dd>", Article("ask.private"), StringComparison.Ordinal);
        Assert.Contains("<dt>Against</dt><dd>You may feel alone with it for weeks.</dd>", Article("ask.option.wait"), StringComparison.Ordinal);
        Assert.Contains("<dt>Choices</dt><dd>I feel left out / That {they} {aren't} leaving</dd>", Article("ask.motive"), StringComparison.Ordinal);
        Assert.DoesNotContain("signal.abuse-victim.active.hit", Sheet(), StringComparison.Ordinal);
    }

    [Fact]
    public void Each_entry_says_who_signed_it_and_whether_that_still_holds()
    {
        ContentVerb.Run("sign", "ask.say", "ask.hello", "--by=Dr. <Ada>", "--due=2099-01-31", "--path", folder.Path);
        folder.Put("en/ask.yaml", GoodContent.Ask.Replace("Would it be OK", "Is it OK", StringComparison.Ordinal));

        Assert.Matches(@"· signed by Dr\. <Ada> on \d{4}-\d\d-\d\d, due 2099-01-31 ·", Article("ask.hello"));
        Assert.Matches(@"· changed since Dr\. <Ada> signed on \d{4}-\d\d-\d\d ·", Article("ask.say"));
        folder.Put("en/signoff.yaml", File.ReadAllText(Path.Combine(folder.Path, "en", "signoff.yaml")).Replace("2099", "2020", StringComparison.Ordinal));
        Assert.Contains("to be read again since 2020-01-31", Article("ask.hello"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_right_to_left_language_is_written_so()
    {
        Assert.Contains("<html lang=\"en\" dir=\"ltr\">", Sheet(), StringComparison.Ordinal);

        folder.Put("en/locale.yaml", "direction: rtl\n");

        Assert.Contains("<html lang=\"en\" dir=\"rtl\">", Sheet(), StringComparison.Ordinal);
        Assert.True(folder.Load().IsRightToLeft);
    }

    [Fact]
    public void One_topic_can_be_read_alone()
    {
        var sheet = Sheet("--topic=base");

        Assert.Contains("<h3>card.from</h3>", sheet, StringComparison.Ordinal);
        Assert.DoesNotContain("<h3>ask.say</h3>", sheet, StringComparison.Ordinal);
        Assert.StartsWith("There is no topic bse. Did you mean `base`?", Assert.Throws<OperatorException>(() => Sheet("--topic=bse")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_sheet_is_written_to_the_file_that_is_named()
    {
        var file = Path.Combine(folder.Path, "sheet.html");

        Assert.Equal($"The sheet is in {file}.\n", Sheet("--out", file));
        Assert.StartsWith("<!doctype html>", File.ReadAllText(file), StringComparison.Ordinal);
        Assert.Contains("name another file with --out", Assert.Throws<OperatorException>(() => Sheet("--out", "/no/such/sheet.html")).Message, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    private string Sheet(params string[] arguments) => ContentVerb.Run(dialogs, ["read", "--path", folder.Path, .. arguments]).Output;

    private string Article(string id)
    {
        var sheet = Sheet();
        var start = sheet.IndexOf($"<article><h3>{id}</h3>", StringComparison.Ordinal);
        Assert.True(start >= 0, $"{id} is not on the sheet.");
        return WebUtility.HtmlDecode(sheet[start..sheet.IndexOf("</article>", start, StringComparison.Ordinal)]);
    }
}
