using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace GuidanceBot.Channels.Form;

/// <summary>
/// A piece of HTML, written as an interpolated string: what stands in the string itself is markup, and every text put into
/// it is encoded. There is no way to put a text in that is not.
/// </summary>
[InterpolatedStringHandler]
internal sealed class Markup
{
    public static readonly Markup None = new(0, 0);

    // All scripts as they are: the default would write a page of Arabic or Chinese as numbers, eight bytes a letter.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder html;

    public Markup(int literalLength, int formattedCount) => html = new StringBuilder(literalLength + (formattedCount * 16));

    /// <summary>Says what an interpolated string is where the compiler would take it for a text.</summary>
    public static Markup Of(Markup markup) => markup;

    public void AppendLiteral(string markup) => html.Append(markup);

    public void AppendFormatted(string? text) => html.Append(Encoder.Encode(text ?? ""));

    public void AppendFormatted(long number) => html.Append(number);

    public void AppendFormatted(Markup part) => html.Append(part.html);

    public void AppendFormatted(IEnumerable<Markup> parts)
    {
        foreach (var part in parts) html.Append(part.html);
    }

    public override string ToString() => html.ToString();
}
