using GuidanceBot.Safety;
using GuidanceBot.Understanding;

namespace GuidanceBot.Content.Checks;

/// <summary>Signals of danger: that each is found in the messages it has to be found in, and in none that it must not.</summary>
internal static class SignalCheck
{
    public static IEnumerable<Problem> Check(IReadOnlyCollection<Entry> entries)
    {
        var signals = entries.Where(entry => entry.Signal is not null && Signal.Named(entry.Id) is not null).ToArray();
        if (signals.Length == 0)
            return [];
        var lists = entries.Select(entry => entry.List?.Name).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var phrasebook = Phrases.Of(entries, Teaching.Of(entries).Learn());
        return signals.SelectMany(signal => UnknownLists(signal, lists).Concat(Misses(signal, phrasebook)).Concat(Cries(signal, phrasebook)));
    }

    private static IEnumerable<Problem> UnknownLists(Entry signal, HashSet<string> lists) =>
        from phrase in signal.Hears.Concat(signal.Unless)
        from name in Phrases.ListsIn(phrase)
        where !lists.Contains(name)
        select new Problem(Codes.UnknownList, signal.At.File, signal.At.Line, $"`{signal.Id}`: \"{phrase}\": there is no list `<{name}>`.{Nearest.Hint(name, lists)}");

    private static IEnumerable<Problem> Misses(Entry signal, Phrasebook phrasebook) =>
        from example in signal.Signal!.Fires
        where !Screen.Signals(example.Text, phrasebook).Any(alarm => alarm.By == signal.Id)
        select At(signal, example, Codes.SignalMisses, $"\"{example.Text}\" has to bring up `{signal.Id}`, and does not.");

    private static IEnumerable<Problem> Cries(Entry signal, Phrasebook phrasebook) =>
        from example in signal.Signal!.Silent
        where Screen.Signals(example.Text, phrasebook).Any(alarm => alarm.By == signal.Id && alarm.Reach > Reach.Support)
        select At(signal, example, Codes.SignalCries, $"\"{example.Text}\" must not bring up `{signal.Id}`, and does.");

    private static Problem At(Entry signal, ExampleLine example, string code, string message) => new(code, signal.At.File, example.Line, message);
}
