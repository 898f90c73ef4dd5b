using System.Collections.Immutable;

namespace GuidanceBot.Framing;

/// <summary>A run of words found: from the first to before the last.</summary>
/// <param name="Weight">How many words the pattern names.</param>
internal readonly record struct Span(int From, int To, int Weight)
{
    public bool Covers(int at) => From <= at && at < To;

    public bool Overlaps(Span other) => From < other.To && other.From < To;
}

/// <summary>Many patterns, each looked for only where its first word stands.</summary>
internal sealed class Patterns
{
    private readonly Dictionary<string, List<Pattern>> byHead = new(StringComparer.Ordinal);
    private readonly List<Pattern> open = [];

    public Patterns(IEnumerable<string> phrases, Lists lists)
    {
        foreach (var pattern in phrases.Select(phrase => Pattern.Compile(phrase, lists)).OfType<Pattern>())
            Add(pattern);
    }

    /// <summary>Everything found, in the order of the line; at one word, the surest first.</summary>
    public ImmutableArray<Span> Find(Line line)
    {
        var found = ImmutableArray.CreateBuilder<Span>();
        for (var at = 0; at < line.Count; at++)
        {
            var best = Best(line, at, byHead.TryGetValue(line[at], out var candidates) ? candidates : []);
            var other = Best(line, at, open);
            if (best.Weight > 0 || other.Weight > 0)
                found.Add(best.Weight >= other.Weight ? best : other);
        }

        return found.ToImmutable();
    }

    public bool IsIn(Line line) => !Find(line).IsEmpty;

    private static Span Best(Line line, int at, List<Pattern> candidates)
    {
        var best = default(Span);
        foreach (var pattern in candidates)
        {
            if (pattern.MatchAt(line, at) is var end && end > at && (pattern.Weight, end) is var (weight, _) && (weight > best.Weight || (weight == best.Weight && end > best.To)))
                best = new Span(at, end, weight);
        }

        return best;
    }

    private void Add(Pattern pattern)
    {
        if (pattern.Heads is not { } heads)
        {
            open.Add(pattern);
            return;
        }

        foreach (var head in heads.Distinct(StringComparer.Ordinal))
        {
            if (!byHead.TryGetValue(head, out var list))
                byHead.Add(head, list = []);
            list.Add(pattern);
        }
    }
}
