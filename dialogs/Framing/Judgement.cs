using System.Collections.Immutable;

namespace GuidanceBot.Framing;

/// <summary>Makes findings of what was found: how many it takes, what the line is for, and what gives way to what.</summary>
internal sealed class Judgement(Marker marker, Lists lists)
{
    private const int ApologiesOfASpiral = 2;
    private const int TopicsOfAHeap = 3;

    // The most telling first.
    private static readonly ImmutableArray<FindingKind> order =
    [
        FindingKind.Feeling, FindingKind.Limit, FindingKind.TheirSide, FindingKind.Ownership, FindingKind.Request, FindingKind.Moment,
        FindingKind.Thanks, FindingKind.Ending, FindingKind.Ultimatum, FindingKind.Label, FindingKind.Rank, FindingKind.MindReading,
        FindingKind.Blame, FindingKind.Comparing, FindingKind.NoRefusal, FindingKind.Apologies, FindingKind.ManyTopics, FindingKind.Alarm,
        FindingKind.NoRequest,
    ];

    private readonly Listed placating = lists["placating"];

    public ImmutableArray<Finding> Judge(SpokenLine line, Purpose purpose)
    {
        var found = marker.Find(line, purpose);
        var stings = Stings(line, found);
        var helps = purpose == Purpose.Answer && placating.IsIn(line) ? new Dictionary<FindingKind, Span>() : Helps(line, found, stings);
        var findings = helps.Concat(stings).Select(f => ToFinding(line, f.Key, f.Value));
        if (purpose == Purpose.Ask && !helps.ContainsKey(FindingKind.Request) && AsksNothing(line, stings))
            findings = findings.Append(new Finding(FindingKind.NoRequest, 0, 0));
        return [.. findings.OrderBy(f => Rank(f.Kind, purpose))];
    }

    private static Dictionary<FindingKind, Span> Stings(SpokenLine line, Dictionary<FindingKind, ImmutableArray<Span>> found)
    {
        var stings = new Dictionary<FindingKind, Span>();
        foreach (var (kind, spans) in found.Where(f => !f.Key.Helps()))
        {
            var span = kind switch
            {
                FindingKind.Apologies => Heaps.Apart(spans, ApologiesOfASpiral),
                FindingKind.ManyTopics => Heaps.Clauses(line, spans, TopicsOfAHeap),
                FindingKind.Blame => First([.. spans.Select(s => UpToAMoment(s, found))]),
                _ => First(spans),
            };
            if (span is { } sure)
                stings.Add(kind, sure);
        }

        // The same words are marked once: a verdict about a label is a verdict, and hardly anything is only blame.
        Yield(stings, FindingKind.Label, FindingKind.Rank);
        Yield(stings, FindingKind.MindReading, FindingKind.Rank, FindingKind.Label);
        Yield(stings, FindingKind.Blame, [.. stings.Keys.Where(kind => kind is not (FindingKind.Blame or FindingKind.ManyTopics or FindingKind.Alarm))]);
        return stings;
    }

    private static void Yield(Dictionary<FindingKind, Span> stings, FindingKind kind, params ReadOnlySpan<FindingKind> to)
    {
        if (!stings.TryGetValue(kind, out var span))
            return;
        foreach (var weightier in to)
        {
            if (stings.TryGetValue(weightier, out var other) && other.Overlaps(span))
                stings.Remove(kind);
        }
    }

    private static Dictionary<FindingKind, Span> Helps(
        SpokenLine line, Dictionary<FindingKind, ImmutableArray<Span>> found, Dictionary<FindingKind, Span> stings)
    {
        var helps = new Dictionary<FindingKind, Span>();
        foreach (var (kind, spans) in found.Where(f => f.Key.Helps()))
        {
            if (First([.. spans.Where(s => !stings.Any(sting => sting.Value.Overlaps(s)))]) is { } span)
                helps.Add(kind, span);
        }

        return helps;
    }

    // "You always interrogate me | the second I walk in": the moment stands for itself.
    private static Span UpToAMoment(Span blame, Dictionary<FindingKind, ImmutableArray<Span>> found)
    {
        var moments = found.GetValueOrDefault(FindingKind.Moment, []).Where(m => m.From > blame.From + 1 && m.From < blame.To);
        return moments.Select(m => blame with { To = m.From }).Append(blame).First();
    }

    private static Span? First(ImmutableArray<Span> spans) =>
        spans.IsEmpty ? null : spans[0];

    private bool AsksNothing(SpokenLine line, Dictionary<FindingKind, Span> stings) =>
        !stings.ContainsKey(FindingKind.NoRefusal) && !stings.ContainsKey(FindingKind.Ultimatum)
        && !line.Original.Contains('?') && !marker.IsOtherwise(line, FindingKind.NoRequest);

    private static int Rank(FindingKind kind, Purpose purpose) => (kind, purpose) switch
    {
        (FindingKind.Request, Purpose.Ask or Purpose.Invite) or (FindingKind.Limit, Purpose.Limit)
            or (FindingKind.Ownership, Purpose.Repair) or (FindingKind.Ending, Purpose.Answer) => -1,
        _ => order.IndexOf(kind),
    };

    private static Finding ToFinding(SpokenLine line, FindingKind kind, Span span)
    {
        var (first, last) = (line.Words[span.From], line.Words[span.To - 1]);
        return new Finding(kind, first.Start, last.Start + last.Length - first.Start);
    }
}
