using System.Collections.Frozen;
using System.Collections.Immutable;

namespace GuidanceBot.Framing;

/// <summary>Finds the phrases of every mark where they are meant.</summary>
internal sealed class Marker(FramingPhrases phrases, Lists lists)
{
    // "Do you never …?" asks; the words that then come before "you".
    private static readonly FrozenSet<string> asks = new[]
    {
        "do", "does", "did", "are", "were", "would", "could", "can", "will", "have", "had", "should", "may", "might", "is", "shall",
    }.ToFrozenSet(StringComparer.Ordinal);

    private readonly ImmutableArray<(MarkPhrases Mark, Patterns Hears, Patterns Unless)> marks =
        [.. phrases.Marks.Select(mark => (mark, new Patterns(mark.Hears, lists), new Patterns(mark.Unless, lists)))];

    private readonly Guards guards = new(phrases, lists);

    /// <summary>All that is meant, by kind; of what needs more than its words (how many, for what) nothing is judged yet.</summary>
    public Dictionary<FindingKind, ImmutableArray<Span>> Find(SpokenLine line, Purpose purpose)
    {
        var guarded = guards.Find(line);
        var found = new Dictionary<FindingKind, ImmutableArray<Span>>();
        foreach (var (mark, hears, unless) in marks.Where(m => m.Mark.OnlyFor.IsEmpty || m.Mark.OnlyFor.Contains(purpose)))
        {
            var otherwise = unless.Find(line);
            var spans = hears.Find(line).Where(span => !otherwise.Any(u => u.Covers(span.From)) && IsMeant(line, mark.Kind, span, guarded));
            found[mark.Kind] = [.. spans];
        }

        return found;
    }

    /// <summary>Whether the exceptions of a mark stand anywhere in the line.</summary>
    public bool IsOtherwise(SpokenLine line, FindingKind kind) => marks.Any(m => m.Mark.Kind == kind && m.Unless.IsIn(line));

    private static bool IsMeant(SpokenLine line, FindingKind kind, Span span, ImmutableArray<(Span Span, ImmutableArray<FindingKind> Kinds)> guarded)
    {
        if (line.Quoted[span.From])
            return false;
        if (kind.Helps() || kind == FindingKind.Apologies)
            return true;
        if (line[span.From - 1] == "not" && !line.Sentences[span.From])
            return false;
        if (line[span.From] == "you" && asks.Contains(line[span.From - 1]))
            return false;
        return !guarded.Any(g => g.Span.Covers(span.From) && (g.Kinds.IsEmpty || g.Kinds.Contains(kind)));
    }
}
