using System.Collections.Immutable;
using System.Globalization;
using GuidanceBot.Content;
using GuidanceBot.Runtime;

namespace GuidanceBot.Practice;

/// <content>The settings under <c>Practice</c>, and what of the guide is offered.</content>
internal sealed partial class SettingsReader
{
    private PracticeSettings ReadPractice() => new(
        Text("Practice:Name"), ReadRegion(), ReadLanguages(), ReadRecording(), ReadOrigins(), Text("Practice:Contact"), ReadWebAddress("Practice:LeaveUrl", "https://www.example.org/"))
    {
        Booking = ReadWebAddress("Practice:Booking", "https://practice.example/book"),
        Color = ReadColor(),
        LeftOut = Enum.GetValues<Flows>().Where(flow => flow != Flows.None && !Flag($"Modes:{flow}")).Aggregate(Flows.None, (all, flow) => all | flow),
    };

    private string? ReadRegion()
    {
        var region = Text("Practice:Region");
        if (region is null || Countries.Contains(region)) return region?.ToUpperInvariant();
        // What people write most often, and ISO 3166 does not.
        var near = region.ToUpperInvariant() is "UK" or "EN" ? "GB for the United Kingdom" : "GB";
        Fault("Practice:Region", $"is '{region}', which is no country's code: write its two letters by ISO 3166, such as {near}, or leave it empty");
        return null;
    }

    private ImmutableArray<string> ReadLanguages()
    {
        var listed = List("Practice:Languages");
        foreach (var language in listed.Where(language => !IsLanguage(language)))
            Fault("Practice:Languages", $"has '{language}': write languages that the content has, such as en");
        foreach (var twice in listed.GroupBy(language => language, StringComparer.OrdinalIgnoreCase).Where(same => same.Count() > 1))
            Fault("Practice:Languages", $"has '{twice.Key}' more than once: write each language once, the one that is spoken by default first");
        return listed is [] ? [Locale.Source] : [.. listed];
    }

    private RecordingRule ReadRecording()
    {
        if (Text("Practice:RecordingPolicy") is not { } text) return RecordingRule.Unsaid;
        if (Kebab.Parse<RecordingRule>(text.ToLowerInvariant()) is { } rule and not RecordingRule.Unsaid) return rule;
        Fault("Practice:RecordingPolicy", $"is '{text}': write never, ask-first or written-consent, or leave it empty");
        return RecordingRule.Unsaid;
    }

    private ImmutableArray<string> ReadOrigins()
    {
        var listed = List("Practice:AllowedOrigins");
        foreach (var origin in listed.Where(origin => !IsOrigin(origin)))
            Fault("Practice:AllowedOrigins", $"has '{origin}': write each site as its scheme and host alone, such as https://practice.example");
        return [.. listed.Where(IsOrigin).Select(origin => AsBrowsersSend(new Uri(origin)))];
    }

    // A name with letters beyond ASCII travels in its encoded form.
    private static string AsBrowsersSend(Uri origin) =>
        origin.GetLeftPart(UriPartial.Authority).Replace(origin.Host, origin.HostNameType == UriHostNameType.Dns ? origin.IdnHost : origin.Host, StringComparison.Ordinal);

    private Uri? ReadWebAddress(string key, string example)
    {
        if (Text(key) is not { } text) return null;
        if (Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "https" or "http") return url;
        Fault(key, $"is '{text}': write a whole web address, such as {example}");
        return null;
    }

    private BrandColor ReadColor()
    {
        if (Text("Practice:Color") is not { } text) return BrandColor.Default;
        if (BrandColor.Parse(text) is not { } color)
            Fault("Practice:Color", $"is '{text}': write it as # and six digits from 0 to f, such as {BrandColor.Default}");
        else if (color.Contrast < BrandColor.Least)
            Fault("Practice:Color", string.Create(CultureInfo.InvariantCulture, $"is '{text}', on which the words of the button stand out by {Math.Floor(color.Contrast * 10) / 10:0.0} to 1, and {BrandColor.Least} is the least for reading (WCAG 2.2, 1.4.3): write a darker one, such as {color.Readable()}"));
        else
            return color;
        return BrandColor.Default;
    }

    // It names a folder of the content: nothing else may pass.
    private static bool IsLanguage(string text) =>
        text.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') && char.IsAsciiLetter(text[0]) && text[^1] != '-';
}
