using System.Net;
using System.Text.Json.Nodes;
using GuidanceBot.Content;
using GuidanceBot.Tests.Connector;
using GuidanceBot.Tests.Content;
using Xunit;

namespace GuidanceBot.Tests.Locales;

/// <summary>One service, several languages: each conversation has its own, from its greeting to its receipt.</summary>
public sealed class ConversationTests(TwoLanguages shared) : IClassFixture<TwoLanguages>
{
    [Fact]
    public async Task Two_conversations_of_two_languages_go_on_side_by_side()
    {
        var made = await Talk.BeginAsync(shared.Service, locale: MadeUpLocale.Code);
        var english = await Talk.BeginAsync(shared.Service, locale: "en");

        foreach (var words in new[] { "my husband started therapy and i feel shut out", "i want to kill myself", "back", "what is all this about" })
        {
            await Task.WhenAll(made.SayAsync(words), english.SayAsync(words));
        }

        var (inMade, inEnglish) = (await SaidAsync(made), await SaidAsync(english));
        Assert.All(inMade, IsMadeUp);
        Assert.All(inEnglish, IsEnglish);
        Assert.Equal(inEnglish.Select(Ids), inMade.Select(Ids));
    }

    [Fact]
    public async Task The_receipt_of_what_was_deleted_is_in_the_language_of_the_conversation()
    {
        var talk = await Talk.BeginAsync(shared.Service, locale: MadeUpLocale.Code);
        await talk.SayAsync("my husband started therapy");

        await talk.SayAsync(shared.Content.Load(MadeUpLocale.Code).Label("ui.menu.delete"));

        var said = await SaidAsync(talk);
        Assert.All(said, IsMadeUp);
        Assert.Contains(MadeUpLocale.Translated("Receipt:"), (string)said.Single(bubble => Ids(bubble).Contains(Scribe.ReceiptId, StringComparison.Ordinal))["text"]!, StringComparison.Ordinal);
        Assert.Contains(said, bubble => bubble["channelData"]!["erased"] is not null);
    }

    [Theory]
    [InlineData("qps-XX", true)]
    [InlineData("QPS", true)]
    [InlineData("en-GB", false)]
    [InlineData("de", false)]
    [InlineData("qpsx", false)]
    [InlineData("-", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public async Task A_language_is_found_by_its_tag_and_what_is_not_offered_is_the_default(string? locale, bool isMadeUp)
    {
        var talk = await Talk.BeginAsync(shared.Service, locale: locale);

        Assert.All(await SaidAsync(talk), isMadeUp ? IsMadeUp : IsEnglish);
    }

    [Fact]
    public async Task Neither_a_second_start_nor_a_message_changes_the_language()
    {
        var start = (await Talk.GenerateAsync(shared.Http)).GetProperty("token").GetString();
        var (created, _) = await Talk.SendAsync(shared.Http, HttpMethod.Post, "/conversations", start, Talk.Json(new { locale = MadeUpLocale.Code }));
        var (again, body) = await Talk.SendAsync(shared.Http, HttpMethod.Post, "/conversations", start, Talk.Json(new { locale = "en" }));
        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.OK), (created, again));

        var path = $"/conversations/{body.GetProperty("conversationId").GetString()}/activities";
        await Talk.SendAsync(shared.Http, HttpMethod.Post, path, start, Talk.Json(new { type = "message", text = "hello", locale = "en" }));

        var log = Page.Of((await Talk.SendAsync(shared.Http, HttpMethod.Get, path, start)).Body);
        Assert.Equal("en", (string?)log.Activities.Single(activity => (string?)activity["from"]!["role"] == "user")["locale"]);
        Assert.All(log.Activities.Where(IsBots), IsMadeUp);
    }

    [Theory]
    [InlineData("""{"locale":7}""", HttpStatusCode.BadRequest)]
    [InlineData("""["de"]""", HttpStatusCode.BadRequest)]
    [InlineData("{", HttpStatusCode.BadRequest)]
    [InlineData("""{"locale":null,"user":{"id":"x"},"bot":{}}""", HttpStatusCode.Created)]
    [InlineData("null", HttpStatusCode.Created)]
    public async Task A_start_that_cannot_be_read_is_told(string body, HttpStatusCode status)
    {
        var start = (await Talk.GenerateAsync(shared.Http)).GetProperty("token").GetString();

        var (answered, _) = await Talk.SendAsync(shared.Http, HttpMethod.Post, "/conversations", start, new StringContent(body));

        Assert.Equal(status, answered);
    }

    [Fact]
    public async Task A_conversation_whose_language_is_offered_no_more_goes_on_in_the_default()
    {
        using var folder = new TempFolder();
        Talk talk;
        await using (var both = await shared.StartAsync(folder))
        {
            talk = await Talk.BeginAsync(both, locale: MadeUpLocale.Code);
        }

        await using var english = await shared.StartAsync(folder, "en", []);
        talk = talk.On(english);
        var greeted = (await talk.ReadAsync()).Watermark;
        await talk.SayAsync("my husband started therapy");

        Assert.All((await talk.ReadAsync(greeted)).Activities.Where(IsBots), IsEnglish);
    }

    [Fact]
    public async Task The_first_language_is_spoken_by_default()
    {
        using var folder = new TempFolder();
        await using var service = await shared.StartAsync(folder, $"{MadeUpLocale.Code},en", []);

        Assert.All(await SaidAsync(await Talk.BeginAsync(service)), IsMadeUp);
        Assert.All(await SaidAsync(await Talk.BeginAsync(service, locale: "en-US")), IsEnglish);
    }

    [Fact]
    public async Task A_connector_asks_for_a_language_with_what_begins_the_conversation()
    {
        using var key = new SigningKey("first");
        await using var connector = await ConnectorStandIn.StartAsync(key);
        using var folder = new TempFolder();
        await using var service = await shared.StartAsync(folder, connector.Settings);
        var (updated, wrote) = (new ChannelTalk(service, connector, key), new ChannelTalk(service, connector, key));

        foreach (var (channel, begin) in new[] { (updated, updated.Begin()), (wrote, wrote.Message("hello")) })
        {
            begin["locale"] = MadeUpLocale.Code;
            Assert.Equal(HttpStatusCode.Accepted, await channel.PostAsync(begin));
            var greeting = await channel.NextTurnAsync();
            Assert.All(greeting, said => Assert.Contains(MadeUpLocale.RightToLeft, said.Text!));
            Assert.All(greeting, said => Assert.Equal(MadeUpLocale.Code, (string?)said.Activity["locale"]));
        }
    }

    private static async Task<List<JsonNode>> SaidAsync(Talk talk) => [.. (await talk.ReadAsync()).Activities.Where(IsBots)];

    private static bool IsBots(JsonNode activity) => (string?)activity["from"]!["role"] == "bot";

    private static string Ids(JsonNode activity) => activity["channelData"]!["contentIds"]!.ToJsonString();

    private static void IsMadeUp(JsonNode bubble)
    {
        Assert.Equal(MadeUpLocale.Code, (string?)bubble["locale"]);
        // Help lines have names of their own.
        if (bubble["channelData"]!["lines"] is null) Assert.Contains(MadeUpLocale.RightToLeft, (string)bubble["text"]!);
        Assert.All(Chips(bubble), chip => Assert.Contains(MadeUpLocale.RightToLeft, chip));
    }

    private static void IsEnglish(JsonNode bubble)
    {
        Assert.Equal(Locale.Source, (string?)bubble["locale"]);
        Assert.All(Chips(bubble).Append((string)bubble["text"]!), text => Assert.DoesNotContain(MadeUpLocale.RightToLeft, text));
    }

    private static IEnumerable<string> Chips(JsonNode bubble) =>
        (bubble["suggestedActions"]?["actions"]?.AsArray() ?? []).SelectMany(action => new[] { (string)action!["title"]!, (string)action["value"]! });
}
