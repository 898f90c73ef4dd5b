using System.Numerics;

namespace GuidanceBot.Understanding;

/// <summary>The words that cards are asked with. A slip in a word that is none of them is mended to the nearest that is.</summary>
internal sealed class KnownWords
{
    private const int Shortest = 5;

    // How far two words may be apart in length, and how many letters at most one of them has and the other has not.
    private const int Farthest = 2;
    private const int MostLetters = 2 * Farthest;

    private readonly Dictionary<(char First, int Length), (string Word, uint Letters)[]> alike;
    private readonly HashSet<string> words;

    public KnownWords(IEnumerable<string> all)
    {
        words = all.ToHashSet(StringComparer.Ordinal);
        alike = words.Where(word => word.Length >= Shortest).GroupBy(word => (word[0], word.Length))
            .ToDictionary(group => group.Key, group => group.Order(StringComparer.Ordinal).Select(word => (word, Letters(word))).ToArray());
    }

    /// <summary>The word meant; the same where it is known, short, or like none. Of several the first by the alphabet.</summary>
    public string Mend(string term)
    {
        if (term.Length < Shortest || words.Contains(term))
            return term;
        string? meant = null;
        var letters = Letters(term);
        for (var length = term.Length - Farthest; length <= term.Length + Farthest; length++)
        {
            foreach (var (word, of) in alike.GetValueOrDefault((term[0], length), []))
            {
                if (BitOperations.PopCount(of ^ letters) <= MostLetters && Distance.IsSlip(term, word) && (meant is null || string.CompareOrdinal(word, meant) < 0))
                    meant = word;
            }
        }

        return meant ?? term;
    }

    // Which letters a word has: most words that are no slip of it are told by this alone, and no distance is reckoned.
    private static uint Letters(string word)
    {
        var letters = 0u;
        foreach (var letter in word)
            letters |= 1u << (letter % 32);
        return letters;
    }
}
