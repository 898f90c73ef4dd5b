using System.Runtime.Intrinsics;

namespace GuidanceBot.Framing;

/// <summary>
/// Words as a handful of bits, one for each: two that share no bit share no word. Most patterns are told by it to stand
/// nowhere in a line before any of their words is compared.
/// </summary>
internal readonly record struct WordMask(Vector256<ulong> Bits)
{
    public bool Shares(WordMask other) => (Bits & other.Bits) != Vector256<ulong>.Zero;

    public static WordMask Of(IEnumerable<string> words)
    {
        Span<ulong> bits = stackalloc ulong[Vector256<ulong>.Count];
        foreach (var word in words)
        {
            var hash = (uint)word.GetHashCode(StringComparison.Ordinal);
            bits[(int)(hash >> 6) & 3] |= 1ul << (int)(hash & 63);
        }

        return new WordMask(Vector256.Create<ulong>(bits));
    }
}
