using System.Collections.Immutable;
using GuidanceBot.Content;

namespace GuidanceBot.Channels.Form;

/// <summary>The visitor's own line with what is marked in it, which is said in words too.</summary>
/// <param name="library">Where the labels come from.</param>
/// <param name="place">Sets the ids of these notes apart from others on the page.</param>
internal sealed class MarkedLines(Library library, string place)
{
    /// <summary>The line, and below it what is said of each mark.</summary>
    public Markup Line(BubbleMarked marked)
    {
        var spans = Named(marked.Spans);
        var notes = spans.Select(span => Note(marked.Text, span));
        return $"{Quote(marked.Text, spans)}{(spans.IsEmpty ? Markup.None : Markup.Of($"<ul class=\"notes\">{notes}</ul>"))}";
    }

    /// <summary>Several versions of a line, to compare.</summary>
    public Markup SideBySide(ImmutableArray<BubbleVersion> versions) => $"<div class=\"cards\">{versions.Select(Version)}</div>";

    private Markup Version(BubbleVersion version)
    {
        var spans = version.Spans.IsDefault ? [] : version.Spans.Select(span => new Span(span, null)).ToImmutableArray();
        return $"<section><h2>{version.Title}</h2>{Quote(version.Text, spans)}{Side(version.Text, spans)}</section>";
    }

    // Which words are marked as what, once more in words: a line under them is not seen by everybody.
    private static Markup Side(string text, ImmutableArray<Span> spans) => spans.Any(span => span.Length > 0)
        ? $"<ul class=\"notes\">{spans.Where(span => span.Length > 0).Select(span => Markup.Of($"<li><strong class=\"{span.Mark.Side}\">{span.Mark.Label}</strong>{Words(text, span)}</li>"))}</ul>"
        : Markup.None;

    private ImmutableArray<Span> Named(ImmutableArray<BubbleMark> marks) =>
        marks.IsDefault ? [] : [.. marks.Select((mark, at) => new Span(mark, $"{place}-{at}"))];

    private static Markup Note(string text, Span span) =>
        $"<li><strong class=\"{span.Mark.Side}\">{span.Mark.Label}</strong>{Words(text, span)} <span class=\"why\" id=\"{span.NoteId}\">{span.Mark.Note}</span></li>";

    private static Markup Words(string text, Span span) =>
        span.Length > 0 && span.End(text) > span.Start ? $" <q>{text[span.Start..span.End(text)]}</q>" : Markup.None;

    // Spans may overlap, so the line is cut at every edge, and what lies in two of them is marked twice.
    private Markup Quote(string text, ImmutableArray<Span> spans)
    {
        var marked = spans.Where(span => span.Start < span.End(text)).ToList();
        int[] edges = [.. marked.SelectMany(span => new[] { span.Start, span.End(text) }).Append(0).Append(text.Length).Distinct().Order()];
        return $"<blockquote dir=\"auto\">{edges.Zip(edges.Skip(1), (from, to) => Piece(text, marked, from, to))}</blockquote>";
    }

    private Markup Piece(string text, List<Span> marked, int from, int to)
    {
        Markup inside = $"{text[from..to]}";
        foreach (var span in marked.Where(span => span.Start <= from && to <= span.End(text)).Reverse())
            inside = Mark(span, inside, begins: span.Start == from, ends: span.End(text) == to);
        return inside;
    }

    // Where it begins and ends is heard too: few screen readers say so of a mark by themselves.
    private Markup Mark(Span span, Markup inside, bool begins, bool ends)
    {
        var before = begins ? Heard($"{span.Mark.Label}: ") : Markup.None;
        var after = ends ? Heard($" ({library.Label("ui.marked.end")}) ") : Markup.None;
        var described = span.NoteId is { } id ? $" aria-describedby=\"{id}\"" : Markup.None;
        return $"<mark class=\"{span.Mark.Side}\"{described}>{before}{inside}{after}</mark>";
    }

    private static Markup Heard(string text) => $"<span class=\"unseen\">{text}</span>";

    private sealed record Span(BubbleMark Mark, string? NoteId)
    {
        public int Start => Mark.Start;

        public int Length => Mark.Length;

        public int End(string text) => Math.Min(Start + Length, text.Length);
    }
}
