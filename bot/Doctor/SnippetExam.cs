using AngleSharp.Html.Dom;
using GuidanceBot.Guidance;
using GuidanceBot.Practice;
using GuidanceBot.Runtime;

namespace GuidanceBot.Doctor;

/// <summary>The line that puts the guide on a page: what is written on its script element.</summary>
internal static class SnippetExam
{
    private const string Area = "page";
    private static readonly string[] known = ["color", "position", "start", "language", "leave-url", "token-url"];
    private static readonly string[] positions = ["left", "right"];

    public static IEnumerable<Finding> Of(IHtmlScriptElement script, Settings settings) =>
        [.. Loading(script), .. Names(script), .. Values(script, settings)];

    private static IEnumerable<Finding> Loading(IHtmlScriptElement script)
    {
        if (string.Equals(script.GetAttribute("type"), "module", StringComparison.OrdinalIgnoreCase))
            yield return Finding.Bad(Area, "The script element has type=\"module\", in which the loader does not find itself: take it out.");
        if (script.HasAttribute("integrity"))
            yield return Finding.Bad(Area, "The script element has integrity, which the next version of the loader will not match: take it out.");
        if (script.HasAttribute("crossorigin"))
            yield return Finding.Bad(Area, "The script element has crossorigin, for which the loader carries no header: take it out.");
        if (!script.HasAttribute("defer") && !script.HasAttribute("async") && script.Closest("head") is not null)
            yield return Finding.Bad(Area, "The script element stands in the head without defer, and runs before there is a page: add defer.");
    }

    private static IEnumerable<Finding> Names(IHtmlScriptElement script) =>
        from attribute in script.Attributes
        where attribute.Name.StartsWith("data-", StringComparison.Ordinal) && !known.Contains(attribute.Name[5..])
        select Finding.Warn(Area, $"{attribute.Name} is none of the loader's attributes: did you mean data-{Nearest.To(attribute.Name[5..], known)}?");

    private static IEnumerable<Finding> Values(IHtmlScriptElement script, Settings settings)
    {
        var doors = Enum.GetValues<Doorway>().Select(Kebab.Of).ToArray();
        if (Data(script, "start") is { } start && !doors.Contains(start))
            yield return Finding.Bad(Area, $"data-start is \"{start}\", and the panel cannot begin there: write one of {string.Join(", ", doors)}.");
        if (Data(script, "position") is { } position && !positions.Contains(position))
            yield return Finding.Warn(Area, $"data-position is \"{position}\": write left or right.");
        if (Data(script, "language") is { } language && !settings.Practice.Languages.Any(one => $"{language}-".StartsWith($"{one}-", StringComparison.OrdinalIgnoreCase)))
            yield return Finding.Warn(Area, $"data-language is \"{language}\", and GuidanceBot:Practice:Languages has no such: visitors are spoken to in {settings.Practice.Languages[0]}.");
        if (Data(script, "leave-url") is { } leave && !(Uri.TryCreate(leave, UriKind.Absolute, out var to) && to.Scheme is "http" or "https"))
            yield return Finding.Bad(Area, $"data-leave-url is \"{leave}\", and Leave cannot go there: write a whole web address.");
        if (Data(script, "color") is { } text && BrandColor.Parse(text) is { } color && color.Contrast < BrandColor.Least)
            yield return Finding.Warn(Area, $"data-color is \"{text}\", on which the words of the button are hard to read: write a darker one, such as {color.Readable()}.");
        if (settings is { DirectLineSecret: not null, Anonymous: false } && Data(script, "token-url") is null)
            yield return Finding.Bad(Area, "GuidanceBot:DirectLine:Secret is set, and the page has no data-token-url: add it, or set GuidanceBot:DirectLine:Anonymous to true.");
    }

    private static string? Data(IHtmlScriptElement script, string name) => script.GetAttribute($"data-{name}") is { Length: > 0 } value ? value : null;
}
