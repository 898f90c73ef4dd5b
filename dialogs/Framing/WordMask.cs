using System.Runtime.Intrinsics;

namespace GuidanceBot.Framing;

/// <summary>
/// Words as a handful of bits, one for each: two that share no bit share no word. Most patterns are told by it to stand
/// nowhere in a line before any of their words is compared.
/// </summary>
internal readonly record struct WordMask(Vector256<ulong> Bits)
{
    private const int Lanes = 4;
    private const int BitsOfALane = 64;

    /// <summary>False where they share no word.</summary>
    public bool Shares(WordMask other) => (Bits & other.Bits) != Vector256<ulong>.Zero;

    /// <summary>False where some word of the other is missing.</summary>
    public bool Holds(WordMask other) => Vector256.AndNot(other.Bits, Bits) == Vector256<ulong>.Zero;

    /// <summary>False where it has not that word.</summary>
    /// <param name="bit">As <see cref="BitOf"/> tells it.</param>
    public bool Has(int bit) => (Bits[bit / BitsOfALane] & (1ul << bit)) != 0;

    /// <summary>Which bit stands for a word.</summary>
    public static int BitOf(string word) => word.GetHashCode(StringComparison.Ordinal) & ((Lanes * BitsOfALane) - 1);

    public static WordMask Of(IEnumerable<string> words) => Of(words.Select(BitOf));

    public static WordMask Of(IEnumerable<int> places)
    {
        Span<ulong> bits = stackalloc ulong[Lanes];
        foreach (var bit in places)
            bits[bit / BitsOfALane] |= 1ul << bit;
        return new WordMask(Vector256.Create<ulong>(bits));
    }
}
