using System.Text.Json.Serialization;

namespace GuidanceBot.Runtime;

/// <summary>What holds where the guide is used, as far as the dialogs say or heed it.</summary>
/// <param name="Recording">The practice's own rule on recording sessions.</param>
/// <param name="SignedOff">True where a clinician has signed off on every sentence.</param>
public sealed record Terms(RecordingRule Recording = RecordingRule.Unsaid, bool SignedOff = false)
{
    public static readonly Terms Default = new();
}

/// <summary>A practice's own rule on recording sessions.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RecordingRule>))]
public enum RecordingRule
{
    /// <summary>It said nothing here.</summary>
    Unsaid,

    /// <summary>No session is recorded.</summary>
    Never,

    /// <summary>Only after asking.</summary>
    AskFirst,

    /// <summary>Only with everybody's written agreement.</summary>
    WrittenConsent,
}
