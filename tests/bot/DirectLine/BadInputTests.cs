using System.Net;
using System.Text;
using System.Text.Json;
using Xunit;

namespace GuidanceBot.Tests;

public sealed class BadInputTests
{
    public static TheoryData<string, HttpStatusCode, string> Bodies => new()
    {
        { "", HttpStatusCode.BadRequest, "BadSyntax" },
        { "{", HttpStatusCode.BadRequest, "BadSyntax" },
        { "[]", HttpStatusCode.BadRequest, "BadSyntax" },
        { "\"message\"", HttpStatusCode.BadRequest, "BadSyntax" },
        { "null", HttpStatusCode.BadRequest, "MissingProperty" },
        { "{}", HttpStatusCode.BadRequest, "MissingProperty" },
        { """{"type":5,"text":"x"}""", HttpStatusCode.BadRequest, "BadSyntax" },
        { """{"type":"message","text":5}""", HttpStatusCode.BadRequest, "BadSyntax" },
        { """{"type":"message","text":"x","from":"me"}""", HttpStatusCode.BadRequest, "BadSyntax" },
        { """{"type":"message"}""", HttpStatusCode.BadRequest, "MissingProperty" },
        { """{"type":"message","text":""}""", HttpStatusCode.BadRequest, "MissingProperty" },
        { """{"type":"message","text":" \n "}""", HttpStatusCode.BadRequest, "MissingProperty" },
        { """{"type":"nonsense","text":"x"}""", HttpStatusCode.BadRequest, "BadArgument" },
        { """{"type":"message","text":"\ud800"}""", HttpStatusCode.BadRequest, "BadSyntax" },
        { """{"type":"message","text":"x","channelData":{"a":"\ud800"}}""", HttpStatusCode.BadRequest, "BadSyntax" },
        { """{"type":"message","text":"x","channelData":{"a":1,"a":2}}""", HttpStatusCode.BadRequest, "BadSyntax" },
        { """{"type":"message","text":"x","more":{"\udc00":1}}""", HttpStatusCode.BadRequest, "BadSyntax" },
        { $$"""{"type":"message","text":"x","deep":{{new string('[', 60)}}{{new string(']', 60)}}}""", HttpStatusCode.BadRequest, "BadSyntax" },
        { $$"""{"type":"message","text":"{{new string('x', 20_001)}}"}""", HttpStatusCode.RequestEntityTooLarge, "MessageSizeTooBig" },
        { $$"""{"type":"message","text":"{{new string('x', 100 * 1024)}}"}""", HttpStatusCode.RequestEntityTooLarge, "MessageSizeTooBig" },
        { $$"""{"type":"message","text":"x","more":"{{new string('x', 64 * 1024)}}"}""", HttpStatusCode.RequestEntityTooLarge, "MessageSizeTooBig" },
    };

    [Fact]
    public async Task A_bad_body_gets_the_documented_error_and_writes_nothing_and_the_conversation_goes_on()
    {
        using var folder = new TempFolder();
        await using var service = await RunningService.StartAsync(folder);
        var talk = await Talk.BeginAsync(service);
        var before = await talk.ReadAsync();

        foreach (var (body, status, code) in Bodies.Select(row => ((string)row[0], (HttpStatusCode)row[1], (string)row[2])))
        {
            var answer = await talk.PostAsync(new StringContent(body));
            var shown = body.Length > 80 ? body[..80] : body;
            Assert.Equal((shown, status, code), (shown, answer.Status, CodeOf(answer.Body)));
        }

        Assert.Equal(before.Watermark, (await talk.ReadAsync()).Watermark);
        await talk.SayAsync("still here");
        Assert.Contains("still here", (await talk.ReadAsync()).Texts);
    }

    [Fact]
    public async Task Bytes_that_are_no_UTF8_are_refused()
    {
        using var folder = new TempFolder();
        await using var service = await RunningService.StartAsync(folder);
        var talk = await Talk.BeginAsync(service);
        var body = Encoding.UTF8.GetBytes("""{"type":"message","text":"x","more":"??"}""");
        body[^4] = 0xC3;
        body[^3] = 0x28;

        var answer = await talk.PostAsync(new ByteArrayContent(body));

        Assert.Equal((HttpStatusCode.BadRequest, "BadSyntax"), (answer.Status, CodeOf(answer.Body)));
    }

    [Fact]
    public async Task A_body_without_a_length_is_bounded_too()
    {
        using var folder = new TempFolder();
        await using var service = await RunningService.StartAsync(folder);
        var talk = await Talk.BeginAsync(service);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Talk.Root}/conversations/{talk.Id}/activities")
        {
            Content = new StringContent($$"""{"type":"message","text":"{{new string('x', 100 * 1024)}}"}"""),
        };
        request.Headers.TransferEncodingChunked = true;
        request.Headers.Authorization = new("Bearer", talk.Token);

        using var response = await talk.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Fact]
    public async Task The_longest_message_is_taken()
    {
        using var folder = new TempFolder();
        await using var service = await RunningService.StartAsync(folder);
        var talk = await Talk.BeginAsync(service);

        await talk.SayAsync(new string('x', 20_000));

        Assert.Contains((await talk.ReadAsync()).Texts, text => text.Length == 20_000);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("99999999999999999999")]
    public async Task A_watermark_that_is_no_number_is_refused(string watermark)
    {
        using var folder = new TempFolder();
        await using var service = await RunningService.StartAsync(folder);
        var talk = await Talk.BeginAsync(service);

        foreach (var path in new[] { "/activities", "" })
        {
            var answer = await talk.SendAsync(HttpMethod.Get, $"{path}?watermark={watermark}");
            Assert.Equal((HttpStatusCode.BadRequest, "BadArgument"), (answer.Status, CodeOf(answer.Body)));
        }
    }

    [Fact]
    public async Task A_watermark_ahead_of_the_log_is_its_end()
    {
        using var folder = new TempFolder();
        await using var service = await RunningService.StartAsync(folder);
        var talk = await Talk.BeginAsync(service);
        var end = (await talk.ReadAsync()).Watermark;

        var page = await talk.ReadAsync("4711");

        Assert.Empty(page.Activities);
        Assert.Equal(end, page.Watermark);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("garbled!")]
    [InlineData("CfDJ8I_5kwEnju5PjJTM-puCmhlpR5AOsAUh34NSxAY7ztqGBYWThOdTpR4bIIUScxtJ88")]
    public async Task A_missing_or_garbled_token_opens_nothing(string? token)
    {
        using var folder = new TempFolder();
        await using var service = await RunningService.StartAsync(folder);
        var talk = await Talk.BeginAsync(service);

        foreach (var (method, path) in EveryCall(talk.Id))
        {
            var answer = await Talk.SendAsync(service.Http, method, path, token, method == HttpMethod.Post ? Talk.Message("x") : null);
            Assert.Equal((path, HttpStatusCode.Unauthorized, "Unauthorized"), (path, answer.Status, CodeOf(answer.Body)));
        }
    }

    [Fact]
    public async Task Another_conversation_is_not_found_with_a_token_of_ones_own()
    {
        using var folder = new TempFolder();
        await using var service = await RunningService.StartAsync(folder);
        var mine = await Talk.BeginAsync(service);
        var theirs = await Talk.BeginAsync(service);

        foreach (var id in new[] { theirs.Id, "nowhere" })
        {
            foreach (var (method, path) in EveryCall(id).Where(call => call.Path.Contains(id, StringComparison.Ordinal)))
            {
                var answer = await Talk.SendAsync(service.Http, method, path, mine.Token, method == HttpMethod.Post ? Talk.Message("x") : null);
                Assert.Equal((path, HttpStatusCode.NotFound, "NotFound"), (path, answer.Status, CodeOf(answer.Body)));
            }
        }
    }

    [Fact]
    public async Task What_is_not_there_is_answered_with_a_documented_body_too()
    {
        using var folder = new TempFolder();
        await using var service = await RunningService.StartAsync(folder);
        var talk = await Talk.BeginAsync(service);

        var session = await Talk.SendAsync(service.Http, HttpMethod.Get, "/session/getsessionid", talk.Token);
        var upload = await talk.SendAsync(HttpMethod.Post, "/upload?userId=me", new ByteArrayContent([1, 2, 3]));
        var method = await Talk.SendAsync(service.Http, HttpMethod.Delete, "/conversations", talk.Token);
        var stream = await talk.SendAsync(HttpMethod.Get, "/stream?t=x");

        Assert.Equal((HttpStatusCode.NotFound, "NotFound"), (session.Status, CodeOf(session.Body)));
        Assert.Equal((HttpStatusCode.BadRequest, "BadArgument"), (upload.Status, CodeOf(upload.Body)));
        Assert.Equal((HttpStatusCode.MethodNotAllowed, "BadArgument"), (method.Status, CodeOf(method.Body)));
        Assert.Equal((HttpStatusCode.BadRequest, "BadArgument"), (stream.Status, CodeOf(stream.Body)));
    }

    [Fact]
    public async Task A_token_request_that_is_wrong_is_refused()
    {
        using var folder = new TempFolder();
        await using var service = await RunningService.StartAsync(folder);

        foreach (var (body, code) in new[] { ("{", "BadSyntax"), ("""{"user":"me"}""", "BadSyntax"), ("{\"user\":{\"id\":\"" + new string('x', 65) + "\"}}", "BadArgument") })
        {
            var answer = await Talk.SendAsync(service.Http, HttpMethod.Post, "/tokens/generate", null, new StringContent(body));
            Assert.Equal((HttpStatusCode.BadRequest, code), (answer.Status, CodeOf(answer.Body)));
        }
    }

    private static (HttpMethod Method, string Path)[] EveryCall(string id) =>
    [
        (HttpMethod.Post, "/conversations"),
        (HttpMethod.Post, "/tokens/refresh"),
        (HttpMethod.Get, $"/conversations/{id}"),
        (HttpMethod.Get, $"/conversations/{id}/activities"),
        (HttpMethod.Post, $"/conversations/{id}/activities"),
        (HttpMethod.Post, $"/conversations/{id}/upload"),
    ];

    private static string CodeOf(JsonElement body)
    {
        Assert.NotEmpty(body.GetProperty("error").GetProperty("message").GetString()!);
        return body.GetProperty("error").GetProperty("code").GetString()!;
    }
}
