using System.Collections.Immutable;
using GuidanceBot.Content.Checks;

namespace GuidanceBot.Content;

/// <summary>Joins bubbles that belong together, and then neighbours until there are no more than three.</summary>
internal static class Merging
{
    private const int MostBubbles = 3;

    public static ImmutableArray<Bubble> AtMostThree(ImmutableArray<Bubble> bubbles)
    {
        var said = bubbles.ToList();
        JoinWhere(said, IsLeadIn);
        JoinWhere(said, IsShortQuestion);
        while (said.Count > MostBubbles && SmallestPair(said) is { } at)
            Join(said, at);
        return [.. said];
    }

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
