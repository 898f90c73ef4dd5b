using System.Collections.Immutable;
using System.Runtime.InteropServices;

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
    private readonly Dictionary<string, List<Candidate>> byHead = new(StringComparer.Ordinal);
    private readonly List<Candidate> open = [];
    private readonly WordMask heads;

    public Patterns(IEnumerable<string> phrases, Lists lists)
    {
        foreach (var pattern in phrases.Select(phrase => Pattern.Compile(phrase, lists)).OfType<Pattern>())
            Add(pattern);
        heads = WordMask.Of(byHead.Keys);
    }

    /// <summary>Everything found, in the order of the line; at one word, the longest.</summary>
    public ImmutableArray<Span> Find(SpokenLine line)
    {
        ImmutableArray<Span>.Builder? found = null;
        var mask = line.Mask;
        var anywhere = Anywhere(line, mask);
        if (anywhere is null && !heads.Shares(mask))
            return [];
        for (var at = 0; at < line.Count; at++)
        {
            var best = heads.Has(line.Bits[at]) && byHead.TryGetValue(line[at], out var candidates) ? Best(line, mask, at, candidates) : default;
            var other = anywhere is null ? default : Best(line, mask, at, anywhere);
            if (best.To > at || other.To > at)
                (found ??= ImmutableArray.CreateBuilder<Span>()).Add(best.To >= other.To ? best : other);
        }

        return found?.ToImmutable() ?? [];
    }

    public bool IsIn(SpokenLine line) => !Find(line).IsEmpty;

    private static Span Best(SpokenLine line, in WordMask mask, int at, List<Candidate> candidates)
    {
        var best = default(Span);
        foreach (ref readonly var candidate in CollectionsMarshal.AsSpan(candidates))
        {
            if (candidate.MayBeIn(line, mask) && candidate.Pattern.MatchAt(line, at) is var end && end > Math.Max(at, best.To))
                best = new Span(at, end);
        }

        return best;
    }

    // Of those that may begin with any word, the ones that have the others.
    private List<Candidate>? Anywhere(SpokenLine line, in WordMask mask)
    {
        List<Candidate>? anywhere = null;
        foreach (ref readonly var candidate in CollectionsMarshal.AsSpan(open))
        {
            if (candidate.MayBeIn(line, mask))
                (anywhere ??= []).Add(candidate);
        }

        return anywhere;
    }

    private void Add(Pattern pattern)
    {
        if (pattern.Heads is not { } heads)
        {
            open.Add(new(pattern.Needs, pattern));
            return;
        }

        foreach (var head in heads.Distinct(StringComparer.Ordinal))
        {
            if (!byHead.TryGetValue(head, out var list))
                byHead.Add(head, list = []);
            list.Add(new(pattern.Needs, pattern));
        }
    }

    private readonly record struct Candidate(WordMask Needs, Pattern Pattern)
    {
        public bool MayBeIn(SpokenLine line, in WordMask mask) => mask.Holds(Needs) && Pattern.MayBeIn(line);
    }
}
