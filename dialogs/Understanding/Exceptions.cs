using System.Collections.Immutable;

namespace GuidanceBot.Understanding;

/// <summary>
/// Phrases inside which something is meant otherwise. "It hit me that …" keeps down only its own "hit me": another one in the
/// same message still counts.
/// </summary>
internal sealed class Exceptions
{
    // Words of the longest of them.
    private const int Longest = 12;

    private readonly Dictionary<string, ImmutableArray<Phrase>> phrases = new(StringComparer.Ordinal);

    /// <param name="id">Content id of what they keep down.</param>
    public void Add(string id, ImmutableArray<Phrase> unless) => phrases.Add(id, unless);

    /// <summary>Whether one of them stands over what was found, and reaches beyond its first word.</summary>
    /// <param name="at">Where it was found.</param>
    /// <param name="length">How many words it covers.</param>
    public bool Hold(string id, NormalizedText text, int at, int length)
    {
        if (!phrases.TryGetValue(id, out var unless))
            return false;
        for (var from = Math.Max(0, at - Longest); from < at + length; from++)
        {
            foreach (var phrase in unless)
            {
                if (phrase.MatchAt(text, from) is > 0 and var covered && from + covered > at)
                    return true;
            }
        }

        return false;
    }
}
