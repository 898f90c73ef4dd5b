namespace GuidanceBot.Content.Reading;

/// <summary>Reads <c>sources.yaml</c>: a list of what the advice rests on.</summary>
internal static class SourcesReader
{
    public const string File = "sources.yaml";

    private static readonly string[] keys = ["id", "title", "publisher", "url"];

    public static Dictionary<string, Source> Read(Node? root, Report report)
    {
        var sources = new Dictionary<string, Source>(StringComparer.Ordinal);
        if (root is not Sequence list)
        {
            report.Add(Codes.WrongShape, root?.Line ?? 1, "sources.yaml has to be a list of sources, each with `- id:`.");
            return sources;
        }

        foreach (var item in list.Items)
        {
            if (item is not Mapping mapping)
                report.Add(Codes.WrongShape, item.Line, "A source has to have an `id`, a `title` and a `publisher`.");
            else if (Source(new Fields(mapping, report, "a source")) is { } source && !sources.TryAdd(source.Id, source))
                report.Add(Codes.DuplicateId, mapping.Line, $"The source `{source.Id}` is listed twice.");
        }

        return sources;
    }

    private static Source? Source(Fields fields)
    {
        fields.RejectOthers(keys);
        var (id, title, publisher) = (fields.Needed("id"), fields.Needed("title"), fields.Needed("publisher"));
        var url = fields.WebAddress("url");
        return id is null ? null : new Source(id.Text, title?.Text ?? "", publisher?.Text ?? "", url);
    }
}
