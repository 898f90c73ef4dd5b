using System.Text.Json.Serialization;

namespace GuidanceBot.Runtime;

/// <summary>How a conversation came to rest. On the wire in lower case, as <c>channelData.ending</c>.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Ending>))]
public enum Ending
{
    /// <summary>The visitor has a plan.</summary>
    [JsonStringEnumMemberName("plan")] Plan,

    /// <summary>It ended with people to turn to.</summary>
    [JsonStringEnumMemberName("safe")] Safe,

    /// <summary>The visitor stopped in the middle and may come back.</summary>
    [JsonStringEnumMemberName("pause")] Pause,

    /// <summary>Nothing is left open.</summary>
    [JsonStringEnumMemberName("done")] Done,
}
