using System.Diagnostics;
using System.Net;
using GuidanceBot.Channels.Edge;
using Xunit;

namespace GuidanceBot.Tests.Edge;

/// <summary>What the server refuses or cuts off by itself.</summary>
public sealed class ServerLimitTests
{
    [Fact]
    public async Task A_body_that_is_too_large_gets_the_documented_error_with_and_without_a_length()
    {
        using var folder = new TempFolder();
        await using var service = await RunningService.StartAsync(folder);
        var talk = await Talk.BeginAsync(service);

        foreach (var path in new[] { Talk.Root + "/tokens/generate", $"{Talk.Root}/conversations/{talk.Id}/activities", "/leave" })
        {
            foreach (var chunked in new[] { false, true })
            {
                using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(new string('x', 65 * 1024)) };
                request.Headers.TransferEncodingChunked = chunked;
                request.Headers.Authorization = new("Bearer", talk.Token);

                using var answer = await service.Http.SendAsync(request);

                Assert.Equal((path, chunked, HttpStatusCode.RequestEntityTooLarge), (path, chunked, answer.StatusCode));
                Assert.Contains("\"code\":\"MessageSizeTooBig\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task A_body_without_end_is_answered_before_it_ends_and_the_connection_is_closed()
    {
        using var folder = new TempFolder();
        await using var service = await RunningService.StartAsync(folder);

        foreach (var rest in new[] { "Content-Length: 2000000\r\n\r\n", "Transfer-Encoding: chunked\r\n\r\n200000\r\n" })
        {
            using var wire = await Wire.OpenAsync(service.Http.BaseAddress!);
            await wire.SendAsync($"POST {Talk.Root}/tokens/generate HTTP/1.1\r\nHost: a\r\n{rest}");
            await wire.SendAsync(new string('x', 80_000));
            var answer = await wire.ToEndAsync();

            Assert.StartsWith("HTTP/1.1 413 ", answer, StringComparison.Ordinal);
            Assert.Contains("\"code\":\"MessageSizeTooBig\"", answer, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Headers_that_are_too_large_are_refused()
    {
        using var folder = new TempFolder();
        await using var service = await RunningService.StartAsync(folder);
        using var large = new HttpRequestMessage(HttpMethod.Get, "/labels");
        large.Headers.Add("X-Large", new string('x', 25 * 1024));
        using var longLine = new HttpRequestMessage(HttpMethod.Get, "/labels?" + new string('x', 5 * 1024));

        using var tooLarge = await service.Http.SendAsync(large);
        using var tooLong = await service.Http.SendAsync(longLine);

        Assert.Equal(HttpStatusCode.RequestHeaderFieldsTooLarge, tooLarge.StatusCode);
        Assert.Equal(HttpStatusCode.RequestUriTooLong, tooLong.StatusCode);
    }

    [Fact]
    [Trait("Category", "Long")]
    public async Task Who_sends_a_byte_now_and_then_is_cut_off()
    {
        using var folder = new TempFolder();
        await using var service = await RunningService.StartAsync(folder);
        using var headers = await Wire.OpenAsync(service.Http.BaseAddress!);
        using var body = await Wire.OpenAsync(service.Http.BaseAddress!);
        var begun = Stopwatch.StartNew();

        await headers.SendAsync($"POST {Talk.Root}/tokens/generate HTTP/1.1\r\nHost: a\r\nContent-Le");
        await body.SendAsync($"POST {Talk.Root}/tokens/generate HTTP/1.1\r\nHost: a\r\nContent-Length: 60000\r\n\r\n{{");
        var answers = await Task.WhenAll(headers.ToEndAsync(), body.ToEndAsync());

        Assert.All(answers, answer => Assert.StartsWith("HTTP/1.1 408 ", answer, StringComparison.Ordinal));
        Assert.Contains("\"error\"", answers[1], StringComparison.Ordinal);
        Assert.InRange(begun.Elapsed, TimeSpan.FromSeconds(3), ServerLimits.Shutdown);
    }
}
