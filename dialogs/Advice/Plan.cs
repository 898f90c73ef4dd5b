using System.Collections.Immutable;
using System.Text.Json.Serialization;
using GuidanceBot.Runtime;

namespace GuidanceBot.Advice;

/// <summary>What the visitor leaves with. Nothing in it reads as a ruling on the other person.</summary>
/// <param name="Items">In the order they are shown.</param>
/// <param name="Phrases">Content ids of three short phrases to remember where a device is shared.</param>
/// <param name="Title">Content id of its head line.</param>
public sealed record Plan(ImmutableArray<PlanItem> Items, ImmutableArray<string> Phrases, string Title = Plan.MyNotes)
{
    /// <summary>Content id of the head line of one visitor's notes.</summary>
    public const string MyNotes = "plan.title";
}

/// <summary>One line of the plan: authored (by content id), or the visitor's own words as plain text.</summary>
public sealed record PlanItem(PlanPart Part, string? Id, string? Own = null)
{
    /// <summary>The line to say: the visitor's own where there is one, else an authored one.</summary>
    internal static PlanItem Spoken(string? own, string id) => own is null ? new(PlanPart.Line, id) : new(PlanPart.Line, null, own);

    /// <summary>The id that varies with an answer, or the plain one where there is none.</summary>
    internal static string Varied<T>(string id, T? choice)
        where T : struct, Enum => choice is { } value ? $"{id}.{Kebab.Of(value)}" : id;
}

/// <summary>The parts of a plan; the last five of an agreement between two.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PlanPart>))]
public enum PlanPart
{
    [JsonStringEnumMemberName("decided")] Decided,
    [JsonStringEnumMemberName("private")] Private,
    [JsonStringEnumMemberName("line")] Line,
    [JsonStringEnumMemberName("when")] When,
    [JsonStringEnumMemberName("if-no")] IfNo,
    [JsonStringEnumMemberName("if-more")] IfMore,
    [JsonStringEnumMemberName("for-me")] ForMe,
    [JsonStringEnumMemberName("sources")] Sources,
    [JsonStringEnumMemberName("may-ask")] MayAsk,
    [JsonStringEnumMemberName("talk-when")] TalkWhen,
    [JsonStringEnumMemberName("stays-private")] StaysPrivate,
    [JsonStringEnumMemberName("who-knows")] WhoKnows,
    [JsonStringEnumMemberName("look-again")] LookAgain,
}
