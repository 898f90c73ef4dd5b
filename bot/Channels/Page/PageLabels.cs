using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using GuidanceBot.Content;

namespace GuidanceBot.Channels.Page;

/// <summary>The words of the pages. They live with the content; a page names them as <c>{ui.leave}</c>.</summary>
internal sealed partial class PageLabels(Library library)
{
    private const string Prefix = "ui.";

    /// <summary>Puts the words in place of their names, written so that they cannot break out of the markup or the string around them.</summary>
    public string Fill(string text, string extension) =>
        Name().Replace(text, name => Encoder(extension).Encode(library.Label(name.Groups[1].Value)));

    /// <summary>Every label by id, for the scripts of the panel.</summary>
    public byte[] Json() => JsonSerializer.SerializeToUtf8Bytes(library.Entries
        .Where(entry => entry.Id.StartsWith(Prefix, StringComparison.Ordinal))
        .ToDictionary(entry => entry.Id, entry => library.Label(entry.Id)));

    private static TextEncoder Encoder(string extension) => extension == ".js" ? JavaScriptEncoder.Default : HtmlEncoder.Default;

    [GeneratedRegex(@"\{(ui\.[a-z.-]+)\}")]
    private static partial Regex Name();
}
