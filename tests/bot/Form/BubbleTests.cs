using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using GuidanceBot.Channels.Form;
using GuidanceBot.Content;
using GuidanceBot.Tests.Content;
using Xunit;

namespace GuidanceBot.Tests.Form;

/// <summary>All that the panel draws stands there as text.</summary>
public sealed class BubbleTests
{
    private static readonly Library Words = Library.Load(Path.Combine(Repository.Root, "content"), "en").Library!;

    [Fact]
    public void A_marked_line_says_in_words_what_is_marked_and_where()
    {
        var shown = Show("""
            { "kind": "marked", "marked": { "before": "Your line.", "after": "“Say it so.”", "text": "You always <b>ask</b>", "spans": [
              { "start": 0, "length": 10, "side": "stings", "label": "May sting", "note": "They may argue with “always”." },
              { "start": 4, "length": 999, "side": "lands", "label": "Lands", "note": "One moment." },
              { "start": 0, "length": 0, "side": "lands", "label": "All of it", "note": "Short." } ] } }
            """);

        var line = shown.QuerySelector("blockquote")!;
        Assert.Equal("May sting: You Lands: always (end of mark)  <b>ask</b> (end of mark) ", line.TextContent);
        Assert.Null(shown.QuerySelector("b"));
        Assert.All(line.QuerySelectorAll("mark"), mark => Assert.NotNull(shown.QuerySelector("#" + mark.GetAttribute("aria-describedby"))));
        Assert.Equal(["May sting “You always” They may argue with “always”.", "Lands “always <b>ask</b>” One moment.", "All of it Short."], Notes(shown));
    }

    [Fact]
    public void Versions_options_and_answers_are_whole()
    {
        var versions = Show("""{ "kind": "versions", "versions": [ { "title": "The first", "text": "You ask", "spans": [ { "start": 0, "length": 3, "side": "stings", "label": "May sting", "note": "" } ] }, { "title": "The second", "text": "I feel" } ] }""");
        var option = Show("""{ "kind": "option", "options": [ { "id": "x", "title": "A walk", "for": "Easy", "against": "Rain", "living": "Weekly" } ] }""");
        var answer = Show("""{ "kind": "card", "card": { "text": "Yes.", "disagree": "Some say no.", "from": "A book", "beside": ["And if not?"] } }""");

        Assert.Equal(["The first", "The second"], versions.QuerySelectorAll("h2").Select(title => title.TextContent));
        Assert.Equal(["May sting “You”"], Notes(versions));
        Assert.Equal(["For", "Easy", "Against", "Rain", "Living with it", "Weekly"], option.QuerySelectorAll("dt, dd").Select(part => part.TextContent));
        var button = answer.QuerySelector("button")!;
        Assert.Equal(("answer", "choice", "And if not?"), (button.GetAttribute("form"), button.GetAttribute("name"), button.GetAttribute("value")));
        Assert.Contains("Some say no.", answer.TextContent, StringComparison.Ordinal);
        Assert.Contains("A book", answer.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void People_to_turn_to_can_be_reached_and_only_by_addresses_that_are_some()
    {
        var help = Show(
            """
            { "kind": "help", "lines": [ { "name": "A line", "number": "0800 1 (0) 2", "text": "Text HOME to 741 741", "web": "https://line.example/", "hours": "All day" },
              { "name": "Bad", "number": "the desk", "web": "javascript:alert(1)" } ] }
            """,
            "You matter.\nA line: 0800 1 (0) 2\nTake your time.");

        Assert.Equal(["tel:0800102", "sms:741741", "https://line.example/"], help.QuerySelectorAll("a").Select(link => link.GetAttribute("href")));
        Assert.Equal("noopener noreferrer", help.QuerySelector("a[target]")!.GetAttribute("rel"));
        Assert.Equal(["You matter.\nTake your time."], help.QuerySelectorAll("p").Select(paragraph => paragraph.TextContent));
        Assert.Contains("the desk", help.TextContent, StringComparison.Ordinal);
    }

    private static string[] Notes(IElement shown) => [.. shown.QuerySelectorAll(".notes li").Select(Read)];

    // AngleSharp reads as a program does; whoever looks at it sees quotation marks.
    private static string Read(IElement note)
    {
        foreach (var quote in note.QuerySelectorAll("q")) quote.TextContent = $"“{quote.TextContent}”";
        return note.TextContent.Trim();
    }

    private static IElement Show(string channelData, string text = "the plain form")
    {
        var activity = new Activity { Type = Activity.Message, From = new() { Role = "bot" }, Text = text, ChannelData = JsonNode.Parse(channelData) };
        return new HtmlParser().ParseDocument(Bubbles.Of(activity, Words, "n").ToString()).QuerySelector(".guide")!;
    }
}
