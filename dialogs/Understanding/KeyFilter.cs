namespace GuidanceBot.Understanding;

/// <summary>
/// Tells of most keys that they are not in a set, without looking there (Bloom 1970, with one hash): of keys that are not, about
/// one in eight is taken for one that may be; of keys that are, none is missed.
/// </summary>
internal sealed class KeyFilter
{
    private const int BitsPerKey = 8;
    private const int BitsPerPiece = 64;

    private ulong[] bits = [0];

    // What is left of a hash tells a bit: six bits of it at first, for one piece.
    private int shift = 64 - 6;

    /// <summary>How many keys it has room for.</summary>
    public int Room => bits.Length * BitsPerPiece / BitsPerKey;

    public void Add(long key) => bits[At(key) / BitsPerPiece] |= 1UL << At(key);

    public bool MayHold(long key) => (bits[At(key) / BitsPerPiece] & (1UL << At(key))) != 0;

    /// <summary>Forgets all, and has room for twice as many.</summary>
    public void Grow()
    {
        bits = new ulong[bits.Length * 2];
        shift--;
    }

    private int At(long key) => (int)(((ulong)key * 0x9E3779B97F4A7C15) >> shift);
}
