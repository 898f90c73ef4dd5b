using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using GuidanceBot.Content;
using GuidanceBot.Tests.Content;
using GuidanceBot.Tests.Form;
using Xunit;

namespace GuidanceBot.Tests.Locales;

/// <summary>Pages, labels and forms in the language that their address asks for.</summary>
public sealed partial class PageTests(TwoLanguages shared) : IClassFixture<TwoLanguages>
{
    private const string Made = MadeUpLocale.Code;

    [Theory]
    [InlineData("", "en", "ltr")]
    [InlineData("?language=de", "en", "ltr")]
    [InlineData("?language=qps", "qps", "rtl")]
    [InlineData("?language=qps-XX", "qps", "rtl")]
    [InlineData("?language=qps&language=en", "en", "ltr")]
    public async Task The_panel_says_its_language_and_direction_and_is_labelled_in_it(string query, string language, string direction)
    {
        using var answer = await GetAsync("/chat" + query);
        var page = await ReadAsync(answer);

        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Contains("default-src 'none'", string.Join(';', answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Equal((language, direction), (page.DocumentElement.GetAttribute("lang"), page.DocumentElement.GetAttribute("dir")));
        var texts = page.QuerySelectorAll("title, h1, footer button, label").Select(element => element.TextContent)
            .Concat(page.QuerySelectorAll("[aria-label]").Select(element => element.GetAttribute("aria-label")!)).ToList();
        Assert.True(texts.Count > 12);
        Assert.All(texts, text => Assert.Equal(language == Made, text.Contains(MadeUpLocale.RightToLeft, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Each_language_has_its_labels_under_a_mark_of_its_own()
    {
        using var english = await GetAsync("/labels");
        using var made = await GetAsync("/labels?language=" + Made);
        var labels = JsonSerializer.Deserialize<Dictionary<string, string>>(await made.Content.ReadAsStringAsync())!;

        Assert.All(labels.Values, label => Assert.Contains(MadeUpLocale.RightToLeft, label));
        Assert.NotEqual(english.Headers.ETag, made.Headers.ETag);
        using var same = await GetAsync("/labels?language=" + Made, made.Headers.ETag!.ToString());
        using var other = await GetAsync("/labels?language=en", made.Headers.ETag!.ToString());
        Assert.Equal((HttpStatusCode.NotModified, HttpStatusCode.OK), (same.StatusCode, other.StatusCode));
    }

    [Fact]
    public async Task The_loader_is_one_file_and_chooses_only_where_there_is_a_choice()
    {
        using var folder = new TempFolder();
        await using var one = await shared.StartAsync(folder, "en", []);
        var address = new Uri("/widget.js?language=qps", UriKind.Relative);
        var (both, alone) = (await shared.Http.GetStringAsync(address), await one.Http.GetStringAsync(address));

        Assert.Equal(["en", "en", Made], Rows().Match(both).Groups[1].Value.Split(@"\n").Select(row => row.Split(@"\t")[0]));
        Assert.Equal(["en", "ltr", "Chat", "Think it through", "Leave", "The guide cannot be reached just now. Please try again in a few minutes. In danger, call your emergency number."], Rows().Match(alone).Groups[1].Value.Split(@"\t"));
        Assert.Contains(MadeUpLocale.Translated("Leave"), Regex.Unescape(both), StringComparison.Ordinal);
        Assert.Contains("reduce", both, StringComparison.Ordinal);
        Assert.DoesNotContain("reduce", alone, StringComparison.Ordinal);
        Assert.DoesNotContain("{page.", both + alone, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_scripts_a_conversation_stays_in_the_language_it_began_in()
    {
        using var answer = await GetAsync("/chat?language=" + Made);
        var begin = (await ReadAsync(answer)).QuerySelector("noscript")!.TextContent + (await answer.Content.ReadAsStringAsync());
        var action = Action().Match(begin).Groups[1].Value;
        var reader = new Reader(shared.Http);

        var page = await reader.SendAsync(action, []);
        IsMadeUp(page);
        foreach (var choice in new[] { Reader.Chips(page)[0], Menu(page, "ui.menu.back"), Menu(page, "ui.menu.delete") })
        {
            page = await reader.ChooseAsync(page, choice);
            Assert.Equal(HttpStatusCode.OK, reader.Status);
            IsMadeUp(page);
            Assert.All(page.QuerySelectorAll("#log > .guide p"), said => Assert.Contains(MadeUpLocale.RightToLeft, said.TextContent));
        }
        Assert.Contains(MadeUpLocale.Translated("Receipt:"), Reader.Latest(page), StringComparison.Ordinal);

        // A form that comes back without a word, without a token, and from elsewhere.
        var say = page.QuerySelector("#answer")!.GetAttribute("action")!;
        IsMadeUp(await reader.SayAsync(page, ""));
        IsMadeUp(await reader.SendAsync(say, []));
        Assert.Equal(HttpStatusCode.NotFound, reader.Status);
        IsMadeUp(await reader.SendAsync(say, [], ("Sec-Fetch-Site", "cross-site")));
        Assert.Equal(HttpStatusCode.Forbidden, reader.Status);
    }

    [Fact]
    public async Task A_form_that_is_refused_unread_is_answered_in_its_language()
    {
        using var folder = new TempFolder();
        await using var service = await shared.StartAsync(folder, "--GuidanceBot:Limits:StartsPerMinute=1");
        var reader = new Reader(service.Http);
        var (status, page) = (HttpStatusCode.OK, (IDocument?)null);
        for (var tries = 0; tries < 4 && status == HttpStatusCode.OK; tries++)
            (page, status) = (await reader.SendAsync($"{Reader.Begin}?language={Made}", []), reader.Status);

        Assert.Equal(HttpStatusCode.TooManyRequests, status);
        IsMadeUp(page!, hasForm: false);
    }

    [Fact]
    public async Task Whoever_asks_for_the_address_of_a_form_comes_to_the_panel_of_its_language()
    {
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = shared.Http.BaseAddress };

        using var answer = await http.GetAsync(new Uri($"{Reader.Say}?language={Made}-XX", UriKind.Relative));

        Assert.Equal($"/chat?language={Made}", answer.Headers.Location!.ToString());
    }

    private static void IsMadeUp(IDocument page, bool hasForm = true)
    {
        Assert.Equal((Made, "rtl"), (page.DocumentElement.GetAttribute("lang"), page.DocumentElement.GetAttribute("dir")));
        var buttons = page.QuerySelectorAll("h1, label, legend, summary, #leave, .told, #answer button").ToList();
        Assert.All(buttons, button => Assert.Contains(MadeUpLocale.RightToLeft, button.TextContent));
        if (hasForm) Assert.EndsWith($"?language={Made}", page.QuerySelector("main form")!.GetAttribute("action"), StringComparison.Ordinal);
    }

    private string Menu(IDocument page, string label)
    {
        var words = shared.Content.Load(Made).Label(label);
        return page.QuerySelectorAll("#options button").Single(button => button.TextContent == words).GetAttribute("value")!;
    }

    private static async Task<IDocument> ReadAsync(HttpResponseMessage answer) => new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());

    private async Task<HttpResponseMessage> GetAsync(string address, string? etag = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (etag is not null) request.Headers.Add("If-None-Match", etag);
        return await shared.Http.SendAsync(request);
    }

    [GeneratedRegex("action=\"([^\"]*/chat/begin[^\"]*)\"")]
    private static partial Regex Action();

    [GeneratedRegex(@"launch, exit, absent = """"\] = ""([^""]*)""")]
    private static partial Regex Rows();
}
