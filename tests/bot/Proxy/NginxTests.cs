using System.Net;
using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text.RegularExpressions;
using Xunit;

namespace GuidanceBot.Tests.Proxy;

/// <summary>The service behind nginx as docs/nginx.conf sets it up, below a path.</summary>
[Trait("Category", "Long")]
public sealed partial class NginxTests
{
    private const string Below = "--GuidanceBot:Proxy:PathBase=/guide";
    private const string Passing = "proxy_pass http://127.0.0.1:5080;";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_conversation_goes_by_it_from_page_to_stream_whether_it_takes_the_path_off_or_not(bool takesPathOff)
    {
        using var folder = new TempFolder();
        await using var service = await RunningService.StartAsync(folder, Below);
        await using var nginx = await (takesPathOff ? Nginx.StartAsync(service, (Passing, Passing.Replace(";", "/;", StringComparison.Ordinal))) : Nginx.StartAsync(service));
        using var http = nginx.Client();
        http.DefaultRequestHeaders.Add("Origin", $"https://{Nginx.Host}:{nginx.Port}");

        Assert.True(await LoadsAsync(http, "") > 4);
        Assert.True(await LoadsAsync(http, "chat") > 8);
        Assert.Contains("ui.keep.save", await http.GetStringAsync(new Uri("labels", UriKind.Relative)), StringComparison.Ordinal);
        var talk = await Talk.BeginAsync(http);
        Assert.Equal($"wss://{Nginx.Host}:{nginx.Port}/guide/v3/directline/conversations/{talk.Id}/stream", talk.StreamUrl.GetLeftPart(UriPartial.Path));
        using var stream = await Listener.OpenAsync(talk.StreamUrl, nginx.Trust);
        var greeting = await stream.NextAsync();
        var id = await talk.SayAsync("hello");
        var turn = await stream.NextAsync();
        Assert.Equal(id, turn!.Ids.First());
        Assert.Equal((await talk.ReadAsync()).Ids, greeting!.Ids.Concat(turn.Ids));
        using var left = await http.PostAsync(new Uri("leave", UriKind.Relative), new StringContent(talk.EraseToken));
        Assert.Equal(HttpStatusCode.NoContent, left.StatusCode);
        Assert.Null(await stream.NextAsync());
    }

    [Fact]
    public async Task The_document_names_the_address_that_a_browser_uses()
    {
        using var folder = new TempFolder();
        await using var service = await RunningService.StartAsync(folder, Below);
        await using var nginx = await Nginx.StartAsync(service);
        using var http = nginx.Client();
        using var page = await http.GetAsync(new Uri("chat", UriKind.Relative));

        Assert.Contains($"\"https://{Nginx.Host}:{nginx.Port}/guide\"", (await http.GetStringAsync(new Uri("openapi/v1.json", UriKind.Relative))).Replace("\\u002F", "/", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains($" wss://{Nginx.Host}:{nginx.Port};", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.False(page.Headers.Contains("X-Original-For"));
    }

    [Theory]
    [InlineData("$remote_addr")]
    [InlineData("$proxy_add_x_forwarded_for")]
    public async Task Nobody_escapes_a_limit_by_telling_another_address(string told)
    {
        using var folder = new TempFolder();
        await using var service = await RunningService.StartAsync(folder, Below, "--GuidanceBot:Limits:StartsPerMinute=2");
        await using var nginx = await Nginx.StartAsync(service, ("X-Forwarded-For $remote_addr", "X-Forwarded-For " + told));

        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 3; i++)
        {
            using var http = nginx.Client();
            http.DefaultRequestHeaders.Add("X-Forwarded-For", $"192.0.2.{i}");
            statuses.Add((await Talk.SendAsync(http, HttpMethod.Post, "/tokens/generate", null)).Status);
        }

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests], statuses);
    }

    [Fact]
    public async Task A_silent_stream_outlasts_the_time_after_which_nginx_ends_one()
    {
        using var folder = new TempFolder();
        await using var service = await RunningService.StartAsync(folder, Below, "--GuidanceBot:Limits:KeepAliveSeconds=1");
        await using var nginx = await Nginx.StartAsync(service, ("proxy_read_timeout 60s", "proxy_read_timeout 4s"));
        using var http = nginx.Client();
        var talk = await Talk.BeginAsync(http);
        using var socket = new ClientWebSocket();
        nginx.Trust(socket.Options);
        await socket.ConnectAsync(talk.StreamUrl, CancellationToken.None);
        var buffer = new byte[64 * 1024];
        await socket.ReceiveAsync(buffer, CancellationToken.None);

        // One a second: the seventh comes when the time is long over. A stop of a second or two on a busy machine ends nothing.
        for (var i = 0; i < 7; i++) Assert.Equal((0, WebSocketMessageType.Text), ((await socket.ReceiveAsync(buffer, CancellationToken.None)) is var frame ? (frame.Count, frame.MessageType) : default));
        Assert.Equal(WebSocketState.Open, socket.State);
    }

    [Fact]
    public async Task What_visitors_write_is_put_into_no_file_and_their_addresses_into_no_log()
    {
        using var folder = new TempFolder();
        await using var service = await RunningService.StartAsync(folder, Below);
        await using var nginx = await Nginx.StartAsync(service, ("access_log off;", ""));
        using var http = nginx.Client();
        var talk = await Talk.BeginAsync(http);

        await talk.SayAsync(new string('x', 20_000));
        await talk.PostAsync(Talk.Json(new { type = "message", text = "long", more = new string('x', 40_000) }));
        await talk.ReadAsync();

        Assert.DoesNotContain("temporary file", nginx.Log, StringComparison.Ordinal);
        await using var careless = await Nginx.StartAsync(service, ("client_body_buffer_size 1m;", ""));
        using var other = careless.Client();
        await (await Talk.BeginAsync(other)).SayAsync(new string('x', 20_000));
        Assert.Contains("temporary file", careless.Log, StringComparison.Ordinal);
    }

    /// <summary>How many files of the page are loaded; each has to be there.</summary>
    private static async Task<int> LoadsAsync(HttpClient http, string page)
    {
        http.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("*/*"));
        var address = new Uri(http.BaseAddress!, page);
        var files = Loaded().Matches(await http.GetStringAsync(address)).Select(match => new Uri(address, match.Groups[1].Value)).ToList();
        foreach (var file in files)
        {
            using var answer = await http.GetAsync(file);
            Assert.Equal((file, HttpStatusCode.OK), (file, answer.StatusCode));
        }
        return files.Count;
    }

    [GeneratedRegex("<(?:link|script|img)[^>]*? (?:src|href)=\"([^\"]+)\"")]
    private static partial Regex Loaded();
}
