using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace GuidanceBot.Advice;

/// <summary>What the visitor leaves with. Nothing in it reads as a ruling on the other person.</summary>
/// <param name="Items">In the order they are shown.</param>
/// <param name="Phrases">Content ids of three short phrases to remember where a device is shared.</param>
public sealed record Plan(ImmutableArray<PlanItem> Items, ImmutableArray<string> Phrases);

/// <summary>One line of the plan: authored (by content id), or the visitor's own words as plain text.</summary>
public sealed record PlanItem(PlanPart Part, string? Id, string? Own = null);

/// <summary>The parts of a plan.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PlanPart>))]
public enum PlanPart
{
    [JsonStringEnumMemberName("decided")] Decided,
    [JsonStringEnumMemberName("private")] Private,
    [JsonStringEnumMemberName("line")] Line,
    [JsonStringEnumMemberName("when")] When,
    [JsonStringEnumMemberName("if-no")] IfNo,
    [JsonStringEnumMemberName("for-me")] ForMe,
    [JsonStringEnumMemberName("sources")] Sources,
}
