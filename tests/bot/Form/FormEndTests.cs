using System.Net;
using AngleSharp.Dom;
using GuidanceBot.Storage;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace GuidanceBot.Tests.Form;

/// <summary>How a conversation by forms ends: each end is a page with a way on.</summary>
public sealed class FormEndTests(SharedService shared) : IClassFixture<SharedService>
{
    private const string Danger = "honestly i want to kill myself";

    [Fact]
    public async Task Leave_deletes_the_conversation_and_goes_away_and_a_form_of_before_shows_nothing()
    {
        using var http = SharedService.Still(shared.Service);
        var reader = new Reader(http);
        var page = await reader.SayAsync(await reader.BeginAsync(), "my husband keeps a diary");

        using var left = await reader.AnswerAsync(Reader.Leave, new() { ["erase"] = Reader.Erase(page) });
        var back = await reader.SayAsync(page, "and another thing");

        Assert.Equal((HttpStatusCode.SeeOther, SharedService.LeaveUrl), (left.StatusCode, left.Headers.Location!.ToString()));
        Assert.True(left.Headers.CacheControl!.NoStore);
        Assert.Equal(HttpStatusCode.NotFound, reader.Status);
        Assert.DoesNotContain("another", back.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(Reader.Begin, back.QuerySelector("main form")!.GetAttribute("action"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("garbled")]
    [InlineData("%00")]
    public async Task Leave_without_a_token_that_opens_goes_away_all_the_same(string erase)
    {
        using var http = SharedService.Still(shared.Service);

        using var left = await new Reader(http).AnswerAsync(Reader.Leave, new() { ["erase"] = erase });

        Assert.Equal(HttpStatusCode.SeeOther, left.StatusCode);
    }

    [Fact]
    public async Task After_a_safety_turn_the_page_goes_on_and_nothing_is_shown_again_later()
    {
        using var folder = new TempFolder();
        var clock = new FakeTime();
        await using var service = await RunningService.StartAsync(folder, clock);
        var reader = new Reader(service.Http);
        var first = await reader.BeginAsync();
        var help = await reader.SayAsync(first, Danger);
        Assert.NotEmpty(help.QuerySelectorAll(".help li"));

        var twice = await reader.SayAsync(first, Danger);
        Assert.Equal((HttpStatusCode.OK, Reader.Latest(help)), (reader.Status, Reader.Latest(twice)));
        clock.Advance(TimeSpan.FromMinutes(2));

        var wentBack = await reader.SayAsync(first, Danger);
        Assert.Equal(HttpStatusCode.Conflict, reader.Status);
        var behind = await reader.PostAsync(first, ("form", "AAAAAAAAAAAAAAAA"), ("text", "hello"));
        Assert.Equal(HttpStatusCode.Conflict, reader.Status);
        foreach (var page in new[] { wentBack, behind })
        {
            Assert.Null(page.QuerySelector("[name=token], .guide, .visitor, .help"));
            Assert.Equal(Reader.Begin, page.QuerySelector("main form")!.GetAttribute("action"));
            Assert.NotEqual("", Reader.Erase(page));
        }

        var on = await reader.SayAsync(help, "i'm in the uk");
        Assert.Equal(HttpStatusCode.OK, reader.Status);
        Assert.NotNull(on.QuerySelector(".help a[href='tel:116123']"));
    }

    [Fact]
    public async Task A_token_that_opens_nothing_leads_to_a_new_beginning()
    {
        using var folder = new TempFolder();
        var clock = new FakeTime();
        await using var service = await RunningService.StartAsync(folder, clock);
        var reader = new Reader(service.Http);
        var page = await reader.BeginAsync();
        var fields = Reader.FieldsOf(page);
        var erase = new Dictionary<string, string>(fields) { ["token"] = Reader.Erase(page) };
        var forged = new Dictionary<string, string>(fields) { ["token"] = fields["token"][..^4] + "AAAA" };

        foreach (var post in new[] { [], new() { ["token"] = "x" }, erase, forged, Enumerable.Range(0, 40).ToDictionary(i => "f" + i, _ => "x") })
        {
            post["text"] = "hello";
            Gone(await reader.SendAsync(Reader.Say, post));
        }
        clock.Advance(TimeSpan.FromDays(2));
        Gone(await reader.SayAsync(page, "hello"));

        void Gone(IDocument answer)
        {
            Assert.Equal(HttpStatusCode.NotFound, reader.Status);
            Assert.Equal("This chat has ended, and cannot be taken up again.", Reader.Told(answer));
            Assert.Equal("Start a new one", answer.QuerySelector("main form button")!.TextContent);
        }
    }

    [Fact]
    public async Task Whoever_asks_for_the_address_of_an_answer_comes_to_the_panel()
    {
        using var http = SharedService.Still(shared.Service);

        foreach (var address in new[] { Reader.Begin, Reader.Say })
        {
            using var answer = await http.GetAsync(new Uri(address, UriKind.Relative));
            Assert.Equal((HttpStatusCode.SeeOther, "/chat"), (answer.StatusCode, answer.Headers.Location!.ToString()));
        }
    }
}
