using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using GuidanceBot.Content;
using GuidanceBot.Practice;

namespace GuidanceBot.Channels.Page;

/// <summary>
/// What a page names in braces: its words, which live with the content, as <c>{ui.leave}</c>, and
/// <c>{practice.leave-url}</c>, the page that Leave goes to; <c>{practice.color}</c>, of its button; <c>{page.base}</c>, the path that the pages lie below; <c>{page.query}</c>,
/// what asks for the page's language; <c>{page.languages}</c>, the loader's words in all of them; <c>{page.several}</c>, a line for
/// more than one; <c>{locale.code}</c> and
/// <c>{locale.direction}</c> say how the page is written.
/// </summary>
/// <param name="library">The words.</param>
/// <param name="current">The languages there are.</param>
internal sealed partial class PageTexts(Library library, CurrentScript current, string leaveUrl, BrandColor color, string pathBase)
{
    private static readonly string[] OutsideOfPanel = ["ui.title", "ui.launcher", "ui.leave", "ui.away"];

    // All scripts as they are: the default would write each letter beyond ASCII as six.
    private static readonly JavaScriptEncoder ForScripts = JavaScriptEncoder.Create(UnicodeRanges.All);
    private static readonly HtmlEncoder ForPages = HtmlEncoder.Create(UnicodeRanges.All);

    private const string Prefix = "ui.";

    // Said by the pages that come where no script runs.
    private const string WithoutScripts = "ui.form.";

    /// <summary>Puts the texts in place of their names, written so that they cannot break out of the markup or the string around them.</summary>
    public string Fill(string text, string extension) =>
        Name().Replace(OnlyForSeveral().Replace(text, current.All.Count > 1 ? "$1" : ""), name => Written(Text(name.Groups[1].Value), extension));

    /// <summary>The labels by id that scripts of the panel put in, for they stand neither in it nor in the loader.</summary>
    /// <param name="panel">The panel's page.</param>
    public byte[] Labels(string panel)
    {
        var written = Name().Matches(panel).Select(name => name.Groups[1].Value).Concat(OutsideOfPanel).ToHashSet(StringComparer.Ordinal);
        return JsonSerializer.SerializeToUtf8Bytes(library.Entries
            .Where(entry => entry.Id.StartsWith(Prefix, StringComparison.Ordinal) && !entry.Id.StartsWith(WithoutScripts, StringComparison.Ordinal) && !written.Contains(entry.Id))
            .ToDictionary(entry => entry.Id, entry => library.Label(entry.Id)));
    }

    private string Text(string name) => name switch
    {
        "practice.leave-url" => leaveUrl,
        "practice.color" => color.ToString(),
        "page.base" => pathBase,
        "page.query" => PageLanguage.Query(library, current),
        "page.languages" => string.Join('\n', Offered().Select(Row)),
        "locale.code" => library.Locale,
        "locale.direction" => Direction(library),
        _ => library.Label(name),
    };

    // The loader takes the last that fits what the page asks for, and otherwise the first: as CurrentScript does.
    private IEnumerable<Library> Offered()
    {
        var all = current.All.Select(script => script.Library).ToArray();
        return all.Length == 1 ? all : [all[0], .. all.OrderBy(one => one.Locale.Length)];
    }

    private static string Row(Library one) => string.Join('\t', [one.Locale, Direction(one), .. OutsideOfPanel.Select(id => OnOneLine(one.Label(id)))]);

    private static string OnOneLine(string label) => string.Join(' ', label.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Direction(Library one) => one.IsRightToLeft ? "rtl" : "ltr";

    // A style sheet holds no words: nothing but a colour is put into it.
    private static string Written(string text, string extension) => extension switch
    {
        ".css" => text,
        ".js" => ForScripts.Encode(text),
        _ => ForPages.Encode(text),
    };

    // What only a choice between languages needs: each page of a practice would load it, and most offer one.
    [GeneratedRegex(@"^(.*) // \{page\.several\}$\n?", RegexOptions.Multiline)]
    private static partial Regex OnlyForSeveral();

    [GeneratedRegex(@"\{((?:ui|practice|page|locale)\.[a-z.-]+)\}")]
    private static partial Regex Name();
}
