using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace GuidanceBot.Practice;

/// <summary>The JSON Schema by which editors complete and check <c>appsettings.json</c>, made of the settings there are.</summary>
internal static class SettingsSchema
{
    public const string File = "appsettings.schema.json";

    private static readonly JsonSerializerOptions indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write()
    {
        var properties = new JsonObject { ["$schema"] = Typed("string"), ["GuidanceBot"] = Section("", "Settings of the guide.") };
        properties["urls"] = Typed("string", "Where the service listens, such as http://localhost:5080.");
        var schema = new JsonObject
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["title"] = "Settings of GuidanceBot",
            ["type"] = "object",
            ["properties"] = properties,
        };
        return schema.ToJsonString(indented) + "\n";
    }

    private static JsonObject Section(string prefix, string? meaning)
    {
        var properties = new JsonObject();
        foreach (var part in KnownSettings.All.Where(setting => setting.Key.StartsWith(prefix, StringComparison.Ordinal)).GroupBy(setting => setting.Key[prefix.Length..].Split(':')[0]))
            properties[part.Key] = part.First().Key.Length == prefix.Length + part.Key.Length ? Value(part.First()) : Section($"{prefix}{part.Key}:", null);
        var section = Typed("object", meaning);
        section["properties"] = properties;
        section["additionalProperties"] = false;
        return section;
    }

    private static JsonObject Value(KnownSetting setting)
    {
        var value = setting.Shape switch
        {
            Shape.Flag => Typed("boolean", setting.Meaning),
            Shape.Number => Typed("integer", setting.Meaning),
            Shape.List => Typed("array", setting.Meaning),
            _ => Typed("string", setting.Meaning),
        };
        switch (setting.Shape)
        {
            case Shape.Number:
                (value["minimum"], value["maximum"]) = (1, setting.Most);
                break;
            case Shape.List:
                (value["items"], value["uniqueItems"]) = (Typed("string"), true);
                break;
            case Shape.Choice:
                value["enum"] = new JsonArray([.. setting.Choices.Prepend("").Select(choice => JsonValue.Create(choice))]);
                break;
        }

        // Empty is the same as not set.
        if (setting.Pattern is { } pattern) value["pattern"] = $"^$|{pattern}";
        if (setting.Default is { } otherwise) value["default"] = Default(setting.Shape, otherwise);
        return value;
    }

    private static JsonNode? Default(Shape shape, string otherwise) => shape switch
    {
        Shape.Flag or Shape.Number => JsonNode.Parse(otherwise),
        Shape.List => new JsonArray(JsonValue.Create(otherwise)),
        _ => JsonValue.Create(otherwise),
    };

    private static JsonObject Typed(string type, string? meaning = null)
    {
        var typed = new JsonObject { ["type"] = type };
        if (meaning is not null) typed["description"] = meaning;
        return typed;
    }
}
