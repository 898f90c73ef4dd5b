using System.Text.Json.Serialization;

namespace GuidanceBot.Framing;

/// <summary>What a line is for.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Purpose>))]
public enum Purpose
{
    /// <summary>To share something of one's own therapy.</summary>
    Tell,

    /// <summary>To ask something of a partner.</summary>
    Ask,

    /// <summary>To set a limit.</summary>
    Limit,

    /// <summary>To invite them to something.</summary>
    Invite,

    /// <summary>To make good what went wrong.</summary>
    Repair,

    /// <summary>To reply, in practice, to a line that a partner might say.</summary>
    Answer,
}
