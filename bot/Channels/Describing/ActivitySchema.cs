using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace GuidanceBot.Channels.Describing;

/// <summary>Says of the Activity what its type does not: what is needed, what the service sets, and what stands in its open parts.</summary>
internal sealed class ActivitySchema : IOpenApiSchemaTransformer
{
    private static readonly Dictionary<string, string> Meanings = new(StringComparer.Ordinal)
    {
        ["type"] = "message, or one of typing, event, conversationUpdate, endOfConversation, invoke and messageReaction, which are taken without a visible effect.",
        ["id"] = "Set by the service: the conversation and seven digits, which only grow.",
        ["timestamp"] = "Set by the service, in UTC. It never goes backwards in a conversation.",
        ["channelId"] = "Set by the service.",
        ["conversation"] = "Set by the service.",
        ["from"] = "Its role is set by the service: user or bot. A user id in the token wins over the one posted.",
        ["replyToId"] = "Of a reply: the id of the message it answers.",
        ["text"] = "At most 20,000 characters. A message without text says its value, where that is a text, or channelData.messageBack.displayText.",
        ["textFormat"] = "Always plain on a message: nobody's words are interpreted.",
        ["suggestedActions"] = "Of the bot: the choices. Each is said by posting its value as a text.",
        ["value"] = "Of a button that posts back.",
        ["channelData"] = "Kept as it was posted. clientActivityID makes a repeated post harmless. The bot's holds contentIds, kind and more, see docs/PROTOCOL.md.",
    };

    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        if (context.JsonTypeInfo.Type == typeof(Activity)) Write(schema);
        return Task.CompletedTask;
    }

    private static void Write(OpenApiSchema schema)
    {
        schema.Description = "An activity of the Bot Framework. Fields that do not stand here are kept as they were posted.";
        schema.Required = new HashSet<string>(StringComparer.Ordinal) { "type" };
        schema.AdditionalProperties = new OpenApiSchema();
        foreach (var (name, meaning) in Meanings) schema.Properties![name].Description = meaning;
        if (schema.Properties!["timestamp"] is OpenApiSchema timestamp) timestamp.Format = "date-time";
        if (schema.Properties["id"] is OpenApiSchema id) id.Examples = [JsonValue.Create("mN4x2tq0Tn6bYw5tXo3yJg|0000007")];
        if (schema.Properties["suggestedActions"] is OpenApiSchema actions) Write(actions, "actions", ArrayOf(Object("type", "title", "value")));
        if (schema.Properties["channelData"] is OpenApiSchema data) Write(data, "clientActivityID", Text());
    }

    private static void Write(OpenApiSchema schema, string property, OpenApiSchema value) =>
        (schema.Properties ??= new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal))[property] = value;

    private static OpenApiSchema ArrayOf(OpenApiSchema items) => new() { Type = JsonSchemaType.Array, Items = items };

    private static OpenApiSchema Text() => new() { Type = JsonSchemaType.String };

    private static OpenApiSchema Object(params string[] texts) => new()
    {
        Type = JsonSchemaType.Object,
        Properties = texts.ToDictionary(name => name, IOpenApiSchema (_) => Text(), StringComparer.Ordinal),
    };
}
