using System.Collections.Immutable;
using GuidanceBot.Understanding;

namespace GuidanceBot.Framing;

/// <summary>A visitor's line as words in full, cut into sentences and clauses.</summary>
/// <param name="Words">Short forms are in full, each part with the span of the whole.</param>
/// <param name="Sentences">Which words begin a sentence.</param>
/// <param name="Clauses">Which words begin a clause.</param>
/// <param name="Pauses">Which words come after a comma or the like.</param>
/// <param name="Quoted">Which words stand inside quotation marks.</param>
internal sealed record SpokenLine(
    string Original,
    ImmutableArray<Token> Words,
    ImmutableArray<bool> Sentences,
    ImmutableArray<bool> Clauses,
    ImmutableArray<bool> Pauses,
    ImmutableArray<bool> Quoted)
{
    public int Count => Words.Length;

    private readonly int[] bits = [.. Words.Select(word => WordMask.BitOf(word.Word))];
    private WordMask? mask;

    /// <summary>Which words it has.</summary>
    public WordMask Mask => mask ??= WordMask.Of(bits);

    /// <summary>The bit of each word; see <see cref="WordMask.BitOf"/>.</summary>
    public ReadOnlySpan<int> Bits => bits;

    public string this[int at] => at >= 0 && at < Count ? Words[at].Word : "";

    /// <summary>The word after the last one of the clause that <paramref name="at"/> is in.</summary>
    public int ClauseEnd(int at) => Next(Clauses, at);

    public int SentenceEnd(int at) => Next(Sentences, at);

    public int ClauseStart(int at)
    {
        while (at > 0 && !Clauses[at])
            at--;
        return at;
    }

    private int Next(ImmutableArray<bool> starts, int at)
    {
        do
            at++;
        while (at < Count && !starts[at]);
        return at;
    }
}
