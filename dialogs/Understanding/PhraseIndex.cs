using System.Collections.Immutable;

namespace GuidanceBot.Understanding;

/// <summary>Finds all of many phrases in one pass over a message, by the word each begins with.</summary>
internal sealed class PhraseIndex<T>
{
    private readonly Dictionary<string, List<(Phrase Phrase, T Means)>> byHead = new(StringComparer.Ordinal);
    private readonly List<(Phrase Phrase, T Means)> open = [];

    public void Add(Phrase phrase, T means)
    {
        if (phrase.Heads.IsEmpty)
            open.Add((phrase, means));
        foreach (var head in phrase.Heads)
        {
            if (!byHead.TryGetValue(head, out var list))
                byHead.Add(head, list = []);
            list.Add((phrase, means));
        }
    }

    /// <summary>Every place where a phrase stands, in the order of the message.</summary>
    public IEnumerable<(T Means, int At, int Length)> Each(NormalizedText text)
    {
        for (var at = 0; at < text.Count; at++)
        {
            var beginning = byHead.GetValueOrDefault(text.Tokens[at].Word, []);
            foreach (var (phrase, means) in beginning.Concat(open))
            {
                if (phrase.MatchAt(text, at) is > 0 and var length)
                    yield return (means, at, length);
            }
        }
    }

    /// <summary>Everything found, in the order of the message. What is denied ("never scary") is left out.</summary>
    /// <param name="denied">True where a denial is no reason to leave something out.</param>
    /// <param name="except">Whether what was found at a token is meant otherwise there.</param>
    public ImmutableArray<T> Find(NormalizedText text, bool denied = false, Func<T, int, bool>? except = null)
    {
        bool Counts(Phrase phrase, T means, int at) =>
            phrase.MatchAt(text, at) > 0
            && (denied || phrase.StartsNegated || !Negation.Before(text, at))
            && except?.Invoke(means, at) != true;

        var found = ImmutableArray.CreateBuilder<T>();
        for (var at = 0; at < text.Count; at++)
        {
            if (byHead.TryGetValue(text.Tokens[at].Word, out var candidates))
                Look(candidates, at);
            Look(open, at);
        }

        return found.ToImmutable();

        void Look(List<(Phrase Phrase, T Means)> candidates, int at)
        {
            foreach (var (phrase, means) in candidates)
            {
                if (!found.Contains(means) && Counts(phrase, means, at))
                    found.Add(means);
            }
        }
    }
}
