using System.Collections.Immutable;

namespace GuidanceBot.Framing;

/// <summary>A run of words found: from the first to before the last.</summary>
internal readonly record struct Span(int From, int To)
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

    /// <summary>Everything found, in the order of the line; at one word, the longest.</summary>
    public ImmutableArray<Span> Find(SpokenLine line)
    {
        ImmutableArray<Span>.Builder? found = null;
        var anywhere = open.FindAll(pattern => pattern.MayBeIn(line));
        for (var at = 0; at < line.Count; at++)
        {
            var best = byHead.TryGetValue(line[at], out var candidates) ? Best(line, at, candidates) : default;
            var other = Best(line, at, anywhere);
            if (best.To > at || other.To > at)
                (found ??= ImmutableArray.CreateBuilder<Span>()).Add(best.To >= other.To ? best : other);
        }

        return found?.ToImmutable() ?? [];
    }

    public bool IsIn(SpokenLine line) => !Find(line).IsEmpty;

    private static Span Best(SpokenLine line, int at, List<Pattern> candidates)
    {
        var best = default(Span);
        foreach (var pattern in candidates)
        {
            if (pattern.MayBeIn(line) && pattern.MatchAt(line, at) is var end && end > Math.Max(at, best.To))
                best = new Span(at, end);
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
