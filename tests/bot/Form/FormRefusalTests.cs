using System.Net;
using AngleSharp.Dom;
using GuidanceBot.Storage;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace GuidanceBot.Tests.Form;

/// <summary>Every way in which a post is no good: no word is lost, and each answer is a page with a way on.</summary>
public sealed class FormRefusalTests(SharedService shared) : IClassFixture<SharedService>
{
    [Theory]
    [InlineData("text", "  \r\n ", HttpStatusCode.BadRequest)]
    [InlineData("form", "<script>", HttpStatusCode.Conflict)]
    [InlineData("form", "", HttpStatusCode.Conflict)]
    [InlineData("at", "-1", HttpStatusCode.Conflict)]
    [InlineData("at", "9999999999999999999999", HttpStatusCode.Conflict)]
    public async Task Garbage_in_a_field_loses_nothing(string field, string value, HttpStatusCode status)
    {
        var reader = new Reader(shared.Http);
        var first = await reader.BeginAsync();

        var page = await reader.PostAsync(first, ("text", "hello"), (field, value));

        Assert.Equal(status, reader.Status);
        Assert.Equal(field == "text" ? "" : "hello", Reader.Box(page));
        Assert.NotEqual("", Reader.Told(page));
        Assert.Equal(Reader.Chips(first), Reader.Chips(page));
        await reader.SayAsync(page, "hello");
        Assert.Equal(HttpStatusCode.OK, reader.Status);
    }

    [Fact]
    public async Task Words_that_are_too_long_are_given_back()
    {
        var reader = new Reader(shared.Http);
        var first = await reader.BeginAsync();
        // Each is twelve bytes in a form: as long as words can be, and far larger than an activity's body.
        var most = string.Concat(Enumerable.Repeat("😀", 10_000));

        var long1 = await reader.SayAsync(first, most + "!");
        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, most + "!"), (reader.Status, Reader.Box(long1)));
        var taken = await reader.SayAsync(long1, most);
        Assert.Equal((HttpStatusCode.OK, most), (reader.Status, taken.QuerySelector(".visitor p")!.TextContent));
        var huge = await reader.SayAsync(taken, new string('x', 600_000));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, reader.Status);
        Assert.StartsWith("That was too long to send.", Reader.Told(huge), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site", false)]
    [InlineData("Sec-Fetch-Site", "same-site", false)]
    [InlineData("Sec-Fetch-Site", "same-origin", true)]
    [InlineData("Sec-Fetch-Site", "none", true)]
    [InlineData("Origin", "https://elsewhere.example", false)]
    [InlineData("Origin", "null", true)]
    public async Task Only_our_own_pages_post(string header, string value, bool isTaken)
    {
        var reader = new Reader(shared.Http);
        var fields = Reader.FieldsOf(await reader.BeginAsync());
        fields["text"] = "hello";

        await reader.SendAsync(Reader.Begin, [], (header, value));
        Assert.Equal(isTaken ? HttpStatusCode.OK : HttpStatusCode.Forbidden, reader.Status);
        var said = await reader.SendAsync(Reader.Say, fields, (header, value));
        Assert.Equal(isTaken ? HttpStatusCode.OK : HttpStatusCode.Forbidden, reader.Status);
        Assert.Equal(isTaken, said.QuerySelector(".visitor") is not null);
    }

    [Fact]
    public async Task Too_many_and_a_store_that_is_away_lose_no_words()
    {
        using var folder = new TempFolder();
        await using var store = new BrokenStore();
        await using var service = await RunningService.StartAsync(
            folder, builder => builder.Services.AddSingleton<IStore>(store), "--GuidanceBot:Limits:MessagesPerMinute=6", "--GuidanceBot:Practice:LeaveUrl=https://weather.example/");
        using var http = SharedService.Still(service);
        var reader = new Reader(http);
        var first = await reader.BeginAsync();

        store.Fault = new StoreFault(StoreTrouble.Busy);
        var away = await reader.SayAsync(first, "hello");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, reader.Status);
        Assert.Contains("reload", Reader.Told(away), StringComparison.Ordinal);
        using var left = await reader.AnswerAsync(Reader.Leave, new() { ["erase"] = Reader.Erase(first) });
        Assert.Equal(HttpStatusCode.SeeOther, left.StatusCode);
        store.Fault = null;

        var pages = new List<(HttpStatusCode Status, IDocument Page)>();
        for (var i = 0; i < 4; i++) pages.Add((reader.Status, await reader.SayAsync(first, "hello")));
        Assert.Equal(HttpStatusCode.TooManyRequests, reader.Status);
        var busy = pages[^1].Page;
        Assert.Equal("hello", Reader.Box(busy));
        Assert.Equal(Reader.FieldsOf(first)["form"], Reader.FieldsOf(busy)["form"]);
    }

    [Theory]
    [InlineData(false, HttpStatusCode.Forbidden)]
    [InlineData(true, HttpStatusCode.OK)]
    public async Task Where_a_secret_is_configured_only_a_practice_that_lets_everybody_in_does(bool isAnonymous, HttpStatusCode status)
    {
        using var folder = new TempFolder();
        await using var service = await RunningService.StartAsync(
            folder, "--GuidanceBot:DirectLine:Secret=a-long-secret-of-the-practice", $"--GuidanceBot:DirectLine:Anonymous={isAnonymous}");
        var reader = new Reader(service.Http);

        await reader.SendAsync(Reader.Begin, [], ("Origin", "null"), ("Sec-Fetch-Site", "same-origin"));

        Assert.Equal(status, reader.Status);
    }
}
