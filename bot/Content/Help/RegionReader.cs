using System.Collections.Immutable;
using GuidanceBot.Content.Reading;

namespace GuidanceBot.Content.Help;

/// <summary>Reads one file of help lines.</summary>
internal static class RegionReader
{
    public const string Folder = "resources/";

    private static readonly string[] regionKeys = ["region", "name", "emergency", "lines"];
    private static readonly string[] emergencyKeys = ["number", "source", "verified"];
    private static readonly string[] lineKeys =
        ["id", "kind", "name", "number", "sms", "web", "hours", "languages", "verified", "source"];

    /// <returns>Null when it is too broken to be read; the reasons are in the report.</returns>
    public static HelpRegion? Read(Node? root, Report report)
    {
        if (root is not Mapping mapping)
        {
            report.Add(Codes.NothingInIt, root?.Line ?? 1, "A file of help lines begins with `region:`.");
            return null;
        }

        var fields = new Fields(mapping, report, "a file of help lines");
        fields.RejectOthers(regionKeys);
        var (code, name) = (fields.Needed("region"), fields.Needed("name"));
        var emergency = Emergency(fields, report);
        var lines = fields.Mappings("lines").Select(line => Line(line, report)).OfType<HelpLine>().ToImmutableArray();
        if (code is null)
            return null;
        if (emergency is null && code.Text != HelpDirectory.International)
            fields.Missing("emergency");
        return new HelpRegion(code.Text, name?.Text ?? "", emergency, lines, new Place(report.File, code.Line));
    }

    private static Emergency? Emergency(Fields region, Report report)
    {
        if (region.Nested("emergency", "an emergency number") is not { } fields)
            return null;
        fields.RejectOthers(emergencyKeys);
        return fields.Needed("number") is { } number
            ? new Emergency(number.Text, fields.Verified(), new Place(report.File, number.Line))
            : null;
    }

    private static HelpLine? Line(Mapping mapping, Report report)
    {
        var fields = new Fields(mapping, report, "a help line");
        fields.RejectOthers(lineKeys);
        var (id, kind, name) = (fields.Needed("id"), fields.Needed("kind"), fields.Needed("name"));
        if (kind is not null)
            fields.OneOf("kind", kind, HelpDirectory.Kinds);
        if (!fields.Has("number") && !fields.Has("sms") && !fields.Has("web"))
            fields.Missing("number");
        if (id is null)
            return null;
        return new HelpLine(id.Text, kind?.Text ?? "", name?.Text ?? "", fields.Verified(), new Place(report.File, id.Line))
        {
            Number = fields.Text("number")?.Text,
            Sms = fields.Text("sms")?.Text,
            Web = fields.WebAddress("web"),
            Hours = fields.Text("hours")?.Text,
            Languages = [.. fields.Texts("languages").Select(l => l.Text)],
        };
    }
}
