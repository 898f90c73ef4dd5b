using GuidanceBot.Content.Checks;
using GuidanceBot.Content.Help;
using GuidanceBot.Content.Points;
using GuidanceBot.Content.Signing;
using GuidanceBot.Language;

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

    /// <summary>Words that tell one language from another, and names from other words.</summary>
    public required LanguageWords Languages { get; init; }

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
    private readonly List<HelpRegion> ownRegions = [];
    private readonly List<Point> points = [];
    private IReadOnlyDictionary<string, Source> sources = new Dictionary<string, Source>();
    private SignOffs signOffs = SignOffs.None;
    private LanguageWords languages = LanguageWords.None;
    private Locale locale;

    private ContentLoader(string locale) => this.locale = new Locale(locale, false);

    /// <param name="withPoints">True to read the inventories of the sources, which no conversation needs.</param>
    public static Draft Load(ContentFolders folders, string locale, IEnumerable<RequiredEntry> required, bool withPoints = false)
    {
        var loader = new ContentLoader(locale);
        var files = ContentFiles.Read(folders.Path, loader.problems);
        var (ownFiles, ownRead) = OwnFiles.Read(folders.Own, locale, loader.problems);
        var own = OwnFiles.Words(ownRead, loader.problems);
        var read = files.Select(file => (File: file, Part: PartOf(file.Path, locale, withPoints))).Where(file => file.Part != Part.None)
            .AsParallel().AsOrdered().Select(file => ReadFile.Of(file.File, file.Part, locale, own));
        foreach (var file in read)
            loader.Take(file, loader.regions);
        foreach (var file in ownRead)
            loader.Take(file, loader.ownRegions);
        loader.entries.AddRange(own.ReadAdded(loader.entries, loader.ids, loader.problems));
        return loader.Finish(ContentFiles.Hash(files.Concat(ownFiles)), locale, required);
    }

    private static Part PartOf(string path, string locale, bool withPoints)
    {
        if (!path.EndsWith(".yaml", StringComparison.Ordinal))
            return Part.None;
        if (path == SourcesReader.File)
            return Part.Sources;
        if (path == LanguagesReader.File)
            return Part.Languages;
        if (path.StartsWith(RegionReader.Folder, StringComparison.Ordinal))
            return Part.Help;
        if (path.StartsWith(PointsReader.Folder, StringComparison.Ordinal))
            return withPoints ? Part.Points : Part.None;
        if (!path.StartsWith($"{locale}/", StringComparison.Ordinal))
            return Part.None;
        return path[(locale.Length + 1)..] switch { SignOffFile.Name => Part.SignOffs, Locale.File => Part.Locale, _ => Part.Topic };
    }

    // A practice's own come last, and go over ours.
    private void Take(ReadFile file, List<HelpRegion> into)
    {
        problems.AddRange(file.Problems);
        entries.AddRange(file.Entries);
        ids.UnionWith(file.Ids);
        points.AddRange(file.Points);
        sources = file.Sources ?? sources;
        signOffs = file.SignOffs?.Over(signOffs) ?? signOffs;
        locale = file.Locale ?? locale;
        languages = file.Languages ?? languages;
        if (file.Region is { } region)
            Add(region, into);
    }

    private void Add(HelpRegion region, List<HelpRegion> into)
    {
        if (into.Find(other => IsSame(other, region)) is { } first)
            problems.Add(new Problem(Codes.DuplicateId, region.At.File, region.At.Line, $"The region `{region.Code}` is already in {first.At}."));
        else
            into.Add(region);
    }

    private static bool IsSame(HelpRegion one, HelpRegion other) => string.Equals(one.Code, other.Code, StringComparison.OrdinalIgnoreCase);

    private Draft Finish(string hash, string locale, IEnumerable<RequiredEntry> required)
    {
        regions.RemoveAll(ours => ownRegions.Exists(own => IsSame(own, ours)));
        regions.AddRange(ownRegions);
        if (entries.Count > 0)
        {
            problems.AddRange(Structure.Check(entries, ids, [.. sources.Keys], regions));
            problems.AddRange(Requirements.Check(required, entries, ids, locale));
        }
        else if (problems.Count == 0)
            problems.Add(new Problem(Codes.Unreadable, locale, 1, $"There is no content for `{locale}` in this folder."));

        var ordered = problems.OrderBy(p => p.File, StringComparer.Ordinal).ThenBy(p => p.Line).ToArray();
        return new Draft(hash, entries, ids, sources, new HelpDirectory(regions), ordered) { Locale = this.locale, SignOffs = signOffs, Points = points, Languages = languages };
    }
}
