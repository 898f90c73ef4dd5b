using System.Net;
using Microsoft.Data.Sqlite;
using Xunit;

namespace GuidanceBot.Tests;

public sealed class OriginTests
{
    private const string Practice = "https://practice.example";

    [Fact]
    public async Task An_allowed_site_reads_answers_and_errors_alike()
    {
        using var folder = new TempFolder();
        await using var service = await StartAsync(folder);

        using var token = await SendAsync(service, HttpMethod.Post, "/tokens/generate", Practice);
        using var error = await SendAsync(service, HttpMethod.Post, "/conversations", Practice);
        using var nowhere = await SendAsync(service, HttpMethod.Get, "/nowhere", Practice);

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Unauthorized, HttpStatusCode.NotFound], [token.StatusCode, error.StatusCode, nowhere.StatusCode]);
        Assert.All([token, error, nowhere], answer => Assert.Equal([Practice], answer.Headers.GetValues("Access-Control-Allow-Origin")));
    }

    [Fact]
    public async Task An_allowed_site_reads_that_it_asks_too_much_and_that_something_failed()
    {
        using var folder = new TempFolder();
        await using var service = await StartAsync(folder);
        var talk = await Talk.BeginAsync(service);
        var statuses = new HashSet<HttpStatusCode>();

        for (var i = 0; i < 400 && statuses.Count < 2; i++)
        {
            using var answer = await SendAsync(service, HttpMethod.Post, "/tokens/generate", Practice);
            Assert.Equal([Practice], answer.Headers.GetValues("Access-Control-Allow-Origin"));
            statuses.Add(answer.StatusCode);
        }
        BreakDatabase(folder);
        using var failed = await SendAsync(service, HttpMethod.Get, $"/conversations/{talk.Id}/activities", Practice, talk.Token);

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.TooManyRequests], statuses.Order());
        Assert.Equal(HttpStatusCode.ServiceUnavailable, failed.StatusCode);
        Assert.Equal([Practice], failed.Headers.GetValues("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task A_site_is_listed_as_its_people_write_it()
    {
        using var folder = new TempFolder();
        await using var service = await RunningService.StartAsync(folder, "--GuidanceBot:Practice:AllowedOrigins:0=https://Praxis-Müller.example:8443/");

        using var answer = await SendAsync(service, HttpMethod.Post, "/tokens/generate", "https://xn--praxis-mller-klb.example:8443");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.True(answer.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task A_preflight_allows_the_headers_that_clients_send()
    {
        using var folder = new TempFolder();
        await using var service = await StartAsync(folder);
        using var request = new HttpRequestMessage(HttpMethod.Options, Talk.Root + "/conversations");
        request.Headers.Add("Origin", Practice);
        request.Headers.Add("Access-Control-Request-Method", "POST");
        request.Headers.Add("Access-Control-Request-Headers", "authorization,content-type,x-ms-bot-agent,x-requested-with,traceparent");

        using var answer = await service.Http.SendAsync(request);

        var allowed = string.Join(',', answer.Headers.GetValues("Access-Control-Allow-Headers"));
        Assert.All(["authorization", "content-type", "x-ms-bot-agent", "x-requested-with", "traceparent"], header => Assert.Contains(header, allowed, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_foreign_site_gets_no_token()
    {
        using var folder = new TempFolder();
        await using var service = await StartAsync(folder);

        foreach (var origin in new[] { "https://elsewhere.example", "null", "https://practice.example.evil.example" })
        {
            using var answer = await SendAsync(service, HttpMethod.Post, "/tokens/generate", origin);
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
            Assert.False(answer.Headers.Contains("Access-Control-Allow-Origin"));
            Assert.DoesNotContain("\"token\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_address_in_capitals_is_the_same_address()
    {
        using var folder = new TempFolder();
        await using var service = await StartAsync(folder);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/V3/DirectLine/tokens/generate");
        request.Headers.Add("Origin", "https://elsewhere.example");

        using var answer = await service.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task Every_allowed_site_may_frame_the_panel_however_the_list_is_written()
    {
        using var folder = new TempFolder();
        await using var service = await RunningService.StartAsync(folder, "--GuidanceBot:Practice:AllowedOrigins=https://a.example,https://b.example");

        using var answer = await service.Http.GetAsync(new Uri("/chat", UriKind.Relative));

        Assert.Contains("frame-ancestors 'self' https://a.example https://b.example", string.Join(' ', answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Our_own_pages_are_always_allowed()
    {
        using var folder = new TempFolder();
        await using var service = await StartAsync(folder);

        using var answer = await SendAsync(service, HttpMethod.Post, "/tokens/generate", service.Http.BaseAddress!.GetLeftPart(UriPartial.Authority));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    private static Task<RunningService> StartAsync(TempFolder folder) =>
        RunningService.StartAsync(folder, $"--GuidanceBot:Practice:AllowedOrigins:0={Practice}");

    private static void BreakDatabase(TempFolder folder)
    {
        using var database = new SqliteConnection($"Data Source={folder.Database}");
        database.Open();
        using var drop = database.CreateCommand();
        drop.CommandText = "DROP TABLE conversation";
        drop.ExecuteNonQuery();
    }

    private static async Task<HttpResponseMessage> SendAsync(RunningService service, HttpMethod method, string path, string origin, string? token = null)
    {
        using var request = new HttpRequestMessage(method, Talk.Root + path);
        request.Headers.Add("Origin", origin);
        if (token is not null) request.Headers.Authorization = new("Bearer", token);
        return await service.Http.SendAsync(request);
    }
}
