using System.Net;
using Xunit;

namespace GuidanceBot.Tests.Connector;

public sealed class EndorsementTests
{
    [Theory]
    [InlineData("msteams", true)]
    [InlineData("MSTeams", true)]
    [InlineData("telegram", false)]
    public async Task A_key_speaks_only_for_the_channels_it_is_endorsed_for(string channel, bool taken)
    {
        await using var setting = await Setting.StartAsync(channel, null, "webchat", "msteams");

        Assert.Equal(taken ? HttpStatusCode.Accepted : HttpStatusCode.Forbidden, await setting.Channel.PostAsync(setting.Channel.Begin()));
    }
}
