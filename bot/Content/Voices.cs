using GuidanceBot.Practice;
using GuidanceBot.Runtime;

namespace GuidanceBot.Content;

/// <summary>Takes what is said differently from practice to practice out of its settings.</summary>
internal static class Voices
{
    /// <param name="service">The language service outside; null where there is none.</param>
    public static PracticeVoice Of(PracticeSettings practice, LanguageService? service = null) =>
        new(practice.Name ?? "", practice.Region ?? "", practice.Contact, practice.Recording, service is not null, service?.Sentiment == true)
        {
            Booking = practice.Booking,
            LeftOut = practice.LeftOut,
        };
}
