using System.Globalization;

namespace GuidanceBot.Channels.DirectLine;

/// <summary>The last sequence number a client has seen.</summary>
internal static class Watermark
{
    public const string Name = "watermark";
    public const string Meaning = "Where to go on: the watermark of the last activity set. Missing or empty is the beginning; one ahead of the log is its end.";

    /// <summary>0 where it is missing or empty; null where it is no number.</summary>
    public static long? Parse(HttpRequest request)
    {
        var text = request.Query[Name].ToString();
        if (text.Length == 0) return 0;
        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var watermark) ? watermark : null;
    }
}
