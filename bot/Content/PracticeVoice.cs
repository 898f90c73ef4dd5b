using GuidanceBot.Runtime;

namespace GuidanceBot.Content;

/// <summary>What is said differently from practice to practice.</summary>
/// <param name="Region">Whose help lines are shown: an ISO 3166 code.</param>
/// <param name="Contact">How to reach the practice; null where it gives none.</param>
/// <param name="Recording">Its own rule on recording sessions.</param>
/// <param name="Online">Whether it has a language service outside.</param>
/// <param name="Sentiment">Whether that is asked how heavy a message sounds, too.</param>
internal sealed record PracticeVoice(
    string Name, string Region, string? Contact, RecordingRule Recording = RecordingRule.Unsaid, bool Online = false, bool Sentiment = false)
{
    /// <summary>Where an appointment is made; null where it gives no page for that.</summary>
    public Uri? Booking { get; init; }

    /// <summary>What of the guide it leaves out.</summary>
    public Flows LeftOut { get; init; }
}
