namespace GuidanceBot.Content.Checks;

/// <summary>Related cards lead on, so that nobody is sent round in a circle; the program follows each link both ways.</summary>
internal static class Circles
{
    public static IEnumerable<Problem> Check(IReadOnlyList<Entry> entries)
    {
        var cards = entries.Where(entry => entry.Card is not null).DistinctBy(entry => entry.Id).ToDictionary(entry => entry.Id, StringComparer.Ordinal);
        var done = new HashSet<string>(StringComparer.Ordinal);
        foreach (var card in cards.Values)
        {
            if (Find(card, cards, done) is { } circle)
                yield return circle;
        }
    }

    // Depth first, with a path of its own instead of the call stack: a chain may be thousands of cards long.
    private static Problem? Find(Entry start, Dictionary<string, Entry> cards, HashSet<string> done)
    {
        var path = new List<(Entry Card, int Next)> { (start, 0) };
        var on = new HashSet<string>(StringComparer.Ordinal) { start.Id };
        Problem? circle = null;
        while (path.Count > 0)
        {
            var (card, next) = path[^1];
            if (done.Contains(card.Id) || next == card.Card!.Related.Length)
            {
                done.Add(card.Id);
                on.Remove(card.Id);
                path.RemoveAt(path.Count - 1);
                continue;
            }

            path[^1] = (card, next + 1);
            var related = card.Card.Related[next];
            if (on.Contains(related.Id))
                circle ??= Tell(card, related, path.Select(step => step.Card.Id));
            else if (cards.TryGetValue(related.Id, out var other) && !done.Contains(other.Id))
            {
                on.Add(other.Id);
                path.Add((other, 0));
            }
        }

        return circle;
    }

    private static Problem Tell(Entry card, Related back, IEnumerable<string> path)
    {
        var round = path.SkipWhile(id => id != back.Id).Append(back.Id);
        return new Problem(
            Codes.Circle, card.At.File, back.Line, $"Related cards lead round in a circle: {string.Join(" -> ", round)}. Take one link out; each counts both ways.");
    }
}
