using System.Collections.Immutable;
using GuidanceBot.Runtime;

namespace GuidanceBot.Walking;

/// <summary>
/// Finds all that one step can do, by running it under every value of what it looks at. Where that would be too many
/// combinations, values are varied one by one, and two by two where both change the same part of what is said.
/// </summary>
internal sealed class Surveyor(Waterfall dialog, Step step)
{
    private const int MostCombinations = 600;

    private readonly SortedSet<string> ids = new(StringComparer.Ordinal);
    private readonly Dictionary<(WayKind Kind, string To), SortedSet<string>> ways = [];
    private readonly HashSet<string> known = new(StringComparer.Ordinal);
    private int combinations;

    public MappedStep Survey()
    {
        if (!Combine([]))
            Vary([]);
        return new MappedStep(
            dialog.Id, step.Method.Name, [.. ids], [.. ways.Select(way => new Way(way.Key.Kind, way.Key.To, [.. way.Value]))]);
    }

    // Chooses a value for one more thing the step looks at, until it looks at nothing unchosen.
    private bool Combine(ImmutableDictionary<string, string> chosen)
    {
        if (Run(chosen).Next is not { } next)
            return ++combinations <= MostCombinations;
        foreach (var value in Values(next))
        {
            if (!Combine(chosen.SetItem(next, value)))
                return false;
        }

        return true;
    }

    private void Vary(ImmutableDictionary<string, string> from)
    {
        var (basis, plain) = Complete(from);
        known.UnionWith(basis.Keys);
        var changes = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var (read, value) in Choices(basis))
        {
            var varied = basis.SetItem(read, value);
            var (whole, parts) = Complete(varied);
            // It looks at something for the first time: that is a place to vary from, too.
            if (!known.IsSupersetOf(whole.Keys))
                Vary(varied);
            var changed = parts.Keys.Union(plain.Keys).Where(part => parts.GetValueOrDefault(part) != plain.GetValueOrDefault(part));
            if (!changes.TryGetValue(read, out var all))
                changes.Add(read, all = new HashSet<string>(StringComparer.Ordinal));
            all.UnionWith(changed);
        }

        foreach (var (first, one) in changes)
        {
            foreach (var (second, other) in changes.Where(change => string.CompareOrdinal(change.Key, first) < 0 && change.Value.Overlaps(one)))
            {
                foreach (var value in Values(first))
                {
                    foreach (var with in Values(second))
                        Complete(basis.SetItem(first, value).SetItem(second, with));
                }
            }
        }
    }

    private IEnumerable<(string Read, string Value)> Choices(ImmutableDictionary<string, string> basis) =>
        basis.Keys.Order(StringComparer.Ordinal).SelectMany(read => Values(read), (read, value) => (read, value));

    // Whatever is unchosen gets its first value.
    private (ImmutableDictionary<string, string> Chosen, Dictionary<string, string> Parts) Complete(ImmutableDictionary<string, string> chosen)
    {
        while (true)
        {
            var (next, parts) = Run(chosen);
            if (next is null)
                return (chosen, parts);
            chosen = chosen.SetItem(next, Values(next)[0]);
        }
    }

    /// <returns>Something it looks at and that is not chosen yet; where there is none, the parts of what it does.</returns>
    private (string? Next, Dictionary<string, string> Parts) Run(ImmutableDictionary<string, string> chosen)
    {
        var reading = new Reading();
        var move = step(Probe.Knowing(chosen, reading));
        foreach (var read in reading.Steering.Concat(reading.Wording))
        {
            var name = Probe.IsSpecial(read) ? read : Reading.PromptOf(read);
            if (!chosen.ContainsKey(name))
                return (name, []);
        }

        var parts = Said.Parts(move);
        Note(move, parts.Values, chosen);
        return (null, parts);
    }

    private ImmutableArray<string> Values(string read) => Probe.Values(read, dialog);

    private void Note(Move move, IEnumerable<string> said, ImmutableDictionary<string, string> chosen)
    {
        ids.UnionWith(said);
        var way = move switch
        {
            Goto go => (WayKind.Step, go.Step),
            Begin begin => (WayKind.Dialog, begin.Dialog),
            End end => (WayKind.End, end.Ending is { } ending ? Kebab.Of(ending) : ""),
            Ask or AskCards => (WayKind.Ask, ""),
            _ => (WayKind.Next, ""),
        };
        if (!ways.TryGetValue(way, out var by))
            ways.Add(way, by = new SortedSet<string>(StringComparer.Ordinal));
        by.UnionWith(chosen.Where(pair => !Probe.IsSpecial(pair.Key) && pair.Value.Length > 1).Select(pair => $"{pair.Key} = {pair.Value}"));
    }
}
