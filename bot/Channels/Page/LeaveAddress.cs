using GuidanceBot.Practice;

namespace GuidanceBot.Channels.Page;

/// <summary>Where Leave goes.</summary>
internal static class LeaveAddress
{
    // Plausible on anyone's screen, and it follows nobody about.
    private static readonly Uri Neutral = new("https://www.wikipedia.org/");

    public static Uri Of(PracticeSettings practice) => practice.LeaveUrl ?? Neutral;
}
