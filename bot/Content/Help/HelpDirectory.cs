using System.Collections.Frozen;
using System.Collections.Immutable;

namespace GuidanceBot.Content.Help;

/// <summary>Help lines by region and need. Where a region is unknown, or has no line for a need, the international directory stands in.</summary>
internal sealed class HelpDirectory(IEnumerable<HelpRegion> regions)
{
    public const string International = "international";

    public static readonly ImmutableArray<string> Kinds =
        ["suicide", "partner-violence", "harm-others", "child", "elder", "sexual-assault", "eating-disorder", "youth"];

    private readonly FrozenDictionary<string, HelpRegion> byCode =
        regions.ToFrozenDictionary(r => r.Code, StringComparer.OrdinalIgnoreCase);

    public IEnumerable<HelpRegion> Regions => byCode.Values;

    /// <summary>The emergency number of a region; of the international directory where the region is unknown.</summary>
    public Emergency? Emergency(string region) => Region(region)?.Emergency;

    /// <summary>Lines for these needs, in their order, each once; where there is none for them, every line of the international directory.</summary>
    /// <param name="kinds">None where the emergency number is all that helps.</param>
    public ImmutableArray<HelpLine> Lines(string region, ImmutableArray<string> kinds)
    {
        var found = Once(kinds.SelectMany(kind => Lines(Region(region), kind)));

        // Somebody to turn to, always: a directory leads on to the right line.
        return found.IsEmpty && (kinds.Length > 0 || Emergency(region) is null) ? Once(byCode.GetValueOrDefault(International)?.Lines ?? []) : found;
    }

    private static ImmutableArray<HelpLine> Once(IEnumerable<HelpLine> lines) =>
        [.. lines.DistinctBy(line => (line.Name, line.Number, line.Sms, line.Web))];

    private HelpLine[] Lines(HelpRegion? region, string kind)
    {
        var own = Of(region, kind);
        return own.Length > 0 ? own : Of(byCode.GetValueOrDefault(International), kind);
    }

    private static HelpLine[] Of(HelpRegion? region, string kind) =>
        region is null ? [] : [.. region.Lines.Where(line => line.Kind == kind)];

    private HelpRegion? Region(string code) =>
        byCode.TryGetValue(code, out var region) ? region : byCode.GetValueOrDefault(International);
}
