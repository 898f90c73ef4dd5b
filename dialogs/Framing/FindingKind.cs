using System.Text.Json.Serialization;

namespace GuidanceBot.Framing;

/// <summary>What the coach marks in a line: first what may sting, then what lands.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FindingKind>))]
public enum FindingKind
{
    Blame,
    Rank,
    MindReading,
    Label,
    Ultimatum,
    Apologies,
    ManyTopics,
    Comparing,
    Alarm,
    NoRequest,
    NoRefusal,
    Feeling,
    Moment,
    TheirSide,
    Request,
    Limit,
    Thanks,
    Ownership,
    Ending,
}

internal static class FindingKinds
{
    public static bool Helps(this FindingKind kind) => kind >= FindingKind.Feeling;
}
