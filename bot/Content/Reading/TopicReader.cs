using System.Collections.Immutable;

namespace GuidanceBot.Content.Reading;

/// <summary>Reads one topic file: its defaults, then its entries.</summary>
internal static class TopicReader
{
    private static readonly string[] keys = ["topic", "sources", "evidence", "status", "entries"];

    /// <param name="ids">Gets the id of every entry, also of those too broken to be read.</param>
    public static IEnumerable<Entry> Read(Node? root, Report report, ISet<string> ids)
    {
        if (root is not Mapping mapping)
        {
            if (root is null or Scalar { Text: "" })
                report.Add(Codes.NothingInIt, 1, "This file is empty.");
            else
                report.Add(Codes.WrongShape, root.Line, "A topic file begins with `topic:`.");
            return [];
        }

        var file = new Fields(mapping, report, "a topic file");
        file.RejectOthers(keys);
        return Entries(file, report, ids);
    }

    /// <summary>What an entry rests on, taken from its own keys, or from the file's.</summary>
    public static Background Background(Fields fields, Background defaults) => new(
        fields.Text("topic")?.Text ?? defaults.Topic,
        fields.Has("sources") ? Refer(fields.Texts("sources")) : defaults.Sources,
        fields.Name<Evidence>("evidence") ?? defaults.Evidence,
        fields.Name<Status>("status") ?? defaults.Status);

    public static ImmutableArray<Related> Refer(ImmutableArray<Scalar> ids) =>
        [.. ids.Select(id => new Related(id.Text, id.Line))];

    private static List<Entry> Entries(Fields file, Report report, ISet<string> ids)
    {
        if (!file.Has("topic"))
            file.Missing("topic");
        var defaults = Background(file, new Background("", [], Evidence.None, Status.Draft));
        if (!file.Has("entries"))
            report.Add(Codes.NothingInIt, file.Line, "This file has no `entries:`.");
        var reader = new EntryReader(report, defaults, ids);
        return [.. file.Mappings("entries").SelectMany(reader.Read)];
    }
}
