using System.Collections.Immutable;

namespace GuidanceBot.Content;

/// <summary>
/// The content that is spoken now, in each language that is offered. What is spoken in one is replaced as a whole, so that
/// a turn is heard and put into words by one and the same.
/// </summary>
/// <param name="offered">One for each language; the first is spoken to whoever asks for none of them.</param>
internal sealed class CurrentScript(ImmutableArray<Script> offered)
{
    // A reference, so that it is read and replaced in one.
    private volatile Script[] scripts = [.. offered];

    /// <summary>What is spoken to whoever asks for no language.</summary>
    public Script Default => scripts[0];

    /// <summary>All of them, the default first.</summary>
    public IReadOnlyList<Script> All => scripts;

    /// <summary>The language asked for, or a wider one (RFC 4647, 3.4: <c>de</c> for <c>de-CH</c>); otherwise the default.</summary>
    /// <param name="locale">A BCP 47 tag; null where none is asked for.</param>
    public Script Of(string? locale)
    {
        var now = scripts;
        var best = now[0];
        var length = 0;
        foreach (var script in now)
        {
            var offers = script.Library.Locale;
            if (offers.Length > length && Speaks(offers, locale)) (best, length) = (script, offers.Length);
        }
        return best;
    }

    /// <summary>Speaks a content from now on, in its language.</summary>
    public void Replace(Script next) => scripts = [.. scripts.Select(script => script.Library.Locale == next.Library.Locale ? next : script)];

    private static bool Speaks(string offered, string? asked) =>
        asked?.StartsWith(offered, StringComparison.OrdinalIgnoreCase) == true && (asked.Length == offered.Length || asked[offered.Length] == '-');
}
