using GuidanceBot.Content.Reading;

namespace GuidanceBot.Content;

/// <summary>A language of the content.</summary>
/// <param name="Code">Name of its folder: a BCP 47 tag such as <c>en</c>.</param>
/// <param name="IsRightToLeft">Which way it is written.</param>
internal sealed record Locale(string Code, bool IsRightToLeft)
{
    /// <summary>The language everything is written in first; others are translated from it.</summary>
    public const string Source = "en";

    /// <summary>Says what cannot be told from its words; may be missing.</summary>
    public const string File = "locale.yaml";

    private static readonly string[] keys = ["direction"];

    /// <summary>Whether the rules that are about English words apply.</summary>
    public static bool IsEnglish(string code) => code == "en" || code.StartsWith("en-", StringComparison.Ordinal);

    public static Locale Read(string code, Node? root, Report report)
    {
        if (root is not Mapping mapping)
        {
            report.Add(Codes.NothingInIt, root?.Line ?? 1, "locale.yaml says `direction: ltr` or `direction: rtl`.");
            return new Locale(code, false);
        }

        var fields = new Fields(mapping, report, "locale.yaml");
        fields.RejectOthers(keys);
        if (fields.Needed("direction") is not { } direction)
            return new Locale(code, false);
        fields.OneOf("direction", direction, ["ltr", "rtl"]);
        return new Locale(code, direction.Text == "rtl");
    }
}
