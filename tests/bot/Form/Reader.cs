using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Xunit;

namespace GuidanceBot.Tests.Form;

/// <summary>A browser that runs no scripts: it reads pages, presses their buttons, and may press one twice.</summary>
internal sealed class Reader(HttpClient http)
{
    public const string Begin = "/chat/begin";
    public const string Say = "/chat/say";
    public const string Leave = "/chat/leave";

    /// <summary>The status of the last answer.</summary>
    public HttpStatusCode Status { get; private set; }

    public static Dictionary<string, string> FieldsOf(IDocument page) => Form(page, "#answer").Elements.OfType<IHtmlInputElement>()
        .ToDictionary(input => input.Name!, input => input.Value, StringComparer.Ordinal);

    /// <summary>Sets the answers that a page offers.</summary>
    public static string[] Chips(IDocument page) => [.. page.QuerySelectorAll("#chips button").Select(chip => chip.GetAttribute("value")!)];

    /// <summary>What the guide said last, and what the visitor did before it.</summary>
    public static string Latest(IDocument page) => string.Join('\n', page.QuerySelectorAll("#log > .guide, #log > .visitor").Select(said => said.TextContent.Trim()));

    public static string Box(IDocument page) => page.QuerySelector<IHtmlTextAreaElement>("#say")!.Value;

    /// <summary>What a page says of the post.</summary>
    public static string Told(IDocument page) => page.QuerySelector("[role=status]")?.TextContent ?? "";

    public static string Erase(IDocument page) => page.QuerySelector("header input[name=erase]")!.GetAttribute("value")!;

    public Task<IDocument> BeginAsync() => SendAsync(Begin, []);

    /// <summary>Types words and sends them.</summary>
    public Task<IDocument> SayAsync(IDocument page, string words) => PostAsync(page, ("text", words));

    /// <summary>Presses a button that answers.</summary>
    public Task<IDocument> ChooseAsync(IDocument page, string choice, string typed = "") => PostAsync(page, ("text", typed), ("choice", choice));

    public Task<IDocument> PostAsync(IDocument page, params (string Name, string Value)[] more)
    {
        var fields = FieldsOf(page);
        foreach (var (name, value) in more) fields[name] = value;
        return SendAsync(Form(page, "#answer").GetAttribute("action")!, fields);
    }

    public async Task<IDocument> SendAsync(string address, Dictionary<string, string> fields, params (string Name, string Value)[] headers)
    {
        using var answer = await AnswerAsync(address, fields, headers);
        Assert.Equal("text/html", answer.Content.Headers.ContentType!.MediaType);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Status = answer.StatusCode;
        return new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
    }

    public async Task<HttpResponseMessage> AnswerAsync(string address, Dictionary<string, string> fields, params (string Name, string Value)[] headers)
    {
        using var content = new FormUrlEncodedContent(fields);
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = content };
        foreach (var (name, value) in headers) request.Headers.Add(name, value);
        return await http.SendAsync(request);
    }

    private static IHtmlFormElement Form(IDocument page, string selector) =>
        page.QuerySelector<IHtmlFormElement>(selector) ?? throw new InvalidOperationException("The page has no such form: " + page.Body!.TextContent);
}
