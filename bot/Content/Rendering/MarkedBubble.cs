using System.Collections.Immutable;
using GuidanceBot.Framing;
using GuidanceBot.Runtime;

namespace GuidanceBot.Content;

/// <summary>A visitor's own line with its marks: in words for plain channels, taken apart for the page.</summary>
internal static class MarkedBubble
{
    public static Bubble Of(MarkedLine marked, Wordings words)
    {
        var spans = Spans(marked, words);
        return new Bubble
        {
            Kind = BubbleKind.Marked,
            Text = string.Join('\n', spans.Select(span => InWords(span, marked.Text))),
            ContentIds = [.. marked.Marks.Select(mark => mark.Note)],
            Marked = new BubbleMarked(marked.Text, spans),
        };
    }

    public static Bubble Of(Versions versions, Wordings words)
    {
        var shown = versions.Lines.Select((line, at) => new BubbleVersion(words.Label(versions.Prompt, versions.Choices[at]), line.Text, Spans(line, words))).ToImmutableArray();
        return new Bubble
        {
            Kind = BubbleKind.Versions,
            Text = string.Join("\n\n", shown.Select(version => $"{version.Title}:\n{Wordings.Quote(version.Text)}")),
            ContentIds = [],
            Versions = shown,
        };
    }

    private static ImmutableArray<BubbleMark> Spans(MarkedLine marked, Wordings words) =>
        [.. marked.Marks.Select(mark => Span(mark.Finding, words[mark.Note], words))];

    private static BubbleMark Span(Finding finding, string note, Wordings words) => new(
        finding.Start,
        finding.Length,
        finding.Helps ? "lands" : "stings",
        words[finding.Helps ? FramingTexts.Lands : FramingTexts.Stings],
        note);

    // What is about the line as a whole quotes nothing.
    private static string InWords(BubbleMark span, string line) => span.Length == 0
        ? span.Note
        : $"{span.Label}: {Wordings.Quote(line.Substring(span.Start, span.Length))}. {span.Note}";
}
