using System.Collections.Immutable;

namespace GuidanceBot.Content.Reading;

/// <summary>
/// Reads what the reader learns from. It comes in thousands, so each is one text: examples one a line, words parted by
/// spaces. No line needs quotes, whatever a visitor may have typed in it.
/// </summary>
internal static class Learning
{
    public static ImmutableArray<string> Words(Fields fields) =>
        fields.Needed("words") is { } words ? [.. words.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)] : [];

    // The text begins on the line after its key.
    public static ImmutableArray<ExampleLine> Lines(Fields fields)
    {
        if (fields.Needed("lines") is not { } text)
            return [];
        var first = fields.LineOf("lines") + 1;
        return
        [
            .. text.Text.Split('\n').Select((line, i) => new ExampleLine(line.Trim(), first + i)).Where(example => example.Text.Length > 0),
        ];
    }
}
