using System.Net;
using System.Text;
using GuidanceBot.Channels.Connector;
using GuidanceBot.Storage;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace GuidanceBot.Tests.Connector;

public sealed class DeliveryTests
{
    private const string Secret = "marmalade-zeppelin";

    [Theory]
    [InlineData(503)]
    [InlineData(429)]
    [InlineData(401)]
    public async Task A_passing_trouble_is_tried_again_and_nothing_overtakes(int status)
    {
        await using var setting = await Setting.StartAsync();
        var greeting = await setting.Channel.BeginAsync();
        var tries = 0;
        setting.Connector.Answer = (http, _) => Interlocked.Increment(ref tries) == 1 ? ConnectorTests.Refuse(http, status) : Task.CompletedTask;

        var replies = await setting.Channel.SayAsync("I'm in therapy", "one");
        Assert.Equal(replies.Count + 1, tries);
        setting.Connector.Answer = (_, _) => Task.CompletedTask;
        await using var calm = await Setting.StartAsync();
        Assert.Equal(greeting.Select(said => said.Text), (await calm.Channel.BeginAsync()).Select(said => said.Text));
        Assert.Equal((await calm.Channel.SayAsync("I'm in therapy")).Select(said => said.Text), replies.Select(said => said.Text));
    }

    [Fact]
    public async Task A_slow_connector_holds_up_neither_its_own_request_nor_another_conversation()
    {
        await using var setting = await Setting.StartAsync();
        var other = setting.Open();
        var open = new TaskCompletionSource();
        setting.Connector.Answer = (_, posted) => posted.ConversationId == setting.Channel.ConversationId ? open.Task : Task.CompletedTask;

        Assert.Equal(HttpStatusCode.Accepted, await setting.Channel.PostAsync(setting.Channel.Begin()));
        Assert.Equal(HttpStatusCode.Accepted, await setting.Channel.PostAsync(setting.Channel.Message("I'm in therapy", "one")));
        Assert.All(await other.BeginAsync(), said => Assert.Equal(other.ConversationId, said.ConversationId));

        open.SetResult();
        Assert.All(await setting.Channel.NextTurnAsync(), said => Assert.Null(said.ReplyTo));
        Assert.All(await setting.Channel.NextTurnAsync(), said => Assert.Equal("one", said.ReplyTo));
    }

    [Fact]
    public async Task What_could_not_be_delivered_goes_out_before_the_next_answer_over_a_restart_too()
    {
        await using var setting = await Setting.StartAsync();
        var greeting = await setting.Channel.BeginAsync();
        var tries = 0;
        setting.Connector.Answer = (http, _) =>
        {
            tries++;
            return ConnectorTests.Refuse(http, 500);
        };
        Assert.Equal(HttpStatusCode.Accepted, await setting.Channel.PostAsync(setting.Channel.Message("I'm in therapy", "one")));

        var channel = await setting.RestartAsync();
        Assert.Equal(6, tries);
        setting.Connector.Answer = (_, _) => Task.CompletedTask;
        Assert.All(await channel.SayAsync("skip", "two"), said => Assert.Equal("one", said.ReplyTo));
        Assert.All(await setting.Channel.NextTurnAsync(), said => Assert.Equal("two", said.ReplyTo));
        Assert.NotEmpty(greeting);
    }

    [Fact]
    public async Task What_is_refused_for_good_does_not_stand_in_the_way()
    {
        await using var setting = await Setting.StartAsync();
        setting.Connector.Answer = (http, posted) => ConnectorTests.Refuse(http, posted.ReplyTo is null ? 400 : 201);

        Assert.All(await setting.Channel.SayAsync("I'm in therapy", "one"), said => Assert.Equal("one", said.ReplyTo));
    }

    [Fact]
    public async Task Neither_words_nor_names_of_visitors_stand_in_a_log_or_in_the_files()
    {
        using var notes = new Notes();
        await using var setting = await Setting.StartAsync("webchat", notes);
        var channel = setting.Channel;
        await channel.BeginAsync();
        await channel.SayAsync(Secret, "id-" + Secret);
        setting.Connector.Answer = (http, _) => ConnectorTests.Refuse(http, 500);
        await channel.PostAsync(channel.Message(Secret));
        using var forger = new SigningKey(Secret);
        await channel.PostAsync(channel.Message(Secret), forger.Sign(channel.Claims));
        var token = setting.Key.Sign(channel.Claims);
        var rowId = setting.Service.Services.GetRequiredService<ConnectorKeys>().RowId("webchat", channel.ConversationId);
        var row = await setting.Service.Services.GetRequiredService<IStore>().FindAsync(rowId, CancellationToken.None);

        string[] traces = [Secret, channel.ConversationId, "visitor-of-the-channel", "Ann Example", ConnectorStandIn.AppSecret];
        foreach (var trace in traces)
            Assert.False(setting.Folder.Holds(trace), trace);
        // The search does find what is there.
        Assert.True(setting.Folder.Holds(rowId));
        Assert.NotNull(row!.SealedKey);

        // Stops when delivery has given up, so that all is logged.
        await setting.RestartAsync();
        var log = notes.ToString();
        Assert.Contains("The connector answered 500 to a reply", log, StringComparison.Ordinal);
        foreach (var trace in traces.Concat([token, rowId, "of-the-bot-", "/v3/conversations", "127.0.0.1"]))
            Assert.DoesNotContain(trace, log, StringComparison.Ordinal);
    }
}
