using GuidanceBot.Content.Checks;
using GuidanceBot.Content.Help;
using GuidanceBot.Content.Points;
using GuidanceBot.Content.Signing;

namespace GuidanceBot.Content.Reading;

/// <summary>Everything read from a content folder, sound or not.</summary>
/// <param name="Ids">The ids of all entries, also of those too broken to be among <paramref name="Entries"/>.</param>
/// <param name="Problems">Structural problems, in the order of files and lines.</param>
internal sealed record Draft(
    string Hash,
    IReadOnlyList<Entry> Entries,
    IReadOnlySet<string> Ids,
    IReadOnlyDictionary<string, Source> Sources,
    HelpDirectory Help,
    IReadOnlyList<Problem> Problems)
{
    public required Locale Locale { get; init; }

    public required SignOffs SignOffs { get; init; }

    /// <summary>What the sources say, point by point; empty unless it was asked for.</summary>
    public required IReadOnlyList<Point> Points { get; init; }
}

/// <summary>Reads a content folder. Whatever is wrong in it becomes a problem with its file and line; nothing throws.</summary>
internal sealed class ContentLoader
{
    private readonly List<Problem> problems = [];
    private readonly List<Entry> entries = [];
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);
    private readonly List<HelpRegion> regions = [];
    private readonly List<Point> points = [];
    private Dictionary<string, Source> sources = [];
    private SignOffs signOffs = SignOffs.None;
    private Locale locale;

    private ContentLoader(string locale) => this.locale = new Locale(locale, false);

    /// <param name="withPoints">True to read the inventories of the sources, which no conversation needs.</param>
    public static Draft Load(string folder, string locale, IEnumerable<RequiredEntry> required, bool withPoints = false)
    {
        var loader = new ContentLoader(locale);
        var files = ContentFiles.Read(folder, loader.problems);
        foreach (var file in files.Where(f => f.Path.EndsWith(".yaml", StringComparison.Ordinal)))
            loader.Read(file, $"{locale}/", withPoints);
        return loader.Finish(ContentFiles.Hash(files), locale, required);
    }

    private void Read(ContentFile file, string localeFolder, bool withPoints)
    {
        var report = new Report(file.Path, problems);
        if (file.Path == localeFolder + SignOffFile.Name)
        {
            if (Parse(file, report, out var signed))
                signOffs = SignOffFile.Read(signed, report);
            return;
        }

        if (file.Path == localeFolder + Locale.File)
        {
            if (Parse(file, report, out var about))
                locale = Locale.Read(locale.Code, about, report);
            return;
        }

        if (withPoints && file.Path.StartsWith(PointsReader.Folder, StringComparison.Ordinal))
        {
            if (Parse(file, report, out var inventory))
                points.AddRange(PointsReader.Read(inventory, report));
            return;
        }

        if (file.Path == SourcesReader.File && Parse(file, report, out var list))
            sources = SourcesReader.Read(list, report);
        else if (file.Path.StartsWith(RegionReader.Folder, StringComparison.Ordinal) && Parse(file, report, out var region))
            Add(RegionReader.Read(region, report));
        else if (file.Path.StartsWith(localeFolder, StringComparison.Ordinal) && Parse(file, report, out var topic))
            entries.AddRange(TopicReader.Read(topic, report, ids));
    }

    /// <returns>False when it could not be parsed, which is in the report.</returns>
    private bool Parse(ContentFile file, Report report, out Node? root)
    {
        root = null;
        var before = problems.Count;
        if (TextFile.Decode(file.Bytes, report) is { } text)
            root = YamlTree.Read(text, report);
        return root is not null || problems.Count == before;
    }

    private void Add(HelpRegion? region)
    {
        if (region is null)
            return;
        if (regions.Find(r => string.Equals(r.Code, region.Code, StringComparison.OrdinalIgnoreCase)) is { } first)
            problems.Add(new Problem(Codes.DuplicateId, region.At.File, region.At.Line, $"The region `{region.Code}` is already in {first.At}."));
        else
            regions.Add(region);
    }

    private Draft Finish(string hash, string locale, IEnumerable<RequiredEntry> required)
    {
        if (entries.Count > 0)
        {
            problems.AddRange(Structure.Check(entries, ids, sources.Keys, regions));
            problems.AddRange(Requirements.Check(required, entries, ids, locale));
        }
        else if (problems.Count == 0)
            problems.Add(new Problem(Codes.Unreadable, locale, 1, $"There is no content for `{locale}` in this folder."));

        var ordered = problems.OrderBy(p => p.File, StringComparer.Ordinal).ThenBy(p => p.Line).ToArray();
        return new Draft(hash, entries, ids, sources, new HelpDirectory(regions), ordered) { Locale = this.locale, SignOffs = signOffs, Points = points };
    }
}
