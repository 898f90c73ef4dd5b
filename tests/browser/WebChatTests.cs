using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace GuidanceBot.Tests;

/// <summary>Bot Framework Web Chat, as it is published, on a page of a practice that names the service as its Direct Line.</summary>
[Collection(Browsing.Name)]
public sealed class WebChatTests(Browser browser)
{
    [Theory]
    [InlineData("desk", 1280, 800)]
    [InlineData("phone", 360, 740)]
    public async Task Its_own_buttons_lead_from_the_greeting_to_a_plan(string name, int width, int height)
    {
        await using var chat = await WebChat.OpenAsync(browser, width, height);
        await Pictures.TakeAsync(chat.Page, $"webchat-{name}-greeting");

        await chat.FollowFirstButtonsToPlanAsync();

        await chat.ShowsAllOnceAndInOrderAsync();
        await Pictures.TakeAsync(chat.Page, $"webchat-{name}-plan");
        await Expect(chat.Failed).ToHaveCountAsync(0);
        Assert.Empty(chat.Complaints);
    }

    [Fact]
    public async Task What_is_typed_is_answered()
    {
        await using var chat = await WebChat.OpenAsync(browser);

        await chat.SayAsync("my husband started therapy and i feel <b>shut out</b> & **alone**");

        await chat.ShowsAllOnceAndInOrderAsync();
        Assert.Empty(chat.Complaints);
    }

    [Fact]
    public async Task A_post_that_was_taken_and_answered_with_503_is_answered_once()
    {
        await using var chat = await WebChat.OpenAsync(browser);
        await chat.BusyOnceAsync(taken: true);

        await chat.SayAsync("my husband started therapy");
        await chat.SayAsync("i feel left out");

        await Expect(chat.Failed).ToHaveCountAsync(0);
        await chat.ShowsAllOnceAndInOrderAsync();
    }

    [Fact]
    public async Task A_post_that_was_not_taken_is_sent_by_its_Retry_and_answered_once()
    {
        await using var chat = await WebChat.OpenAsync(browser);
        await chat.BusyOnceAsync(taken: false);

        await chat.SayAsync("my husband started therapy", retry: true);
        await chat.SayAsync("i feel left out");

        // What it shows besides is its own doing: it posts anew under another id, and leaves the failed bubble standing.
        var said = (await chat.HeardAsync()).Where(activity => activity.GetProperty("from").GetProperty("role").GetString() == "user");
        Assert.Equal(["my husband started therapy", "i feel left out"], said.Select(activity => activity.GetProperty("text").GetString()));
    }

    [Fact]
    public async Task A_dropped_stream_is_taken_up_where_it_stood()
    {
        await using var chat = await WebChat.OpenAsync(browser);
        await chat.SayAsync("my husband started therapy");

        await chat.DropStreamAsync();
        await chat.SayAsync("i feel left out");

        await chat.ShowsAllOnceAndInOrderAsync();
        Assert.Equal(2, chat.Streams);
        Assert.Empty(chat.Complaints);
    }
}
