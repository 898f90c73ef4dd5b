using GuidanceBot.Content.Reading;

namespace GuidanceBot.Content.Points;

/// <summary>Reads the inventory of a source: what it says, point by point.</summary>
internal static class PointsReader
{
    public const string Folder = "points/";

    private static readonly string[] keys = ["source", "points"];
    private static readonly string[] pointKeys = ["id", "says", "who", "told"];

    public static IEnumerable<Point> Read(Node? root, Report report)
    {
        if (root is not Mapping mapping)
        {
            report.Add(Codes.NothingInIt, root?.Line ?? 1, "An inventory begins with `source:`, and lists its `points:`.");
            return [];
        }

        var fields = new Fields(mapping, report, "an inventory");
        fields.RejectOthers(keys);
        var source = fields.Needed("source");
        return [.. fields.Mappings("points").Select(point => Point(point, source?.Text ?? "", report)).OfType<Point>()];
    }

    private static Point? Point(Mapping mapping, string source, Report report)
    {
        var fields = new Fields(mapping, report, "a point");
        fields.RejectOthers(pointKeys);
        var (id, says, who) = (fields.Needed("id"), fields.Needed("says"), fields.Needed("who"));
        return id is null || says is null
            ? null
            : new Point(id.Text, source, says.Text, who?.Text ?? "", TopicReader.Refer(fields.Texts("told")), new Place(report.File, id.Line));
    }
}
