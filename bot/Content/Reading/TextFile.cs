using System.Text;

namespace GuidanceBot.Content.Reading;

/// <summary>Turns the bytes of a file into text.</summary>
internal static class TextFile
{
    private static readonly UTF8Encoding strict = new(false, throwOnInvalidBytes: true);

    /// <returns>Null when it is not UTF-8; the reason is in the report.</returns>
    public static string? Decode(ReadOnlySpan<byte> bytes, Report report)
    {
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] || bytes.Contains((byte)0))
            return NotUtf8(report, 1, "it looks like UTF-16");
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
            bytes = bytes[3..];
        try
        {
            return strict.GetString(bytes).ReplaceLineEndings("\n");
        }
        catch (DecoderFallbackException e)
        {
            return NotUtf8(report, 1 + bytes[..Math.Clamp(e.Index, 0, bytes.Length)].Count((byte)'\n'), "a character here is in another encoding");
        }
    }

    private static string? NotUtf8(Report report, int line, string reason)
    {
        report.Add(Codes.NotUtf8, line, $"Save this file as UTF-8: {reason}.");
        return null;
    }
}
