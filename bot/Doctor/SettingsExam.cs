using GuidanceBot.Practice;
using GuidanceBot.Runtime;

namespace GuidanceBot.Doctor;

/// <summary>Settings that can be read, and may still not be what was meant.</summary>
internal static class SettingsExam
{
    private const string Area = "settings";

    // What the shipped greeting promises.
    private static readonly TimeSpan Promised = TimeSpan.FromHours(24);

    public static IEnumerable<Finding> Of(Settings settings)
    {
        var practice = settings.Practice;
        yield return Finding.Ok(Area, $"They can be read. They speak for {practice.Name ?? "no practice by name"}, in {string.Join(", ", practice.Languages)}.");
        if (practice.Name is null) yield return Finding.Warn(Area, "GuidanceBot:Practice:Name is empty: write the practice's name, as visitors know it.");
        if (practice.Region is null) yield return Finding.Warn(Area, "GuidanceBot:Practice:Region is empty: visitors see international directories in place of your country's lines; write its two letters.");
        if (practice is { Contact: null, Booking: null }) yield return Finding.Warn(Area, "GuidanceBot:Practice:Contact and GuidanceBot:Practice:Booking are empty: whoever asks for more is told to use the practice's contact page; write a number, or an address.");
        if (practice.Recording == RecordingRule.Unsaid) yield return Finding.Warn(Area, "GuidanceBot:Practice:RecordingPolicy is empty: the guide says that the practice has not said; write never, ask-first or written-consent.");
        if (settings.Retention.Idle != Promised) yield return Finding.Warn(Area, $"GuidanceBot:Retention:IdleHours is {settings.Retention.Idle.TotalHours:0}, and the greeting says a day: change the texts open.greeting, open.greeting.signed and stop as well.");
        if (settings.Retention.Cap < settings.Retention.Idle) yield return Finding.Warn(Area, "GuidanceBot:Retention:CapDays is shorter than GuidanceBot:Retention:IdleHours, and wins: set it to be the longer one.");
        if (!settings.Limits) yield return Finding.Bad(Area, "GuidanceBot:Limits:Enabled is false, which is for load tests: set it to true.");
        if (practice.LeftOut.HasFlag(Flows.Partner | Flows.Client)) yield return Finding.Warn(Area, "GuidanceBot:Modes:Partner and GuidanceBot:Modes:Client are both false: only questions and the smaller ways are left.");
        if (practice.AllowedOrigins.IsEmpty) yield return Finding.Warn(Origins, "GuidanceBot:Practice:AllowedOrigins is empty: no site can show the panel; write yours, such as https://practice.example.");
        foreach (var finding in practice.AllowedOrigins.Select(Origin)) yield return finding;
    }

    private const string Origins = "origins";

    private static Finding Origin(string origin) => new Uri(origin) is { Scheme: "http", IsLoopback: false }
        ? Finding.Warn(Origins, $"GuidanceBot:Practice:AllowedOrigins has {origin}: a page without TLS can be changed on its way to visitors; serve the site by https, and write that.")
        : Finding.Ok(Origins, $"{origin} may show the panel.");
}
