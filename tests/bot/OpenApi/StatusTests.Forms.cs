using GuidanceBot.Storage;

namespace GuidanceBot.Tests;

/// <summary>The pages that answer forms.</summary>
public sealed partial class StatusTests
{
    private static readonly string[] Forms = [Form.Reader.Begin, Form.Reader.Say];

    private async Task PostFormsAsync(BrokenStore store)
    {
        var elsewhere = "https://elsewhere.example";
        foreach (var form in Forms)
        {
            using var page = await SendAsync(HttpMethod.Get, form, null);
            using var foreign = await SendAsync(HttpMethod.Post, form, null, "", elsewhere);
        }
        using var begun = await SendAsync(HttpMethod.Post, Form.Reader.Begin, Secret);
        var fields = Form.Reader.FieldsOf(new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await begun.Content.ReadAsStringAsync()));
        var sent = $"token={fields["token"]}&form={fields["form"]}&at={fields["at"]}&text=";
        foreach (var body in new[] { "", sent, sent + "hello", sent + "hi", sent + new string('x', 600_000) })
        {
            using var said = await SendAsync(HttpMethod.Post, Form.Reader.Say, null, body);
        }
        foreach (var fault in new Exception[] { new StoreFault(StoreTrouble.Busy), new InvalidOperationException() })
        {
            store.Fault = fault;
            using var start = await SendAsync(HttpMethod.Post, Form.Reader.Begin, Secret);
            using var said = await SendAsync(HttpMethod.Post, Form.Reader.Say, null, sent + "hello");
            using var left = await SendAsync(HttpMethod.Post, Form.Reader.Leave, null, "erase=" + fields["erase"]);
            store.Fault = null;
        }
    }
}
