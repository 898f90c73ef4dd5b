using System.Collections.Immutable;
using GuidanceBot.Runtime;
using Chosen = System.Collections.Generic.Dictionary<string, string>;

namespace GuidanceBot.Walking;

/// <summary>
/// Finds all that one step can do, by running it under every value of what it looks at. Where that would be too many
/// combinations, values are varied one by one, and two by two where both change the same part of what is said.
/// </summary>
internal sealed class Surveyor(Waterfall dialog, Step step)
{
    private const int MostCombinations = 150;

    private readonly HashSet<string> ids = new(StringComparer.Ordinal);
    private readonly Dictionary<(WayKind Kind, string To), HashSet<KeyValuePair<string, string>>> ways = [];
    private readonly HashSet<string> known = new(StringComparer.Ordinal);
    private readonly HashSet<string> steering = new(StringComparer.Ordinal);
    private int combinations;

    public MappedStep Survey()
    {
        if (!Combine([]))
            Vary([], deeper: true);
        return new MappedStep(dialog.Id, step.Method.Name, [.. ids.Order(StringComparer.Ordinal)], [.. ways.Select(way => new Way(way.Key.Kind, way.Key.To, Under(way.Value)))]);
    }

    private static ImmutableArray<string> Under(IEnumerable<KeyValuePair<string, string>> chosen) =>
        [.. chosen.Select(pair => $"{pair.Key} = {pair.Value}").Order(StringComparer.Ordinal)];

    // Chooses a value for one more thing the step looks at, until it looks at nothing unchosen.
    private bool Combine(Chosen chosen)
    {
        if (Run(chosen).Next is not { } next)
            return ++combinations <= MostCombinations;
        foreach (var value in Values(next))
        {
            chosen[next] = value;
            if (!Combine(chosen))
                return false;
        }

        chosen.Remove(next);
        return true;
    }

    /// <param name="deeper">True to vary from every value of what steers the step, too.</param>
    private void Vary(Chosen from, bool deeper)
    {
        var plain = Complete(from);
        known.UnionWith(from.Keys);
        var changes = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var read in from.Keys.ToArray())
        {
            changes.Add(read, new HashSet<string>(StringComparer.Ordinal));
            foreach (var value in Values(read))
            {
                var varied = With(from, read, value);
                var parts = Complete(varied);
                if (!known.IsSupersetOf(varied.Keys) || (deeper && steering.Contains(read)))
                    Vary(With(from, read, value), deeper: false);
                changes[read].UnionWith(parts.Keys.Union(plain.Keys).Where(part => parts.GetValueOrDefault(part) != plain.GetValueOrDefault(part)));
            }
        }

        foreach (var (first, one) in changes)
        {
            foreach (var (second, _) in changes.Where(change => string.CompareOrdinal(change.Key, first) < 0 && change.Value.Overlaps(one)))
            {
                foreach (var value in Values(first))
                {
                    foreach (var with in Values(second))
                        Complete(With(With(from, first, value), second, with));
                }
            }
        }
    }

    private static Chosen With(Chosen chosen, string read, string value) => new(chosen) { [read] = value };

    // Whatever is unchosen gets its first value.
    private Dictionary<string, string> Complete(Chosen chosen)
    {
        while (true)
        {
            var (next, parts) = Run(chosen);
            if (next is null)
                return parts;
            chosen[next] = Values(next)[0];
        }
    }

    /// <returns>Something it looks at and that is not chosen yet; where there is none, the parts of what it does.</returns>
    private (string? Next, Dictionary<string, string> Parts) Run(Chosen chosen)
    {
        var reading = new Reading();
        var move = step(Probe.Knowing(chosen, reading));
        if (Unchosen(reading.Steering, chosen) is { } steers)
        {
            steering.Add(steers);
            return (steers, []);
        }

        if (Unchosen(reading.Wording, chosen) is { } words)
            return (words, []);
        var parts = Said.Parts(move);
        Note(move, parts.Values, chosen);
        return (null, parts);
    }

    private static string? Unchosen(List<string> reads, Chosen chosen)
    {
        foreach (var read in reads)
        {
            var name = Probe.IsSpecial(read) ? read : Reading.PromptOf(read);
            if (!chosen.ContainsKey(name))
                return name;
        }

        return null;
    }

    private ImmutableArray<string> Values(string read) => Probe.Values(read, dialog);

    private void Note(Move move, IEnumerable<string> said, Chosen chosen)
    {
        foreach (var id in said)
            ids.Add(id);
        var way = move switch
        {
            Goto go => (WayKind.Step, go.Step),
            Begin begin => (WayKind.Dialog, begin.Dialog),
            End end => (WayKind.End, end.Ending is { } ending ? Kebab.Of(ending) : ""),
            Ask or AskCards => (WayKind.Ask, ""),
            _ => (WayKind.Next, ""),
        };
        if (!ways.TryGetValue(way, out var by))
            ways.Add(way, by = []);
        foreach (var pair in chosen)
        {
            if (steering.Contains(pair.Key) && !Probe.IsSpecial(pair.Key) && pair.Value.Length > 1)
                by.Add(pair);
        }
    }
}
