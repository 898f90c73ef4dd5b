using System.Text.Json.Serialization;

namespace GuidanceBot.Bench;

internal sealed record Posted(string Type, string Text, string ChannelId, string Locale, Account From, ChannelData ChannelData);

internal sealed record Account(string Id, string Name, string Role);

internal sealed record ChannelData(string ClientActivityID);

internal sealed record Answer(string Id);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Posted))]
[JsonSerializable(typeof(Answer))]
internal sealed partial class Wire : JsonSerializerContext;
