using System.Collections.Immutable;
using System.Text.Json;
using GuidanceBot.Content;
using GuidanceBot.Practice;
using GuidanceBot.Storage;
using GuidanceBot.Tests.Content;
using Xunit;

namespace GuidanceBot.Tests;

/// <summary>What a turn is sealed as.</summary>
public sealed class LoggedTurnTests
{
    private static readonly PracticeSettings practice = new("Quillwater House", "GB", ["en"], default, [], "Call 555-0100.", null);
    private static readonly Conversation conversation = Conversation.New(Token.New(null, DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch), DateTimeOffset.UnixEpoch);

    [Fact]
    public void A_turn_that_an_earlier_version_sealed_as_activities_is_read()
    {
        ImmutableArray<Activity> written = [new Activity { Type = "message", Id = "one", Text = "hello" }];
        var body = Envelope.Seal(
            conversation.Keys.Data, new(Envelope.Kind.Turn, conversation.Id, 1), JsonSerializer.SerializeToUtf8Bytes(written, ActivityJson.Wire.ImmutableArrayActivity));

        var read = Assert.Single(conversation.Read(new TurnRow(conversation.Id, 1, 16, null, body), new Retelling(practice)));

        Assert.Equal(written[0], read);
    }

    [Fact]
    public void Every_turn_of_every_story_takes_one_step_with_room_for_what_a_visitor_adds()
    {
        const int Step = 4608;
        const int Room = 512;
        using var content = new ShippedContent();
        var script = new Script(content.Load(), Voices.Of(practice, null));
        var scribe = new Scribe(TimeProvider.System);
        var longest = Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests", "stories"), "*.chat", SearchOption.AllDirectories).Max(LengthOf);

        Assert.InRange(longest, Step / 2, Step - Room);

        int LengthOf(string story)
        {
            var turn = script.Start(1);
            var length = Length(scribe.Write(script, DateTimeOffset.UnixEpoch, null, turn));
            foreach (var line in File.ReadLines(story).Where(line => line.StartsWith("you: ", StringComparison.Ordinal)))
            {
                turn = script.Hear(turn.State, line["you: ".Length..]);
                var heard = new Activity { Type = "message", Text = line["you: ".Length..] };
                length = Math.Max(length, Length(scribe.Write(script, DateTimeOffset.UnixEpoch, heard, turn)));
            }

            return length;
        }
    }

    private static int Length(Exchange exchange)
    {
        using var page = JsonPage.Take();
        JsonSerializer.Serialize(page.Json, exchange.Log, LogJson.Default.LoggedTurn);
        return page.Written.Length;
    }
}
