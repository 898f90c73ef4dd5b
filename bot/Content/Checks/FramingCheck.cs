using GuidanceBot.Framing;

namespace GuidanceBot.Content.Checks;

/// <summary>The phrases of marks and guards: the lists they name have to be there, and each has to name a word.</summary>
internal static class FramingCheck
{
    public static IEnumerable<Problem> Check(IReadOnlyList<Entry> entries)
    {
        var lists = entries.Select(e => e.List?.Name).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return entries.Where(e => e.Mark is not null || e.Guarded is not null).SelectMany(e => Check(e, lists));
    }

    private static IEnumerable<Problem> Check(Entry entry, IReadOnlySet<string> lists)
    {
        foreach (var phrase in entry.Hears.Concat(entry.Unless))
        {
            foreach (var name in Phrasing.ListsIn(phrase).Where(name => !lists.Contains(name)))
                yield return At(entry, Codes.UnknownList, $"\"{phrase}\": there is no list `<{name}>`.{Nearest.Hint(name, lists)}");
            if (!Phrasing.NamesAWord(phrase))
                yield return At(entry, Codes.NoWords, $"\"{phrase}\" has no word to look for.");
        }
    }

    private static Problem At(Entry entry, string code, string message) =>
        new(code, entry.At.File, entry.At.Line, $"`{entry.Id}`: {message}");
}
