using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Xunit;

namespace GuidanceBot.Tests.Form;

/// <summary>The conversation by plain forms: from beginning to plan, once for each press, and accessible.</summary>
public sealed class FormTests(SharedService shared) : IClassFixture<SharedService>
{
    private const string Word = "my husband started therapy and i feel shut out";

    [Fact]
    public async Task Pressing_the_first_answer_leads_to_a_plan_and_what_was_said_stands_above()
    {
        var reader = new Reader(shared.Http);
        var page = await reader.BeginAsync();
        page = await reader.SayAsync(page, Word);
        Assert.Contains(Word, Reader.Latest(page), StringComparison.Ordinal);

        var seen = new HashSet<string>();
        for (var step = 0; step < 20 && page.QuerySelector("#log > .guide.plan") is null; step++)
        {
            foreach (var kind in new[] { ".option dl dt", ".words", "#progress" }.Where(part => page.QuerySelector(part) is not null)) seen.Add(kind);
            page = await reader.ChooseAsync(page, Reader.Chips(page)[0]);
            Assert.Equal(HttpStatusCode.OK, reader.Status);
        }

        Assert.NotEmpty(page.QuerySelectorAll(".plan dl dt"));
        Assert.NotEmpty(page.QuerySelectorAll(".plan ol li"));
        Assert.Contains(".option dl dt", seen);
        Assert.Contains("#progress", seen);
        Assert.Contains(Word, page.QuerySelector("#log details")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_form_twice_is_answered_once_and_alike()
    {
        var reader = new Reader(shared.Http);
        var first = await reader.BeginAsync();

        var pages = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => new Reader(shared.Http).SayAsync(first, Word)));
        var later = await reader.SayAsync(pages[0], "left out");
        var again = await reader.SayAsync(first, Word);

        Assert.Single(pages.Select(Reader.Latest).Distinct());
        Assert.Equal(HttpStatusCode.OK, reader.Status);
        Assert.Equal(Reader.Latest(later), Reader.Latest(again));
        Assert.Equal(2, again.QuerySelectorAll(".visitor").Length);
    }

    [Fact]
    public async Task Another_answer_of_a_form_that_was_sent_is_offered_and_not_taken()
    {
        var reader = new Reader(shared.Http);
        var first = await reader.BeginAsync();
        await reader.ChooseAsync(first, Reader.Chips(first)[0]);

        var other = await reader.ChooseAsync(first, Reader.Chips(first)[1]);

        Assert.Equal(HttpStatusCode.Conflict, reader.Status);
        Assert.Equal(Reader.Chips(first)[1], Reader.Box(other));
        Assert.Single(other.QuerySelectorAll(".visitor"));
        var sent = await reader.SayAsync(other, Reader.Box(other));
        Assert.Equal((HttpStatusCode.OK, 2), (reader.Status, sent.QuerySelectorAll(".visitor").Length));
    }

    [Fact]
    public async Task A_form_of_a_tab_that_was_left_behind_keeps_its_words_and_leads_on()
    {
        var reader = new Reader(shared.Http);
        var first = await reader.BeginAsync();
        var here = await reader.SayAsync(first, Word);
        await reader.SayAsync(here, "left out");

        var behind = await reader.PostAsync(here, ("form", "AAAAAAAAAAAAAAAA"), ("text", "what i meant"));

        Assert.Equal(HttpStatusCode.Conflict, reader.Status);
        Assert.Equal("what i meant", Reader.Box(behind));
        Assert.NotEqual("", Reader.Told(behind));
        await reader.SayAsync(behind, "what i meant");
        Assert.Equal(HttpStatusCode.OK, reader.Status);
    }

    [Fact]
    public async Task What_is_typed_beside_a_button_stays_in_the_box()
    {
        var reader = new Reader(shared.Http);
        var first = await reader.BeginAsync();

        var page = await reader.ChooseAsync(first, Reader.Chips(first)[0], typed: "\nhalf a\r\nthought");

        Assert.Equal("\nhalf a\nthought", Reader.Box(page));
        Assert.DoesNotContain("thought", page.QuerySelector("#log")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_are_never_markup()
    {
        const string Markup = "</textarea><script>alert(1)</script><img src=x onerror=alert(1)> & \"quotes' \u202Edlrow {{7*7}}";
        var reader = new Reader(shared.Http);
        var first = await reader.BeginAsync();

        var said = await reader.SayAsync(first, Markup);
        var boxed = await reader.ChooseAsync(said, Markup, typed: Markup);

        Assert.Equal(Markup, said.QuerySelector(".visitor p")!.TextContent);
        Assert.Equal("auto", said.QuerySelector(".visitor p")!.GetAttribute("dir"));
        Assert.Equal(Markup, Reader.Box(boxed));
        Assert.All(new[] { said, boxed }, page => Assert.Empty(page.QuerySelectorAll("script, img, [onerror], [style]")));
    }

    [Fact]
    public async Task Leave_comes_first_and_every_control_says_what_it_is()
    {
        var reader = new Reader(shared.Http);
        var page = await reader.SayAsync(await reader.BeginAsync(), Word);

        var controls = page.QuerySelectorAll("button, textarea, summary, a[href], input:not([type=hidden])");
        Assert.Equal("leave", controls[0].Id);
        Assert.Equal("Leave", controls[0].TextContent);
        Assert.All(controls.OfType<IHtmlButtonElement>(), button => Assert.NotEqual("", button.TextContent.Trim()));
        Assert.DoesNotContain(page.All, element => element.HasAttribute("tabindex"));
        Assert.Equal("Your own words", page.QuerySelector($"label[for='{page.QuerySelector("textarea")!.Id}']")!.TextContent);
        Assert.Equal("What was said", page.QuerySelector("[role=log]")!.GetAttribute("aria-label"));
        Assert.Equal("Answers to choose from", page.QuerySelector("fieldset > legend")!.TextContent);
        Assert.Equal("Guide", Assert.Single(page.QuerySelectorAll("h1")).TextContent);
        Assert.Equal(("en", "ltr", "Chat"), (page.DocumentElement.GetAttribute("lang"), page.DocumentElement.GetAttribute("dir"), page.Title));
        var box = page.QuerySelector("textarea")!;
        Assert.Equal(("off", "false"), (box.GetAttribute("autocomplete"), box.GetAttribute("spellcheck")));
        Assert.Equal(page.QuerySelectorAll("[id]").Length, page.QuerySelectorAll("[id]").Select(element => element.Id).Distinct().Count());
    }

    [Fact]
    public async Task No_address_holds_a_token_and_no_script_may_run()
    {
        using var folder = new TempFolder();
        await using var service = await RunningService.StartAsync(
            folder, "--GuidanceBot:Practice:AllowedOrigins=https://practice.example", "--GuidanceBot:Practice:LeaveUrl=https://weather.example/today", "--GuidanceBot:Proxy:PathBase=/guide");
        using var answer = await new Reader(service.Http).AnswerAsync("/guide" + Reader.Begin, []);
        var reader = new Reader(service.Http);
        var page = await reader.SendAsync("/guide" + Reader.Begin, []);

        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Equal("default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self' https://weather.example; base-uri 'none'; frame-ancestors 'self' https://practice.example", policy);
        Assert.Equal("no-referrer", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        var addresses = page.QuerySelectorAll("[action], link[href]").Select(element => element.GetAttribute("action") ?? element.GetAttribute("href")!).ToList();
        Assert.All(addresses, address => Assert.Matches(@"^/guide/chat[a-z./]*$", address));
        foreach (var address in page.QuerySelectorAll("link").Select(link => link.GetAttribute("href")!))
            Assert.Equal((address, HttpStatusCode.OK), (address, await StatusAsync(service, address)));
        await reader.SayAsync(page, "");
        Assert.Equal(HttpStatusCode.BadRequest, reader.Status);
    }

    private static async Task<HttpStatusCode> StatusAsync(RunningService service, string address)
    {
        using var answer = await service.Http.GetAsync(new Uri(address, UriKind.Relative));
        return answer.StatusCode;
    }
}
