using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using GuidanceBot.Content;
using GuidanceBot.Practice;
using GuidanceBot.Runtime;

namespace GuidanceBot;

/// <summary>Writes a turn as the activities of the log: what the visitor posted first, then the bot's bubbles.</summary>
internal sealed class Scribe(PracticeSettings practice, TimeProvider clock)
{
    /// <summary>The entries a receipt is made of.</summary>
    public const string ReceiptId = "delete.receipt";

    /// <inheritdoc cref="ReceiptId"/>
    public const string ReceiptOfId = "delete.receipt.of";

    private const string Channel = "directline";

    private readonly ChannelAccount bot = new() { Id = "guidancebot", Name = practice.Name ?? "Guide", Role = "bot" };

    /// <param name="script">The content the turn was heard with.</param>
    /// <param name="from">Timestamp of the first activity; each following one is a millisecond later, since clients sort by it.</param>
    /// <param name="heard">What the visitor posted; null for the greeting.</param>
    public Exchange Write(Script script, Conversation conversation, DateTimeOffset from, Activity? heard, Turn turn)
    {
        var log = ImmutableArray.CreateBuilder<Activity>();
        if (heard is not null) log.Add(Place(heard, 0));
        foreach (var bubble in script.Render(turn))
            log.Add(Place(Say(turn.Erase ? Receipt(bubble, turn, script.Library) : bubble, turn, script.Library.Hash) with { ReplyToId = heard is null ? null : log[0].Id }, log.Count));
        return new Exchange(heard, turn, log.ToImmutable(), At(log.Count - 1));

        DateTimeOffset At(int index) => from.AddMilliseconds(index);

        Activity Place(Activity activity, int index) => activity with
        {
            Id = Conversation.ActivityId(conversation.Id, conversation.Row.NextSeq + index),
            Timestamp = At(index).UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
            ChannelId = Channel,
            Conversation = (activity.Conversation ?? new()) with { Id = conversation.Id },
        };
    }

    // What was deleted, and when: something to hold against a doubt, and nothing that leads back to it.
    private Bubble Receipt(Bubble bubble, Turn turn, Library library) => bubble with
    {
        Text = string.Create(CultureInfo.InvariantCulture, $"{bubble.Text}\n{library.Label(ReceiptId)} {clock.GetUtcNow():yyyy-MM-dd HH:mm} UTC. {turn.State.Messages} {library.Label(ReceiptOfId)}"),
        ContentIds = [.. bubble.ContentIds, ReceiptId, ReceiptOfId],
    };

    private Activity Say(Bubble bubble, Turn turn, string hash) => new()
    {
        Type = Activity.Message,
        From = bot,
        Locale = turn.State.Locale,
        Text = bubble.Text,
        TextFormat = "plain",
        InputHint = bubble.Asks ? "expectingInput" : "acceptingInput",
        SuggestedActions = bubble.Chips.IsDefaultOrEmpty ? null : new JsonObject { ["actions"] = Actions(bubble) },
        ChannelData = ChannelDataOf(bubble, turn, hash),
    };

    private static JsonArray Actions(Bubble bubble) =>
        [.. bubble.Chips.Select(chip => new JsonObject { ["type"] = "imBack", ["title"] = chip.Title, ["value"] = chip.Value })];

    private static JsonObject ChannelDataOf(Bubble bubble, Turn turn, string hash)
    {
        var data = new JsonObject
        {
            ["contentIds"] = new JsonArray([.. bubble.ContentIds.Select(id => JsonValue.Create(id))]),
            ["contentHash"] = hash,
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
        if (turn.Erase) data["erased"] = true;
        return data;
    }

    private static JsonNode? Node<T>(T part) => JsonSerializer.SerializeToNode(part, JsonSerializerOptions.Web);
}
