using Xunit;

namespace GuidanceBot.Tests;

public sealed class RetryTests
{
    [Fact]
    public async Task A_retried_post_is_answered_once()
    {
        using var folder = new TempFolder();
        await using var service = await RunningService.StartAsync(folder);
        var talk = await Talk.BeginAsync(service);

        var first = await talk.SayAsync("hello", "same");
        var log = await talk.ReadAsync();
        var second = await talk.SayAsync("hello", "same");

        Assert.Equal(first, second);
        Assert.Equal(log.Watermark, (await talk.ReadAsync()).Watermark);
    }

    [Fact]
    public async Task An_empty_client_id_is_none()
    {
        using var folder = new TempFolder();
        await using var service = await RunningService.StartAsync(folder);
        var talk = await Talk.BeginAsync(service);

        Assert.NotEqual(await talk.SayAsync("hello", ""), await talk.SayAsync("i feel left out", ""));
    }

    [Fact]
    public async Task Posts_of_one_client_id_at_the_same_time_are_one_turn()
    {
        using var folder = new TempFolder();
        await using var service = await RunningService.StartAsync(folder);
        var talk = await Talk.BeginAsync(service);

        var ids = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => talk.SayAsync("hello", "same")));

        Assert.Single(ids.Distinct());
        Assert.Single((await talk.ReadAsync()).Activities, a => (string?)a["from"]!["role"] == "user");
    }

    [Fact]
    public async Task A_client_id_means_nothing_in_another_conversation()
    {
        using var folder = new TempFolder();
        await using var service = await RunningService.StartAsync(folder);
        var one = await Talk.BeginAsync(service);
        var other = await Talk.BeginAsync(service);

        await one.SayAsync("mine", "same");
        await other.SayAsync("yours", "same");

        Assert.Contains("yours", (await other.ReadAsync()).Texts);
    }

    [Fact]
    public async Task A_token_and_a_retry_survive_a_restart()
    {
        using var folder = new TempFolder();
        Talk talk;
        string first;
        await using (var service = await RunningService.StartAsync(folder))
        {
            talk = await Talk.BeginAsync(service);
            first = await talk.SayAsync("before", "same");
        }

        await using var again = await RunningService.StartAsync(folder);
        talk = talk.On(again);

        Assert.Equal(first, await talk.SayAsync("before", "same"));
        await talk.SayAsync("after");
        var texts = (await talk.ReadAsync()).Texts.ToList();
        Assert.Equal(["before", "after"], texts.Where(t => t is "before" or "after"));
    }

    [Fact]
    public async Task Different_posts_at_the_same_time_are_taken_one_after_the_other()
    {
        using var folder = new TempFolder();
        await using var service = await RunningService.StartAsync(folder);
        var talk = await Talk.BeginAsync(service);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => talk.SayAsync($"line {i}")));
        var log = await talk.ReadAsync();

        Assert.Equal(20, log.Activities.Count(a => (string?)a["from"]!["role"] == "user"));
        Sequence.IsWhole(talk.Id, log.Ids);
    }
}
