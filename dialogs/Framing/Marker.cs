using System.Collections.Immutable;

namespace GuidanceBot.Framing;

/// <summary>Finds the phrases of every mark.</summary>
internal sealed class Marker(FramingPhrases phrases, Lists lists)
{
    private readonly ImmutableArray<(MarkPhrases Mark, ImmutableArray<Pattern> Hears)> marks =
        [.. phrases.Marks.Select(mark => (mark, mark.Hears.Select(p => Pattern.Compile(p, lists)).OfType<Pattern>().ToImmutableArray()))];

    public ImmutableArray<Finding> Mark(Line line, Purpose purpose) =>
    [
        .. from mark in marks
           where mark.Mark.OnlyFor.IsEmpty || mark.Mark.OnlyFor.Contains(purpose)
           let span = First(line, mark.Hears)
           where span is not null
           orderby mark.Mark.Kind.Helps() descending, mark.Mark.Kind
           select Find(line, mark.Mark.Kind, span.Value.From, span.Value.To),
    ];

    private static (int From, int To)? First(Line line, ImmutableArray<Pattern> hears)
    {
        for (var at = 0; at < line.Count; at++)
        {
            foreach (var pattern in hears)
            {
                if (pattern.MatchAt(line, at) is var end && end > at)
                    return (at, end);
            }
        }

        return null;
    }

    private static Finding Find(Line line, FindingKind kind, int from, int to) =>
        new(kind, line.Words[from].Start, line.Words[to - 1].Start + line.Words[to - 1].Length - line.Words[from].Start);
}
