using System.Collections.Immutable;
using GuidanceBot.Content.Help;
using GuidanceBot.Content.Reading;
using GuidanceBot.Walking;

namespace GuidanceBot.Content.Checks;

/// <summary>The whole check: structure, wording, how far the review is, what no path reaches, and how fresh help lines and notes on the law are.</summary>
internal static class ContentCheck
{
    /// <summary>From the day on which a source was read.</summary>
    public const int DaysASourceIsTrusted = 400;

    /// <param name="needs">What the dialogs need of the content.</param>
    /// <param name="today">What has a day is judged by it.</param>
    public static Checked Run(ContentFolders folders, string locale, ContentNeeds needs, DateOnly today)
    {
        var draft = ContentLoader.Load(folders, locale, [.. Renderer.Required, .. needs.Entries], withPoints: true);
        var english = Locale.IsEnglish(locale);
        var reading = Task.Run(() => english ? ReadingLevels.Check(draft.Entries) : ([], []));
        var wording = Wording.Check(draft.Entries, english);
        var (levels, hardest) = reading.Result;
        var problems = draft.Problems
            .Concat(wording)
            .Concat(levels)
            .Concat(Circles.Check(draft.Entries))
            .Concat(SignalCheck.Check(draft.Entries))
            .Concat(Reviews.Check(draft.Entries, draft.Ids, draft.SignOffs, today))
            .Concat(locale == Locale.Source ? PointsCheck.Check(draft.Points, draft.Ids, [.. draft.Sources.Keys]) : [])
            .Concat(Unverified(draft, today))
            .Concat(OfTranslation(folders, draft));
        if (draft.Entries.Count > 0 && needs.Map is { } map)
            problems = problems.Concat(MapCheck.Check(draft.Entries, draft.Ids, locale, map()));
        return new Checked(
            draft.Entries.Count,
            [.. problems.OrderBy(p => p.File, StringComparer.Ordinal).ThenBy(p => p.Line)],
            hardest);
    }

    private static IEnumerable<Problem> OfTranslation(ContentFolders folders, Draft draft) => draft.Locale.Code == Locale.Source || draft.Entries.Count == 0
        ? Translations.None(draft.Entries)
        : Translations.Check(draft, ContentLoader.Load(folders, Locale.Source, []));

    /// <summary>A number that has changed hands is worse than none; and laws change.</summary>
    private static IEnumerable<Problem> Unverified(Draft draft, DateOnly today) =>
        from line in Dated(draft.Help).Concat(draft.Entries.Where(e => e.Law is not null).Select(e => (Name: e.Id, e.Law!.Verified, e.At)))
        where line.Verified != DateOnly.MinValue && line.Verified.AddDays(DaysASourceIsTrusted) < today
        select new Problem(Codes.Unverified, line.At.File, line.At.Line, $"`{line.Name}` was last verified on {line.Verified:yyyy-MM-dd}; read its source again.");

    private static IEnumerable<(string Name, DateOnly Verified, Place At)> Dated(HelpDirectory help) => help.Regions.SelectMany(region => region.Lines
        .Select(line => (Name: line.Id, line.Verified, line.At))
        .Concat(region.Emergency is { } emergency ? [(Name: "emergency", emergency.Verified, emergency.At)] : []));
}

/// <summary>What the dialogs need of a content.</summary>
/// <param name="Entries">Entries they refer to by name, beside what the renderer does.</param>
/// <param name="Map">Gives the map of what they say; null where the content is held against no dialogs.</param>
internal sealed record ContentNeeds(IReadOnlyCollection<RequiredEntry> Entries, Func<Atlas>? Map)
{
    public static readonly ContentNeeds None = new([], null);

    /// <summary>What the dialogs of this program need.</summary>
    public static readonly ContentNeeds Shipped = new(DialogNeeds.All, DialogMap.Read);
}

/// <summary>What a check found.</summary>
/// <param name="Hardest">The longer texts that are hardest to read, within the limit or not.</param>
internal sealed record Checked(int Entries, ImmutableArray<Problem> Problems, ImmutableArray<Hard> Hardest)
{
    public int Warnings => Problems.Count(problem => problem.IsWarning);

    public int Errors => Problems.Length - Warnings;
}
