using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace GuidanceBot.Tests;

/// <summary>Who is given a token where a secret is configured.</summary>
public sealed class AdmissionTests
{
    private const string Secret = "a-long-secret-of-the-practice";
    private const string Practice = "https://practice.example";
    private const string Elsewhere = "https://elsewhere.example";

    private static readonly string[] WithSecret = [$"--GuidanceBot:DirectLine:Secret={Secret}", $"--GuidanceBot:Practice:AllowedOrigins:0={Practice}"];

    [Theory]
    [InlineData(Practice, null, HttpStatusCode.OK)]
    [InlineData("own", null, HttpStatusCode.OK)]
    [InlineData(Elsewhere, null, HttpStatusCode.Forbidden)]
    [InlineData(null, null, HttpStatusCode.Unauthorized)]
    [InlineData(Practice, "wrong", HttpStatusCode.Unauthorized)]
    [InlineData(null, Secret, HttpStatusCode.OK)]
    public async Task Where_the_practice_allows_it_browsers_on_its_sites_are_given_tokens_without_the_secret(string? origin, string? shown, HttpStatusCode expected)
    {
        using var folder = new TempFolder();
        await using var service = await RunningService.StartAsync(folder, [.. WithSecret, "--GuidanceBot:DirectLine:Anonymous=true"]);

        Assert.Equal(expected, (await GenerateAsync(service, origin, shown)).Status);
    }

    [Fact]
    public async Task Where_the_practice_does_not_allow_it_only_the_secret_counts()
    {
        using var folder = new TempFolder();
        await using var service = await RunningService.StartAsync(folder, WithSecret);

        foreach (var origin in new[] { Practice, "own", null })
            Assert.Equal(HttpStatusCode.Unauthorized, (await GenerateAsync(service, origin, null)).Status);
    }

    [Fact]
    public async Task A_page_that_fetched_a_token_for_its_visitor_reads_nothing_of_what_is_said_with_the_one_it_is_exchanged_for()
    {
        using var folder = new TempFolder();
        await using var service = await RunningService.StartAsync(folder, WithSecret);
        var pages = (await GenerateAsync(service, null, Secret, "dl_known")).Body;
        var pageToken = pages.GetProperty("token").GetString()!;

        var (status, own) = await GenerateAsync(service, "own", pageToken, "somebody else");
        var begun = (await Talk.SendAsync(service.Http, HttpMethod.Post, "/conversations", own.GetProperty("token").GetString())).Body;
        var (id, token) = (begun.GetProperty("conversationId").GetString(), begun.GetProperty("token").GetString());
        await Talk.SendAsync(service.Http, HttpMethod.Post, $"/conversations/{id}/activities", token, Talk.Message("hello"));
        var log = Page.Of((await Talk.SendAsync(service.Http, HttpMethod.Get, $"/conversations/{id}/activities", token)).Body);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.NotEqual(pages.GetProperty("conversationId").GetString(), id);
        Assert.Equal("dl_known", (string?)log.Activities.Single(a => (string?)a["from"]!["role"] == "user")["from"]!["id"]);
        Assert.Equal(HttpStatusCode.NotFound, (await Talk.SendAsync(service.Http, HttpMethod.Get, $"/conversations/{id}/activities", pageToken)).Status);
        // What talks admits nobody: a visitor cannot go on to vouch for others.
        Assert.Equal(HttpStatusCode.Unauthorized, (await GenerateAsync(service, "own", token)).Status);
    }

    [Fact]
    public async Task A_token_that_has_expired_admits_nobody()
    {
        using var folder = new TempFolder();
        var clock = new FakeTime();
        await using var service = await RunningService.StartAsync(folder, builder => builder.Services.AddSingleton<TimeProvider>(clock), WithSecret);
        var token = (await GenerateAsync(service, null, Secret)).Body.GetProperty("token").GetString();
        clock.Advance(TimeSpan.FromMinutes(31));

        var (status, body) = await GenerateAsync(service, "own", token);

        Assert.Equal((HttpStatusCode.Forbidden, "TokenExpired"), (status, body.GetProperty("error").GetProperty("code").GetString()));
    }

    [Fact]
    public async Task Who_is_not_admitted_is_told_how_to_be()
    {
        using var folder = new TempFolder();
        await using var service = await RunningService.StartAsync(folder, WithSecret);

        using var answer = await service.Http.PostAsync(Talk.Root + "/tokens/generate", null);

        Assert.Equal([new AuthenticationHeaderValue("Bearer")], answer.Headers.WwwAuthenticate);
    }

    private static async Task<(HttpStatusCode Status, JsonElement Body)> GenerateAsync(RunningService service, string? origin, string? shown, string? userId = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Talk.Root + "/tokens/generate") { Content = Talk.Json(new { user = new { id = userId } }) };
        if (origin is not null) request.Headers.Add("Origin", origin == "own" ? service.Http.BaseAddress!.GetLeftPart(UriPartial.Authority) : origin);
        if (shown is not null) request.Headers.Authorization = new("Bearer", shown);
        using var response = await service.Http.SendAsync(request);
        return (response.StatusCode, await response.Content.ReadFromJsonAsync<JsonElement>());
    }
}
