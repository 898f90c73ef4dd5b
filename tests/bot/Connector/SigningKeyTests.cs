using System.Net;
using Xunit;

namespace GuidanceBot.Tests.Connector;

public sealed class SigningKeyTests
{
    [Fact]
    public async Task A_new_key_is_taken_with_the_first_token_it_signed_and_one_that_is_withdrawn_is_not()
    {
        await using var setting = await Setting.StartAsync();
        Assert.Equal(HttpStatusCode.Accepted, await setting.Channel.PostAsync(setting.Channel.Begin()));
        using var next = new SigningKey("second");
        setting.Connector.List(next);
        setting.Clock.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal(HttpStatusCode.Accepted, await setting.Channel.PostAsync(setting.Channel.Begin(), next.Sign(setting.Channel.Claims)));
        Assert.Equal(HttpStatusCode.Forbidden, await setting.Channel.PostAsync(setting.Channel.Begin(), setting.Key.Sign(setting.Channel.Claims)));
        Assert.Equal(2, setting.Connector.KeysRead);
    }

    [Fact]
    public async Task Keys_are_read_once_for_many_requests_and_made_up_names_cause_one_reading_a_minute()
    {
        await using var setting = await Setting.StartAsync();
        for (var i = 0; i < 5; i++) Assert.Equal(HttpStatusCode.Accepted, await setting.Channel.PostAsync(setting.Channel.Begin()));
        Assert.Equal(1, setting.Connector.KeysRead);

        setting.Clock.Advance(TimeSpan.FromMinutes(2));
        for (var i = 0; i < 5; i++)
        {
            using var stranger = new SigningKey($"stranger-{i}");
            Assert.Equal(HttpStatusCode.Forbidden, await setting.Channel.PostAsync(setting.Channel.Begin(), stranger.Sign(setting.Channel.Claims)));
        }
        Assert.Equal(2, setting.Connector.KeysRead);
    }

    [Fact]
    public async Task Keys_that_cannot_be_read_again_serve_for_five_days_and_then_the_connector_is_asked_to_try_again()
    {
        await using var setting = await Setting.StartAsync();
        Assert.Equal(HttpStatusCode.Accepted, await setting.Channel.PostAsync(setting.Channel.Begin()));
        setting.Connector.KeysAreDown = true;

        setting.Clock.Advance(TimeSpan.FromDays(4));
        setting.Channel.Claims["exp"] = setting.Clock.GetUtcNow().AddDays(9).ToUnixTimeSeconds();
        Assert.Equal(HttpStatusCode.OK, await setting.Channel.PostAsync(setting.Channel.Activity("typing")));
        setting.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await setting.Channel.PostAsync(setting.Channel.Activity("typing")));
    }
}
