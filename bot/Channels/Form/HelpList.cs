using System.Collections.Immutable;
using System.Text.RegularExpressions;
using GuidanceBot.Content;

namespace GuidanceBot.Channels.Form;

/// <summary>People to turn to, each with the ways to reach them.</summary>
internal static partial class HelpList
{
    public static Markup Of(ImmutableArray<BubbleHelpLine> lines, Library library) =>
        $"<ul class=\"help\">{lines.Select(line => Line(line, library))}</ul>";

    /// <summary>What the text says beyond the lines themselves: no word of a help message is lost to its layout.</summary>
    public static string Beside(string text, ImmutableArray<BubbleHelpLine> lines) => string.Join('\n', text.Split('\n').Where(row =>
        !lines.Any(line => row.Contains(line.Name, StringComparison.Ordinal) || (line.Number is { Length: > 0 } number && row.Contains(number, StringComparison.Ordinal)))));

    private static Markup Line(BubbleHelpLine line, Library library)
    {
        var hours = line.Hours is { } open ? $"<span class=\"hours\">{open}</span>" : Markup.None;
        var call = line.Number is { } number ? Reach("tel:", Dialled(number), "ui.help.call", number, library) : Markup.None;
        var text = line.Text is { } where ? Reach("sms:", ShortCode(where), "ui.help.text", where, library) : Markup.None;
        var web = line.Web is { } address && IsWeb(address)
            ? $"<a href=\"{address}\" target=\"_blank\" rel=\"noopener noreferrer\">{library.Label("ui.help.web")}</a>"
            : Markup.None;
        return $"<li><strong>{line.Name}</strong>{hours}<div class=\"reach\">{call}{text}{web}</div></li>";
    }

    private static Markup Reach(string scheme, string? digits, string label, string told, Library library) => digits is null
        ? Markup.Of($"<span>{told}</span>")
        : Markup.Of($"<a href=\"{scheme}{digits}\">{library.Label(label)} {told}</a>");

    private static bool IsWeb(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp);

    private static string? Dialled(string text) =>
        Phone().Match(text) is { Success: true } phone ? NotDialled().Replace(phone.Value, "") : null;

    // "Text HOME to 741741": the number is the last run of digits.
    private static string? ShortCode(string text) =>
        Digits().Matches(text) is { Count: > 0 } runs ? NotDialled().Replace(runs[^1].Value, "") : null;

    [GeneratedRegex(@"[+\d*#][\d\s().*#-]*", RegexOptions.NonBacktracking)]
    private static partial Regex Phone();

    [GeneratedRegex(@"\+?\d[\d\s-]*", RegexOptions.NonBacktracking)]
    private static partial Regex Digits();

    [GeneratedRegex(@"[^+\d*#]", RegexOptions.NonBacktracking)]
    private static partial Regex NotDialled();
}
