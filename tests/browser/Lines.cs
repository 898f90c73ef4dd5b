namespace GuidanceBot.Tests;

/// <summary>Messages of the guide about a rehearsed line, as they come over the wire.</summary>
internal static class Lines
{
    public const string First = "You always ask the second I walk in and I can't deal with it.\nPlease stop. It's not about you.";
    public const string Second = "When you ask the second I'm in the door I feel cornered. I'm not leaving you. Can we do Thursdays?";

    public static object Marked(string text, object[] spans, string? before = null, string? after = null, string? prompt = null) => new
    {
        type = "message",
        from = new { id = "guide", role = "bot" },
        text = "the plain form, for other channels",
        channelData = new { kind = "marked", marked = new { text, spans, before, after }, prompt },
    };

    public static object Versions() => new
    {
        type = "message",
        from = new { id = "guide", role = "bot" },
        text = "the plain form, for other channels",
        channelData = new
        {
            kind = "versions",
            versions = new[]
            {
                new { title = "The first", text = First, spans = new[] { Stings(First, "You always ask"), Lands(First, "the second I walk in") } },
                new { title = "The second", text = Second, spans = new[] { Lands(Second, "I feel cornered") } },
            },
        },
    };

    public static object Lands(string text, string part, string note = "One exact moment; they will know which.") => Span(text, part, "lands", "Lands", note);

    public static object Stings(string text, string part, string note = "They may argue with “always” and miss the rest.") => Span(text, part, "stings", "May sting", note);

    private static object Span(string text, string part, string side, string label, string note) =>
        new { start = text.IndexOf(part, StringComparison.Ordinal), length = part.Length, side, label, note };
}
