using System.Collections.Frozen;
using System.Collections.Immutable;
using GuidanceBot.Understanding;

namespace GuidanceBot.Framing;

/// <summary>Reads a word that is one slip away from a word that matters as that word. Words it knows stay as they are.</summary>
internal sealed class Slips
{
    private readonly FrozenSet<string> meant;
    private readonly FrozenSet<string> known;

    /// <param name="known">Every word the content names anywhere.</param>
    public Slips(WordList? meant, IEnumerable<string> known)
    {
        this.meant = (meant?.Words ?? []).ToFrozenSet(StringComparer.Ordinal);
        this.known = known.ToFrozenSet(StringComparer.Ordinal);
    }

    public ImmutableArray<Token> Mend(ImmutableArray<Token> words) => [.. words.Select(word => word with { Word = Mend(word.Word) })];

    private string Mend(string typed)
    {
        if (typed.Length < 4 || known.Contains(typed))
            return typed;
        return meant.FirstOrDefault(word => word[0] == typed[0] && Distance.IsSlip(typed, word) && !IsOtherForm(typed, word)) ?? typed;
    }

    // "Therapists" or "worries" is another form of the word, and no slip.
    private static bool IsOtherForm(string typed, string word)
    {
        var same = typed.AsSpan().CommonPrefixLength(word);
        return same == Math.Min(typed.Length, word.Length) || (typed.Length == word.Length && same == word.Length - 1);
    }
}
