using System.Globalization;

namespace GuidanceBot.Channels.DirectLine;

/// <summary>The last sequence number a client has seen.</summary>
internal static class Watermark
{
    /// <summary>0 where it is missing or empty; null where it is no number.</summary>
    public static long? Parse(HttpRequest request)
    {
        var text = request.Query["watermark"].ToString();
        if (text.Length == 0) return 0;
        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var watermark) ? watermark : null;
    }
}
