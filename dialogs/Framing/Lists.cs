using System.Collections.Frozen;
using System.Collections.Immutable;
using GuidanceBot.Understanding;

namespace GuidanceBot.Framing;

/// <summary>One list of words and short phrases, found by the word each begins with.</summary>
internal sealed class Listed
{
    public static readonly Listed Nothing = new([]);

    private readonly FrozenDictionary<string, ImmutableArray<Term>> byHead;
    private readonly ImmutableArray<Term> open;

    public Listed(IEnumerable<string> words)
    {
        var terms = words.Select(Term.Of).Where(term => term.Words.Length > 0).ToArray();
        open = [.. terms.Where(term => term.Words.Length == 1 && term.Open)];
        byHead = terms.Except(open).GroupBy(term => term.Words[0], StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(term => term.Words.Length).ToImmutableArray(), StringComparer.Ordinal);
    }

    public IEnumerable<string> Heads => byHead.Keys;

    /// <summary>Whether some words only say how they begin, so that heads do not tell them all.</summary>
    public bool IsOpen => !open.IsEmpty;

    public bool Has(string word) =>
        (byHead.TryGetValue(word, out var terms) && terms[^1].Words.Length == 1) || open.Any(term => term.Takes(word, 0));

    /// <summary>How many words a phrase of the list covers at <paramref name="at"/>, the longest first; 0 for none.</summary>
    public int MatchAt(Line line, int at)
    {
        if (at >= line.Count)
            return 0;
        if (byHead.TryGetValue(line[at], out var terms))
        {
            foreach (var term in terms)
            {
                if (term.IsAt(line, at))
                    return term.Words.Length;
            }
        }

        return open.Any(term => term.Takes(line[at], 0)) ? 1 : 0;
    }

    /// <param name="Open">Whether the last word may go on.</param>
    private sealed record Term(ImmutableArray<string> Words, bool Open)
    {
        public static Term Of(string text) => new(
            [.. Contractions.Expand(Normalizer.Normalize(text).Tokens).Select(token => token.Word)], text.EndsWith('*'));

        public bool Takes(string word, int i) =>
            Open && i == Words.Length - 1 ? word.StartsWith(Words[i], StringComparison.Ordinal) : word == Words[i];

        public bool IsAt(Line line, int at)
        {
            for (var i = 0; i < Words.Length; i++)
            {
                if (!Takes(line[at + i], i) || (i > 0 && line.Sentences[at + i]))
                    return false;
            }

            return true;
        }
    }
}

/// <summary>All lists by name. A name that no list has stands for nothing.</summary>
internal sealed class Lists(IEnumerable<WordList> lists)
{
    private readonly FrozenDictionary<string, Listed> byName =
        lists.ToFrozenDictionary(list => list.Name, list => new Listed(list.Words), StringComparer.Ordinal);

    public Listed this[string name] => byName.GetValueOrDefault(name, Listed.Nothing);
}
