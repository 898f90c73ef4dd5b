using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using GuidanceBot.Content;

namespace GuidanceBot.Channels.Page;

/// <summary>
/// What a page names in braces: its words, which live with the content, as <c>{ui.leave}</c>, and
/// <c>{practice.leave-url}</c>, the page that Leave goes to; <c>{page.base}</c>, the path that the pages lie below; <c>{locale.code}</c> and <c>{locale.direction}</c> say how they are written.
/// </summary>
internal sealed partial class PageTexts(Library library, string leaveUrl, string pathBase)
{
    private const string Prefix = "ui.";

    /// <summary>Puts the texts in place of their names, written so that they cannot break out of the markup or the string around them.</summary>
    public string Fill(string text, string extension) =>
        Name().Replace(text, name => Encoder(extension).Encode(Text(name.Groups[1].Value)));

    /// <summary>Every label by id, for the scripts of the panel.</summary>
    public byte[] Labels() => JsonSerializer.SerializeToUtf8Bytes(library.Entries
        .Where(entry => entry.Id.StartsWith(Prefix, StringComparison.Ordinal))
        .ToDictionary(entry => entry.Id, entry => library.Label(entry.Id)));

    private string Text(string name) => name switch
    {
        "practice.leave-url" => leaveUrl,
        "page.base" => pathBase,
        "locale.code" => library.Locale,
        "locale.direction" => library.IsRightToLeft ? "rtl" : "ltr",
        _ => library.Label(name),
    };

    private static TextEncoder Encoder(string extension) => extension == ".js" ? JavaScriptEncoder.Default : HtmlEncoder.Default;

    [GeneratedRegex(@"\{((?:ui|practice|page|locale)\.[a-z.-]+)\}")]
    private static partial Regex Name();
}
