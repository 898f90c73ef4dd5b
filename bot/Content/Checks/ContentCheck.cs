using System.Collections.Immutable;
using GuidanceBot.Content.Help;
using GuidanceBot.Content.Reading;

namespace GuidanceBot.Content.Checks;

/// <summary>The whole check: structure, wording, and how fresh the help lines are.</summary>
internal static class ContentCheck
{
    private const int DaysALineIsTrusted = 400;

    /// <param name="required">What code refers to, beside what the renderer does.</param>
    /// <param name="today">Help lines are judged by it.</param>
    public static Checked Run(string folder, string locale, IEnumerable<RequiredEntry> required, DateOnly today)
    {
        var draft = ContentLoader.Load(folder, locale, [.. Renderer.Required, .. required]);
        return new Checked(draft.Entries.Count, [.. draft.Problems
            .Concat(Wording.Check(draft.Entries))
            .Concat(ReadingLevels.Check(draft.Entries))
            .Concat(Unverified(draft.Help, today))
            .OrderBy(p => p.File, StringComparer.Ordinal).ThenBy(p => p.Line)]);
    }

    /// <summary>A number that has changed hands is worse than none.</summary>
    private static IEnumerable<Problem> Unverified(HelpDirectory help, DateOnly today) =>
        from region in help.Regions
        from line in region.Lines.Select(l => (Name: l.Id, l.Verified, l.At))
            .Concat(region.Emergency is { } e ? [(Name: "emergency", e.Verified, e.At)] : [])
        where line.Verified != DateOnly.MinValue && line.Verified.AddDays(DaysALineIsTrusted) < today
        select new Problem(Codes.Unverified, line.At.File, line.At.Line, $"`{line.Name}` was last verified on {line.Verified:yyyy-MM-dd}; read its source again.");
}

/// <summary>What a check found.</summary>
internal sealed record Checked(int Entries, ImmutableArray<Problem> Problems);
