using System.Collections.Immutable;
using GuidanceBot.Content.Checks;

namespace GuidanceBot.Content;

/// <summary>Joins bubbles that belong together, and then neighbours until there are no more than three.</summary>
internal static class Merging
{
    private const int MostBubbles = 3;

    public static void AtMostThree(List<Bubble> said)
    {
        JoinToMarked(said);
        JoinWhere(said, IsLeadIn);
        JoinWhere(said, IsShortQuestion);
        while (said.Count > MostBubbles && SmallestPair(said) is { } at)
            Join(said, at);
    }

    // What is said about a marked line stands in one bubble with it: a word before, a blank to fill in after.
    private static void JoinToMarked(List<Bubble> said)
    {
        for (var at = said.Count - 1; at >= 0; at--)
        {
            if (said[at].Marked is null)
                continue;
            while (at + 1 < said.Count && said[at + 1].Kind == BubbleKind.Line)
                Follow(said, at);
            while (at > 0 && said[at - 1].Kind == BubbleKind.Line)
                Precede(said, at--);
        }
    }

    private static void Follow(List<Bubble> said, int at)
    {
        var (bubble, later) = (said[at], said[at + 1]);
        var after = bubble.Marked!.After is { } before ? $"{before}\n\n{later.Text}" : later.Text;
        said[at] = With(bubble, bubble.Marked with { After = after }, $"{bubble.Text}\n\n{later.Text}", [.. bubble.ContentIds, .. later.ContentIds]);
        said.RemoveAt(at + 1);
    }

    private static void Precede(List<Bubble> said, int at)
    {
        var (earlier, bubble) = (said[at - 1], said[at]);
        var before = bubble.Marked!.Before is { } after ? $"{earlier.Text}\n\n{after}" : earlier.Text;
        said[at] = With(bubble, bubble.Marked with { Before = before }, $"{earlier.Text}\n\n{bubble.Text}", [.. earlier.ContentIds, .. bubble.ContentIds]);
        said.RemoveAt(at - 1);
    }

    private static Bubble With(Bubble bubble, BubbleMarked marked, string text, ImmutableArray<string> ids) =>
        bubble with { Marked = marked, Text = text, ContentIds = ids };

    // "You could say:" and what to say.
    private static bool IsLeadIn(Bubble earlier, Bubble later) =>
        earlier.Kind == BubbleKind.Line && later.Kind == BubbleKind.Words;

    private static bool IsShortQuestion(Bubble earlier, Bubble later) =>
        earlier.Kind == BubbleKind.Line && later.Kind == BubbleKind.Question
        && English.Words(earlier.Text) + English.Words(later.Text) <= Wording.MostWordsInBubble;

    // From the start, so that only the line directly before joins.
    private static void JoinWhere(List<Bubble> said, Func<Bubble, Bubble, bool> belongs)
    {
        for (var at = 0; at < said.Count - 1; at++)
        {
            if (belongs(said[at], said[at + 1]))
                Join(said, at);
        }
    }

    private static int? SmallestPair(List<Bubble> said)
    {
        var pairs = Enumerable.Range(0, said.Count - 1).Where(at => CanJoin(said[at], said[at + 1])).ToArray();
        return pairs.Length == 0 ? null : pairs.MinBy(at => said[at].Text.Length + said[at + 1].Text.Length);
    }

    // Joined to something after it, a question would lose its chips.
    private static bool CanJoin(Bubble earlier, Bubble later) => IsText(earlier) && IsText(later) && !earlier.Asks;

    private static bool IsText(Bubble bubble) =>
        bubble.Kind is BubbleKind.Line or BubbleKind.Words or BubbleKind.Question;

    private static void Join(List<Bubble> said, int at)
    {
        var (earlier, later) = (said[at], said[at + 1]);
        said[at] = later with
        {
            Text = $"{earlier.Text}\n\n{later.Text}",
            ContentIds = [.. earlier.ContentIds, .. later.ContentIds],
        };
        said.RemoveAt(at + 1);
    }
}
