using System.Net;
using System.Security.Cryptography;
using Xunit;

namespace GuidanceBot.Tests.Connector;

/// <summary>Only what the connector signed for this bot is taken.</summary>
public sealed class InboundTokenTests(SharedSetting shared) : IClassFixture<SharedSetting>
{
    private readonly Setting setting = shared.Setting;
    private readonly ChannelTalk channel = shared.Setting.Open();

    [Fact]
    public async Task A_good_token_is_taken_and_the_bot_answers() => Assert.NotEmpty(await channel.BeginAsync());

    [Theory]
    [InlineData("iss", "https://api.botframework.us")]
    [InlineData("iss", null)]
    [InlineData("aud", "11111111-2222-3333-4444-555555555555")]
    [InlineData("aud", null)]
    [InlineData("exp", null)]
    [InlineData("serviceurl", "https://elsewhere.example")]
    [InlineData("serviceurl", "http://elsewhere.example")]
    [InlineData("serviceurl", "")]
    [InlineData("serviceurl", null)]
    public async Task A_claim_that_is_wrong_or_missing_is_refused(string claim, string? value)
    {
        channel.Claims[claim] = value;
        if (value is null) channel.Claims.Remove(claim);
        await RefusedAsync(setting.Key.Sign(channel.Claims));
    }

    [Theory]
    [InlineData("exp", -4, true)]
    [InlineData("exp", -6, false)]
    [InlineData("nbf", 4, true)]
    [InlineData("nbf", 6, false)]
    public async Task A_token_holds_from_its_beginning_to_its_end_give_or_take_five_minutes(string claim, int minutes, bool holds)
    {
        channel.Claims[claim] = setting.Clock.GetUtcNow().AddMinutes(minutes).ToUnixTimeSeconds();
        if (claim == "exp") channel.Claims["nbf"] = setting.Clock.GetUtcNow().AddHours(-1).ToUnixTimeSeconds();

        Assert.Equal(holds ? HttpStatusCode.Accepted : HttpStatusCode.Forbidden, await channel.PostAsync(channel.Begin()));
    }

    [Fact]
    public async Task A_signature_that_is_forged_cut_or_moved_to_other_claims_is_refused()
    {
        using var forger = new SigningKey(setting.Key.Id);
        await RefusedAsync(forger.Sign(channel.Claims));

        var parts = setting.Key.Sign(channel.Claims).Split('.');
        await RefusedAsync($"{parts[0]}.{parts[1]}.");
        await RefusedAsync($"{parts[0]}.{parts[1]}");
        channel.Claims["serviceurl"] = setting.Connector.Url + "/more";
        await RefusedAsync($"{parts[0]}.{setting.Key.Sign(channel.Claims).Split('.')[1]}.{parts[2]}");
    }

    [Fact]
    public async Task No_other_algorithm_is_taken_however_it_is_signed()
    {
        await RefusedAsync(setting.Key.Leave(channel.Claims));
        await RefusedAsync(setting.Key.SignWithPublicHalf(channel.Claims, asPem: true));
        await RefusedAsync(setting.Key.SignWithPublicHalf(channel.Claims, asPem: false));
        await RefusedAsync(setting.Key.SignWith(HashAlgorithmName.SHA512, "RS512", channel.Claims));
    }

    [Fact]
    public async Task A_key_without_a_name_or_with_one_that_is_not_listed_is_refused()
    {
        using var nameless = new SigningKey(null);
        using var stranger = new SigningKey("stranger");
        setting.Connector.List(setting.Key, nameless);

        await RefusedAsync(nameless.Sign(channel.Claims));
        await RefusedAsync(stranger.Sign(channel.Claims));
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("a.b.c")]
    [InlineData("e30.e30.")]
    [InlineData("bnVsbA.bnVsbA.bnVsbA")]
    public async Task What_is_no_token_is_refused(string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new StringContent(channel.Begin().ToJsonString()) };
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        using var response = await setting.Service.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Basic YTpi")]
    [InlineData("Bearer ")]
    public async Task Without_a_bearer_token_the_answer_is_401_with_a_body(string? header)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new StringContent("{}") };
        if (header is not null) request.Headers.TryAddWithoutValidation("Authorization", header);
        using var response = await setting.Service.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Contains("\"code\":\"Unauthorized\"", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_activity_with_another_address_than_the_tokens_is_refused_and_the_address_left_alone()
    {
        await using var other = await ConnectorStandIn.StartAsync();
        var activity = channel.Begin();
        activity["serviceUrl"] = other.Url;
        Assert.Equal(HttpStatusCode.Forbidden, await channel.PostAsync(activity));

        // What is answered next goes to the right one, so the other was not about to be asked.
        Assert.NotEmpty(await channel.BeginAsync());
        Assert.Empty(other.SignIns);
    }

    private async Task RefusedAsync(string token) => Assert.Equal(HttpStatusCode.Forbidden, await channel.PostAsync(channel.Begin(), token));
}
