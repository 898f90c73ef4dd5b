using GuidanceBot.Content.Help;
using GuidanceBot.Content.Points;
using GuidanceBot.Content.Signing;
using GuidanceBot.Language;

namespace GuidanceBot.Content.Reading;

/// <summary>What a file of the content is.</summary>
internal enum Part
{
    None,
    Sources,
    Help,
    Points,
    SignOffs,
    Locale,
    Languages,
    Topic,

    /// <summary>A topic file of a practice's own.</summary>
    OwnTopic,
}

/// <summary>What one file held. Files are read side by side: nothing here knows of another file.</summary>
internal sealed record ReadFile
{
    public List<Problem> Problems { get; } = [];

    public List<Entry> Entries { get; } = [];

    public HashSet<string> Ids { get; } = new(StringComparer.Ordinal);

    public List<OwnEntry> Own { get; } = [];

    public List<Point> Points { get; } = [];

    public Dictionary<string, Source>? Sources { get; private set; }

    public SignOffs? SignOffs { get; private set; }

    public Locale? Locale { get; private set; }

    public HelpRegion? Region { get; private set; }

    public LanguageWords? Languages { get; private set; }

    /// <param name="own">What the practice puts over the entries of a topic file.</param>
    public static ReadFile Of(ContentFile file, Part part, string locale, OwnWords own)
    {
        var read = new ReadFile();
        var report = new Report(file.Shown, read.Problems);
        var root = TextFile.Decode(file.Bytes, report) is { } text ? YamlTree.Read(text, report) : null;
        // What could not be parsed is in the report; an empty file is for its reader to refuse.
        if (root is not null || read.Problems.Count == 0)
            read.Take(root, part, locale, report, own);
        return read;
    }

    private void Take(Node? root, Part part, string locale, Report report, OwnWords own)
    {
        switch (part)
        {
            case Part.Sources:
                Sources = SourcesReader.Read(root, report);
                break;
            case Part.Help:
                Region = RegionReader.Read(root, report);
                break;
            case Part.Points:
                Points.AddRange(PointsReader.Read(root, report));
                break;
            case Part.SignOffs:
                SignOffs = SignOffFile.Read(root, report);
                break;
            case Part.Locale:
                Locale = Content.Locale.Read(locale, root, report);
                break;
            case Part.Languages:
                Languages = LanguagesReader.Read(root, report);
                break;
            case Part.Topic:
                Entries.AddRange(TopicReader.Read(root, report, Ids, own));
                break;
            case Part.OwnTopic:
                Own.AddRange(TopicReader.ReadOwn(root, report));
                break;
        }
    }
}
