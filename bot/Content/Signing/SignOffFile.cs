using System.Globalization;
using System.Text;
using GuidanceBot.Content.Reading;

namespace GuidanceBot.Content.Signing;

/// <summary><c>signoff.yaml</c>, beside the words of a locale: a list, one sign-off an entry.</summary>
internal static class SignOffFile
{
    public const string Name = "signoff.yaml";

    private const string Day = "yyyy-MM-dd";

    private const string Heading =
        "# Who signed which text, as it read then. Written by `guidancebot content sign`; a line may also be taken out by hand.\n";

    private static readonly string[] keys = ["id", "hash", "by", "on", "due"];

    public static SignOffs Read(Node? root, Report report)
    {
        var signed = new Dictionary<string, SignOff>(StringComparer.Ordinal);
        if (root is not (Sequence or null))
            report.Add(Codes.WrongShape, root.Line, "signoff.yaml has to be a list of sign-offs, each with `- id:`.");
        foreach (var item in (root as Sequence)?.Items ?? [])
        {
            if (item is not Mapping mapping)
                report.Add(Codes.WrongShape, item.Line, "A sign-off has `id`, `hash`, `by`, `on` and `due`.");
            else if (SignOff(mapping, report) is { } signOff && !signed.TryAdd(signOff.Id, signOff))
                report.Add(Codes.DuplicateId, mapping.Line, $"`{signOff.Id}` is signed off twice; the first is on line {signed[signOff.Id].At.Line}.");
        }

        return new SignOffs(signed);
    }

    /// <summary>The file with these sign-offs, in the order of their ids.</summary>
    public static string Write(IEnumerable<SignOff> signed)
    {
        var text = new StringBuilder(Heading);
        foreach (var one in signed.OrderBy(one => one.Id, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"- {{ id: {one.Id}, hash: \"{one.Hash}\", by: {Quoted(one.By)}, ")
                .Append(CultureInfo.InvariantCulture, $"on: {one.On.ToString(Day, CultureInfo.InvariantCulture)}, due: {one.Due.ToString(Day, CultureInfo.InvariantCulture)} }}\n");
        }

        return text.ToString();
    }

    private static SignOff? SignOff(Mapping mapping, Report report)
    {
        var fields = new Fields(mapping, report, "a sign-off");
        fields.RejectOthers(keys);
        var (id, hash, by) = (fields.Needed("id"), fields.Needed("hash"), fields.Needed("by"));
        var (on, due) = (fields.Day("on"), fields.Day("due"));
        return id is null || hash is null || by is null || on == DateOnly.MinValue || due == DateOnly.MinValue
            ? null
            : new SignOff(id.Text, hash.Text, by.Text, on, due, new Place(report.File, id.Line));
    }

    private static string Quoted(string text) => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
