using System.Text.Json.Serialization;

namespace GuidanceBot.Runtime;

/// <summary>What holds where the guide is used, as far as the dialogs say or heed it.</summary>
/// <param name="Recording">The practice's own rule on recording sessions.</param>
/// <param name="SignedOff">True where a clinician has signed off on every sentence.</param>
/// <param name="Online">True where the practice has a language service outside, for those who agree.</param>
/// <param name="Sentiment">True where that service is also asked how heavy a message sounds.</param>
public sealed record Terms(RecordingRule Recording = RecordingRule.Unsaid, bool SignedOff = false, bool Online = false, bool Sentiment = false)
{
    /// <summary>False where the practice leaves out rehearsing a line.</summary>
    public bool Rehearsal { get; init; } = true;

    /// <summary>False where the practice leaves out practising a reaction.</summary>
    public bool Practice { get; init; } = true;

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
