using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using GuidanceBot.Content;
using GuidanceBot.Practice;

namespace GuidanceBot;

/// <summary>Makes the activities of a turn as they go over the wire: what the visitor posted first, then the bot's bubbles.</summary>
internal sealed class Retelling(PracticeSettings practice)
{
    private const string Channel = "directline";

    private readonly ChannelAccount bot = new() { Id = "guidancebot", Name = practice.Name ?? "Guide", Role = "bot" };

    /// <param name="conversationId">Id of the conversation.</param>
    /// <param name="firstSeq">Sequence number of the turn's first activity.</param>
    /// <param name="turn">What was heard and said.</param>
    public ImmutableArray<Activity> Activities(string conversationId, long firstSeq, LoggedTurn turn)
    {
        var log = ImmutableArray.CreateBuilder<Activity>(turn.Count);
        if (turn.Heard is { } heard) log.Add(Place(heard));
        foreach (var bubble in turn.Said)
            log.Add(Place(Say(bubble, turn) with { ReplyToId = turn.Heard is null ? null : log[0].Id }));
        return log.MoveToImmutable();

        Activity Place(Activity activity) => activity with
        {
            Id = Conversation.ActivityId(conversationId, firstSeq + log.Count),
            Timestamp = turn.AtOf(log.Count).UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
            ChannelId = Channel,
            Conversation = (activity.Conversation ?? new()) with { Id = conversationId },
        };
    }

    private Activity Say(Bubble bubble, LoggedTurn turn) => new()
    {
        Type = Activity.Message,
        From = bot,
        Locale = turn.Locale,
        Text = bubble.Text,
        TextFormat = "plain",
        InputHint = bubble.Asks ? "expectingInput" : "acceptingInput",
        SuggestedActions = bubble.Chips.IsDefaultOrEmpty ? null : new JsonObject { ["actions"] = Actions(bubble) },
        ChannelData = ChannelDataOf(bubble, turn),
    };

    private static JsonArray Actions(Bubble bubble) =>
        [.. bubble.Chips.Select(chip => new JsonObject { ["type"] = "imBack", ["title"] = chip.Title, ["value"] = chip.Value })];

    private static JsonObject ChannelDataOf(Bubble bubble, LoggedTurn turn)
    {
        var data = new JsonObject
        {
            ["contentIds"] = new JsonArray([.. bubble.ContentIds.Select(id => JsonValue.Create(id))]),
            ["contentHash"] = turn.Content,
            ["kind"] = bubble.Kind,
        };
        if (bubble.Prompt is { } prompt) data["prompt"] = prompt;
        if (bubble.Of > 0) data["progress"] = new JsonObject { ["asked"] = bubble.Asked, ["of"] = bubble.Of };
        if (bubble.Dial is { } dial) data["dial"] = Node(dial);
        if (!bubble.Options.IsDefaultOrEmpty) data["options"] = Node(bubble.Options);
        if (!bubble.Lines.IsDefaultOrEmpty) data["lines"] = Node(bubble.Lines);
        if (bubble.Card is { } card) data["card"] = Node(card);
        if (bubble.Marked is { } marked) data["marked"] = Node(marked);
        if (!bubble.Versions.IsDefaultOrEmpty) data["versions"] = Node(bubble.Versions);
        if (bubble.Plan is { } plan) data["plan"] = Node(plan);
        if (bubble.Ending is { } ending) data["ending"] = Node(ending);
        if (bubble.Forget) data["forget"] = true;
        if (turn.Erased) data["erased"] = true;
        return data;
    }

    private static JsonNode? Node<T>(T part) => JsonSerializer.SerializeToNode(part, JsonSerializerOptions.Web);
}
