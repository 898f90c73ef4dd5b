using GuidanceBot.Content.Reading;
using GuidanceBot.Content.Signing;

namespace GuidanceBot.Content.Checks;

/// <summary>
/// Holds a translation against the language it was made from. Each of its entries names, under <c>of</c>, the
/// fingerprint of the text it translates; when that text changes, the translation is stale.
/// </summary>
internal static class Translations
{
    public static IEnumerable<Problem> Check(Draft translation, Draft source)
    {
        var translated = translation.Entries.Where(entry => entry.Whole is null).DistinctBy(entry => entry.Id).ToDictionary(entry => entry.Id, StringComparer.Ordinal);
        var parts = source.Entries.ToLookup(entry => entry.Whole ?? entry.Id, StringComparer.Ordinal);
        foreach (var entry in source.Entries.Where(entry => entry.Whole is null && Fingerprint.IsSpoken(entry)))
        {
            var now = Fingerprint.Of(parts[entry.Id]);
            if (translated.GetValueOrDefault(entry.Id) is not { } other)
                yield return new Problem(Codes.Untranslated, translation.Locale.Code, 1, $"`{entry.Id}` is not translated ({entry.At}); its fingerprint is {now}.");
            else if (other.Of is null)
                yield return At(other, $"`{entry.Id}` does not say which wording it translates; if it is the present one, write `of: \"{now}\"`.");
            else if (other.Of != now)
                yield return At(other, $"`{entry.Id}` translates an earlier wording; see {entry.At}, translate it anew, and write `of: \"{now}\"`.");
        }
    }

    /// <summary>What is no translation names no text it was translated from.</summary>
    public static IEnumerable<Problem> None(IEnumerable<Entry> entries) =>
        from entry in entries
        where entry.Of is not null && entry.Whole is null
        select new Problem(Codes.UnknownKey, entry.At.File, entry.At.Line, $"`{entry.Id}` has `of`, which belongs only in translations.");

    private static Problem At(Entry entry, string message) => new(Codes.Stale, entry.At.File, entry.At.Line, message);
}
