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
    private readonly List<Point> points = [];
    private IReadOnlyDictionary<string, Source> sources = new Dictionary<string, Source>();
    private SignOffs signOffs = SignOffs.None;
    private LanguageWords languages = LanguageWords.None;
    private Locale locale;

    private ContentLoader(string locale) => this.locale = new Locale(locale, false);

    /// <param name="withPoints">True to read the inventories of the sources, which no conversation needs.</param>
    public static Draft Load(string folder, string locale, IEnumerable<RequiredEntry> required, bool withPoints = false)
    {
        var loader = new ContentLoader(locale);
        var files = ContentFiles.Read(folder, loader.problems);
        var read = files.Select(file => (File: file, Part: PartOf(file.Path, locale, withPoints))).Where(file => file.Part != Part.None)
            .AsParallel().AsOrdered().Select(file => ReadFile.Of(file.File, file.Part, locale));
        foreach (var file in read)
            loader.Take(file);
        return loader.Finish(ContentFiles.Hash(files), locale, required);
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

    private void Take(ReadFile file)
    {
        problems.AddRange(file.Problems);
        entries.AddRange(file.Entries);
        ids.UnionWith(file.Ids);
        points.AddRange(file.Points);
        sources = file.Sources ?? sources;
        signOffs = file.SignOffs ?? signOffs;
        locale = file.Locale ?? locale;
        languages = file.Languages ?? languages;
        if (file.Region is { } region)
            Add(region);
    }

    private void Add(HelpRegion region)
    {
        if (regions.Find(r => string.Equals(r.Code, region.Code, StringComparison.OrdinalIgnoreCase)) is { } first)
            problems.Add(new Problem(Codes.DuplicateId, region.At.File, region.At.Line, $"The region `{region.Code}` is already in {first.At}."));
        else
            regions.Add(region);
    }

    private Draft Finish(string hash, string locale, IEnumerable<RequiredEntry> required)
    {
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
