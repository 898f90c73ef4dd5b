using System.Text.Json.Nodes;
using Xunit;

namespace GuidanceBot.Tests;

/// <summary>Whole conversations over the wire, with the shipped words.</summary>
public sealed class JourneyTests
{
    private const string Letter =
        "after a really bad fight my husband started seeing a therapist. we always told each other everything, now i feel shut out. is he talking about me?";

    [Fact]
    public async Task A_worry_becomes_a_plan_and_every_activity_says_where_its_words_come_from()
    {
        using var folder = new TempFolder();
        await using var service = await RunningService.StartAsync(folder);
        var talk = await Talk.BeginAsync(service);
        foreach (var line in new[] { Letter, "mostly that he's talking about me", "That we're OK", "It gets heated", "the first", "sunday on the walk" })
            await talk.SayAsync(line);

        var said = (await talk.ReadAsync()).Activities.Where(IsBot).ToArray();

        Assert.All(said, activity =>
        {
            Assert.NotEmpty(activity["channelData"]!["contentIds"]!.AsArray());
            Assert.Equal(16, ((string?)activity["channelData"]!["contentHash"])!.Length);
            Assert.Equal(activity["suggestedActions"] is not null, (string?)activity["inputHint"] == "expectingInput");
        });
        Assert.All(said.SelectMany(a => a["suggestedActions"]?["actions"]?.AsArray() ?? []), action => Assert.Equal("imBack", (string?)action!["type"]));
        var plan = Assert.Single(said, a => (string?)a["channelData"]!["ending"] == "plan");
        Assert.Contains("sunday on the walk", (string?)plan["text"], StringComparison.Ordinal);
        Assert.Contains(plan["channelData"]!["plan"]!["items"]!.AsArray(), item => (string?)item!["part"] == "line");
        Assert.True(said.Sum(a => a["channelData"]!["progress"] is null ? 0 : 1) <= 5);
    }

    [Fact]
    public async Task Delete_this_leaves_nothing_but_the_receipt_and_the_conversation_goes_on()
    {
        using var folder = new TempFolder();
        await using var service = await RunningService.StartAsync(folder);
        var talk = await Talk.BeginAsync(service);
        await talk.SayAsync(Letter);
        var before = await talk.ReadAsync();

        await talk.SayAsync("delete this");

        var after = await talk.ReadAsync(before.Watermark);
        Assert.Equal("delete.done", (string?)after.Activities[^1]["channelData"]!["contentIds"]![0]);
        Assert.True((bool?)after.Activities[^1]["channelData"]!["erased"]);
        var left = await talk.ReadAsync();
        Assert.DoesNotContain(left.Activities, a => ((string?)a["text"])!.Contains("shut out", StringComparison.Ordinal));
        Assert.Equal(after.Activities.Count, left.Activities.Count);

        await talk.SayAsync("My partner is in therapy");
        Assert.Equal("ask.motive", (string?)(await talk.ReadAsync(left.Watermark)).Activities[^1]["channelData"]!["prompt"]);
    }

    [Fact]
    public async Task A_safety_turn_tells_clients_to_forget_and_names_people_to_turn_to()
    {
        using var folder = new TempFolder();
        await using var service = await RunningService.StartAsync(folder, "--GuidanceBot:Practice:Region=GB");
        var talk = await Talk.BeginAsync(service);
        var greeted = await talk.ReadAsync();

        await talk.SayAsync("he hits me");

        var said = (await talk.ReadAsync(greeted.Watermark)).Activities.Where(IsBot).ToArray();
        Assert.All(said, activity => Assert.True((bool?)activity["channelData"]!["forget"]));
        var lines = Assert.Single(said, a => a["channelData"]!["lines"] is not null)["channelData"]!["lines"]!.AsArray();
        Assert.Equal("999", (string?)lines[0]!["number"]);
        Assert.Contains(lines, line => ((string?)line!["name"])!.Contains("Men", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_a_visitor_types_comes_back_as_typed_and_as_plain_text()
    {
        using var folder = new TempFolder();
        await using var service = await RunningService.StartAsync(folder);
        var talk = await Talk.BeginAsync(service);
        const string Typed = "<b>x</b> **y** [z](javascript:1) {they}";

        await talk.SayAsync(Typed);

        var log = (await talk.ReadAsync()).Activities;
        Assert.Equal(Typed, (string?)log.Single(a => !IsBot(a))["text"]);
        Assert.All(log.Where(IsBot), a => Assert.Equal("plain", (string?)a["textFormat"]));
    }

    private static bool IsBot(JsonNode activity) => (string?)activity["from"]!["role"] == "bot";
}
