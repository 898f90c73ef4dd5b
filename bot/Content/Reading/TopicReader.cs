using System.Collections.Immutable;

namespace GuidanceBot.Content.Reading;

/// <summary>Reads one topic file: its defaults, then its entries.</summary>
internal static class TopicReader
{
    private static readonly string[] keys = ["topic", "sources", "evidence", "status", "entries"];

    /// <param name="ids">Gets the id of every entry, also of those too broken to be read.</param>
    /// <param name="own">What a practice says in place of what stands here.</param>
    public static IEnumerable<Entry> Read(Node? root, Report report, ISet<string> ids, OwnWords own)
    {
        if (Open(root, report) is not { } file)
            return [];
        if (!file.Has("topic"))
            file.Missing("topic");
        var defaults = Defaults(file);
        var reader = new EntryReader(report, defaults, ids);
        return [.. file.Mappings("entries").SelectMany(entry => own.Read(entry, defaults, report, ids) ?? reader.Read(entry))];
    }

    /// <summary>Reads a file of a practice's own. What goes over an entry of ours needs no topic.</summary>
    public static IEnumerable<OwnEntry> ReadOwn(Node? root, Report report)
    {
        if (Open(root, report) is not { } file)
            yield break;
        var defaults = Defaults(file);
        foreach (var entry in file.Mappings("entries"))
        {
            if (entry.Find("id") is Scalar { Text.Length: > 0 } id)
                yield return new OwnEntry(id.Text, new Place(report.File, id.Line), entry, defaults);
            else
                report.Add(Codes.MissingKey, entry.Line, "`id` is missing in an entry.");
        }
    }

    /// <summary>What an entry rests on, taken from its own keys, or from the file's.</summary>
    public static Background Background(Fields fields, Background defaults) => new(
        fields.Text("topic")?.Text ?? defaults.Topic,
        fields.Has("sources") ? Refer(fields.Texts("sources")) : defaults.Sources,
        fields.Name<Evidence>("evidence") ?? defaults.Evidence,
        fields.Name<Status>("status") ?? defaults.Status);

    public static ImmutableArray<Related> Refer(ImmutableArray<Scalar> ids) =>
        [.. ids.Select(id => new Related(id.Text, id.Line))];

    private static Background Defaults(Fields file) => Background(file, new Background("", [], Evidence.None, Status.Draft));

    private static Fields? Open(Node? root, Report report)
    {
        if (root is not Mapping mapping)
        {
            if (root is null or Scalar { Text: "" })
                report.Add(Codes.NothingInIt, 1, "This file is empty.");
            else
                report.Add(Codes.WrongShape, root.Line, "A topic file begins with `topic:`.");
            return null;
        }

        var file = new Fields(mapping, report, "a topic file");
        file.RejectOthers(keys);
        if (!file.Has("entries"))
            report.Add(Codes.NothingInIt, file.Line, "This file has no `entries:`.");
        return file;
    }
}
