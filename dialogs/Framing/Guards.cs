using System.Collections.Immutable;

namespace GuidanceBot.Framing;

/// <summary>Where in a line a charge is not the speaker's own: quoted, asked, or after words that deny, report, fear or wish it.</summary>
internal sealed class Guards(FramingPhrases phrases, Lists lists)
{
    private readonly ImmutableArray<(ImmutableArray<FindingKind> Kinds, Patterns Hears, Patterns Unless)> guards =
        [.. phrases.Guards.Select(guard => (guard.Kinds, new Patterns(guard.Hears, lists), new Patterns(guard.Unless, lists)))];

    private readonly Listed contrast = lists["contrast"];
    private readonly Listed subjects = lists["subject"];
    private readonly Listed subjectsBeforeAVerb = lists["subject-before-a-verb"];

    /// <summary>The stretches of a line where stings of these kinds, or of any, do not count.</summary>
    public ImmutableArray<(Span Span, ImmutableArray<FindingKind> Kinds)> Find(SpokenLine line) =>
    [
        .. from guard in guards
           let unless = guard.Unless.Find(line)
           from span in guard.Hears.Find(line)
           where !unless.Any(u => u.Covers(span.From))
           select (span with { To = Reach(line, span.To) }, guard.Kinds),
    ];

    // "I'm not saying you always …": as far as the thought goes, and no further.
    private int Reach(SpokenLine line, int from)
    {
        for (var i = from; i < line.Count; i++)
        {
            if (line.Sentences[i] || contrast.Has(line[i]))
                return i;
            if (i > from && line.Clauses[i] && (subjects.Has(line[i]) || subjectsBeforeAVerb.Has(line[i])))
                return i;
        }

        return line.Count;
    }
}
