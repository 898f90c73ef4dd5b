using System.Text.Json.Nodes;
using GuidanceBot.Practice;
using GuidanceBot.Tests.Content;
using NJsonSchema;
using Xunit;

namespace GuidanceBot.Tests;

/// <summary>The schema by which editors complete the settings.</summary>
public sealed class SchemaTests
{
    private static readonly string Shipped = File.ReadAllText(Path.Combine(Repository.Root, "appsettings.json"));

    [Fact]
    public void The_schema_that_is_kept_is_the_one_the_settings_give()
    {
        var made = Path.Combine(Repository.Root, "artifacts", SettingsSchema.File);
        Directory.CreateDirectory(Path.GetDirectoryName(made)!);
        File.WriteAllText(made, SettingsSchema.Write());

        Assert.True(
            File.ReadAllText(made) == File.ReadAllText(Path.Combine(Repository.Root, SettingsSchema.File)),
            $"The settings have changed: copy artifacts/{SettingsSchema.File} over {SettingsSchema.File}.");
    }

    [Fact]
    public async Task The_shipped_settings_name_their_schema_and_hold_to_it()
    {
        Assert.Equal($"./{SettingsSchema.File}", JsonNode.Parse(Shipped)!["$schema"]!.GetValue<string>());
        Assert.Empty(await FaultsAsync(Shipped));
    }

    [Theory]
    [InlineData("Practice", "Regoin", "\"GB\"")]
    [InlineData("Practice", "Region", "\"Britain\"")]
    [InlineData("Practice", "Color", "\"green\"")]
    [InlineData("Practice", "RecordingPolicy", "\"maybe\"")]
    [InlineData("Practice", "AllowedOrigins", "true")]
    [InlineData("Modes", "Rehearsal", "\"perhaps\"")]
    [InlineData("Retention", "IdleHours", "0")]
    [InlineData("Limits", "StreamsPerConversation", "1001")]
    [InlineData("Proxy", "PathBase", "\"guide\"")]
    public async Task A_slip_is_named_where_it_stands(string section, string key, string value)
    {
        var settings = JsonNode.Parse(Shipped)!;
        settings["GuidanceBot"]![section]![key] = JsonNode.Parse(value);

        var faults = await FaultsAsync(settings.ToJsonString());

        Assert.Contains(faults, fault => fault.EndsWith($"GuidanceBot.{section}.{key}", StringComparison.Ordinal) || fault.EndsWith($"{key}[0]", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_setting_stands_in_the_operators_manual()
    {
        var manual = File.ReadAllText(Path.Combine(Repository.Root, "docs", "OPERATING.md"));

        var missing = KnownSettings.All.Select(setting => setting.Key)
            .Where(key => !manual.Contains($"`GuidanceBot:{key}`", StringComparison.Ordinal) && !manual.Contains($"`{key.Split(':')[1]}`", StringComparison.Ordinal));

        Assert.Empty(missing);
    }

    private static async Task<IEnumerable<string>> FaultsAsync(string json)
    {
        var schema = await JsonSchema.FromJsonAsync(SettingsSchema.Write());
        return Paths(schema.Validate(json)).ToArray();
    }

    private static IEnumerable<string> Paths(IEnumerable<NJsonSchema.Validation.ValidationError> errors) =>
        errors.SelectMany(error => (error is NJsonSchema.Validation.ChildSchemaValidationError within ? Paths(within.Errors.Values.SelectMany(inner => inner)) : [])
            .Append((error.Path ?? "").TrimStart('#', '/').Replace('/', '.')));
}
