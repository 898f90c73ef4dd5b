using System.Text.Json.Serialization;

namespace GuidanceBot.Runtime;

/// <summary>What holds where the guide is used, as far as the dialogs say or heed it.</summary>
/// <param name="Recording">The practice's own rule on recording sessions.</param>
/// <param name="SignedOff">True where a clinician has signed off on every sentence.</param>
/// <param name="Online">True where the practice has a language service outside, for those who agree.</param>
/// <param name="Sentiment">True where that service is also asked how heavy a message sounds.</param>
public sealed record Terms(RecordingRule Recording = RecordingRule.Unsaid, bool SignedOff = false, bool Online = false, bool Sentiment = false)
{
    /// <summary>What the practice leaves out.</summary>
    public Flows LeftOut { get; init; }

    public static readonly Terms Default = new();
}

/// <summary>Parts of the guide that a practice may leave out.</summary>
[Flags]
public enum Flows
{
    None = 0,

    /// <summary>The way of who is outside of a therapy, and asks.</summary>
    Partner = 1,

    /// <summary>The way of who is in therapy, and shares.</summary>
    Client = 2,

    /// <summary>Coming back after the talk.</summary>
    Talked = 4,

    /// <summary>Two at one screen.</summary>
    Together = 8,

    /// <summary>The talk on recording; its cards stay.</summary>
    Recording = 16,

    /// <summary>Trying out a line, and with it practising a reaction.</summary>
    Rehearsal = 32,

    /// <summary>Practising a reaction alone.</summary>
    Practice = 64,
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
