using System.Collections.Frozen;
using System.Collections.Immutable;

namespace GuidanceBot.Framing;

/// <summary>One list of words and short phrases, found by the word each begins with.</summary>
internal sealed class Listed
{
    public static readonly Listed Nothing = new([]);

    private readonly FrozenDictionary<string, ImmutableArray<Term>> byHead;
    private readonly ImmutableArray<Term> open;

    public Listed(IEnumerable<string> words)
    {
        var terms = words.Select(Term.Of).Where(term => term.Length > 0).OrderByDescending(term => term.Length).ToArray();
        open = [.. terms.Where(term => term.Head is null)];
        byHead = terms.Where(term => term.Head is not null).GroupBy(term => term.Head!, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.ToImmutableArray(), StringComparer.Ordinal);
        Mask = WordMask.Of(byHead.Keys);
    }

    /// <summary>The words that its phrases begin with.</summary>
    public WordMask Mask { get; }

    public ImmutableArray<string> Heads => byHead.Keys;

    /// <summary>Whether some begin with an open word, so that heads do not tell them all.</summary>
    public bool IsOpen => !open.IsEmpty;

    /// <summary>Whether it holds that one word.</summary>
    public bool Has(string word) => byHead.TryGetValue(word, out var terms) && terms[^1].Length == 1;

    /// <summary>How many words a phrase of the list covers at <paramref name="at"/>, the longest first; 0 for none.</summary>
    public int MatchAt(SpokenLine line, int at)
    {
        var longest = byHead.TryGetValue(line[at], out var terms) ? Longest(terms, line, at) : 0;
        return Math.Max(longest, Longest(open, line, at));
    }

    public bool IsIn(SpokenLine line) => Enumerable.Range(0, line.Count).Any(at => MatchAt(line, at) > 0);

    private static int Longest(ImmutableArray<Term> terms, SpokenLine line, int at)
    {
        foreach (var term in terms)
        {
            if (term.IsAt(line, at))
                return term.Length;
        }

        return 0;
    }
}

/// <summary>All lists by name. A name that no list has stands for nothing.</summary>
internal sealed class Lists(IEnumerable<WordList> lists)
{
    private readonly FrozenDictionary<string, Listed> byName =
        lists.ToFrozenDictionary(list => list.Name, list => new Listed(list.Words), StringComparer.Ordinal);

    // What phrases are made of; the same pieces come in many.
    private readonly Dictionary<string, Part> pieces = new(StringComparer.Ordinal);

    public Listed this[string name] => byName.GetValueOrDefault(name, Listed.Nothing);

    /// <summary>A piece of a phrase. To be asked by one at a time.</summary>
    public Part Piece(string piece)
    {
        if (!pieces.TryGetValue(piece, out var known))
            pieces.Add(piece, known = Part.Of(piece, this));
        return known;
    }
}
