namespace GuidanceBot.Tests.Content;

/// <summary>Runs of words, however they are written: upper or lower case, whatever stands between them.</summary>
internal static class Runs
{
    public const int Words = 7;

    public static IEnumerable<string> Of(string text)
    {
        var words = Split(text);
        return Enumerable.Range(0, Math.Max(0, words.Length - Words + 1)).Select(start => string.Join(' ', words[start..(start + Words)]));
    }

    // An apostrophe parts no word: "don't" is "dont".
    private static string[] Split(string text) =>
        new string([.. text.Where(c => c is not ('\'' or '’' or '‘')).Select(c => char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
