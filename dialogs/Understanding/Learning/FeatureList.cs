using System.Numerics;

namespace GuidanceBot.Understanding;

/// <summary>The features of one text, each once, in the order in which they were met. Lent from one text to the next.</summary>
internal sealed class FeatureList
{
    // So that most messages fit, and long ones that came before cost nothing later.
    private const int Usual = 1024;

    private ulong[] all = new ulong[Usual / 2];

    // An open table of what was met; hashes spread by themselves. Only its first part is used, as long as that has room.
    private ulong[] met = new ulong[Usual];
    private int length = Usual;

    public int Count { get; private set; }

    public ReadOnlySpan<ulong> All => all.AsSpan(0, Count);

    public void Add(ulong feature)
    {
        if (!Meet(feature))
            return;
        all[Count++] = feature;
        if (2 * Count == length)
            Grow();
    }

    public void Clear()
    {
        met.AsSpan(0, length).Clear();
        length = Usual;
        Count = 0;
    }

    private bool Meet(ulong feature)
    {
        var at = (int)(feature >> (64 - BitOperations.Log2((uint)length)));
        while (met[at] != feature)
        {
            if (met[at] == 0)
            {
                met[at] = feature;
                return true;
            }

            at = (at + 1) & (length - 1);
        }

        return false;
    }

    private void Grow()
    {
        met.AsSpan(0, length).Clear();
        length *= 2;
        if (met.Length < length)
        {
            met = new ulong[length];
            Array.Resize(ref all, length / 2);
        }

        foreach (var feature in All)
            Meet(feature);
    }
}
