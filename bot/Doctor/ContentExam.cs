using GuidanceBot.Content;
using GuidanceBot.Content.Checks;
using GuidanceBot.Content.Help;
using GuidanceBot.Content.Reading;
using GuidanceBot.Content.Signing;
using GuidanceBot.Practice;

namespace GuidanceBot.Doctor;

/// <summary>The words: whether they pass the check, who signed them, and how fresh the help lines are.</summary>
internal static class ContentExam
{
    private const int MostNamed = 5;
    private const int SoonDays = 60;

    /// <summary>Problems of what has a day come under a heading of their own.</summary>
    public static IEnumerable<Finding> Of(Settings settings, DateOnly today)
    {
        if (OwnFolder.Fault(settings.Content, settings.Practice.Languages) is { } fault)
        {
            yield return Finding.Bad("content", fault);
            yield break;
        }
        foreach (var language in settings.Practice.Languages)
        {
            if (!Directory.Exists(Path.Combine(settings.ContentPath, language)))
            {
                yield return Finding.Bad("content", $"GuidanceBot:Practice:Languages has '{language}', and {settings.ContentPath} has no folder of that name: write languages that the content has.");
                continue;
            }
            foreach (var finding in Checked(settings, language, today)) yield return finding;
        }
        foreach (var finding in Lines(settings, today)) yield return finding;
    }

    private static IEnumerable<Finding> Checked(Settings settings, string language, DateOnly today)
    {
        var found = ContentCheck.Run(settings.Content, language, ContentNeeds.Shipped, today);
        // Its own region's first; but visitors may change to any other in one tap.
        var expired = found.Problems.Where(problem => problem.Code == Codes.Unverified)
            .OrderBy(problem => !problem.File.EndsWith($"/{settings.Practice.Region}.yaml", StringComparison.OrdinalIgnoreCase)).ToArray();
        var others = found.Problems.Where(problem => problem.Code != Codes.Unverified).ToArray();
        var errors = others.Where(problem => !problem.IsWarning).ToArray();
        foreach (var problem in errors.Take(MostNamed)) yield return Finding.Bad("content", problem.ToString());
        if (errors.Length > MostNamed) yield return Finding.Bad("content", $"… and {errors.Length - MostNamed} more: guidancebot content check --locale {language} names them.");
        if (errors.Length == 0) yield return Finding.Ok("content", $"{found.Entries} entries in {language}; no error.");
        var warnings = others.Length - errors.Length;
        if (warnings > 0) yield return Finding.Warn("content", $"{warnings} warnings in {language}, of review or reading level: guidancebot content check --locale {language} names them.");
        foreach (var problem in expired.Take(MostNamed)) yield return Finding.Bad("lines", problem.ToString());
        if (expired.Length > MostNamed) yield return Finding.Bad("lines", $"… and {expired.Length - MostNamed} more past their date: guidancebot content check names them.");
        if (found.Entries > 0) yield return Signed(settings, language, today);
    }

    private static Finding Signed(Settings settings, string language, DateOnly today)
    {
        var draft = ContentLoader.Load(settings.Content, language, []);
        var spoken = draft.Entries.Where(Fingerprint.IsSpoken).ToArray();
        var signed = spoken.Count(entry => draft.SignOffs.Standing(entry, today) == Standing.Signed);
        return signed == spoken.Length
            ? Finding.Ok("sign-off", $"All {signed} texts in {language} are signed.")
            : Finding.Warn("sign-off", $"{signed} of {spoken.Length} texts in {language} are signed and not due, and the greeting says so: have a clinician read them, see guidancebot content read and content sign.");
    }

    private static IEnumerable<Finding> Lines(Settings settings, DateOnly today)
    {
        if (settings.Practice.Region is not { } region || !Directory.Exists(settings.ContentPath)) yield break;
        var help = ContentLoader.Load(settings.Content, settings.Practice.Languages[0], []).Help;
        var own = help.Regions.FirstOrDefault(one => string.Equals(one.Code, region, StringComparison.OrdinalIgnoreCase));
        if (own is null)
        {
            yield return Finding.Warn("lines", $"GuidanceBot:Practice:Region is {region}, for which there are no help lines: visitors see international directories; add resources/{region}.yaml.");
            yield break;
        }
        var oldest = own.Lines.Min(line => line.Verified);
        var last = oldest.AddDays(ContentCheck.DaysASourceIsTrusted);
        // Those past it are named by the check.
        if (last >= today) yield return last.AddDays(-SoonDays) < today
            ? Finding.Warn("lines", $"Help lines of {region} were last verified on {oldest:yyyy-MM-dd} and expire on {last.AddDays(1):yyyy-MM-dd}: read their sources again, and dial them.")
            : Finding.Ok("lines", $"{own.Lines.Length} help lines for {region}, the oldest verified on {oldest:yyyy-MM-dd}. Have a person dial them.");
        var without = HelpDirectory.Kinds.Where(kind => own.Lines.All(line => line.Kind != kind)).ToArray();
        if (without.Length > 0) yield return Finding.Warn("lines", $"{region} has no line for {string.Join(", ", without)}: international ones stand in.");
    }
}
