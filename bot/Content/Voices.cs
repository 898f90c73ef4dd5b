using GuidanceBot.Practice;
using GuidanceBot.Runtime;

namespace GuidanceBot.Content;

/// <summary>Takes what is said differently from practice to practice out of its settings.</summary>
internal static class Voices
{
    public static PracticeVoice Of(PracticeSettings practice) =>
        new(practice.Name ?? "", practice.Region ?? "", practice.Contact, practice.Recording);
}
