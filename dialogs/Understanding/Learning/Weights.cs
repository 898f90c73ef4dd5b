using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace GuidanceBot.Understanding;

/// <summary>
/// What was learned of each feature: a weight for each label, in whole steps of a size that the row says. All of it is one run of bytes, which is kept on a disk as it lies in memory. Rows stand in the order of their hashes; before them
/// stands where the rows begin that share their highest bits, so that a look-up reads one of these, and then mostly one row.
/// </summary>
internal sealed class Weights
{
    /// <summary>More labels than this do not fit into a row.</summary>
    public const int MostLabels = 16;

    private const int HeaderLength = 2 * sizeof(int);
    private const int MarkLength = sizeof(uint);
    private const int SizeBits = 8;
    private const int MostSize = (1 << SizeBits) - 1;
    private const int SizesOfADoubling = 16;
    private const int SizeOfOne = 192;
    private const int MostBits = 24;

    // How many features are looked for side by side.
    private const int AtOnce = 64;

    private static readonly float[] sizes = [.. Enumerable.Range(0, MostSize + 1).Select(size => MathF.Pow(2, (size - SizeOfOne) / (float)SizesOfADoubling))];

    private readonly ReadOnlyMemory<byte> bytes;
    private readonly int bits;
    private readonly int width;
    private readonly int rows;

    /// <param name="bytes">As <see cref="Of"/> made them, and for as many labels.</param>
    /// <exception cref="ArgumentException">They are something else.</exception>
    public Weights(ReadOnlyMemory<byte> bytes, int labels)
    {
        this.bytes = bytes;
        width = MarkLength + labels;
        if (bytes.Length < HeaderLength)
            throw new ArgumentException("There is no table of weights.", nameof(bytes));
        bits = BinaryPrimitives.ReadInt32LittleEndian(bytes.Span);
        var count = BinaryPrimitives.ReadInt32LittleEndian(bytes.Span[sizeof(int)..]);
        if (bits is < 1 or > MostBits || count < 0 || bytes.Length != Length(bits, count, labels))
            throw new ArgumentException("The table of weights is damaged.", nameof(bytes));
        rows = HeaderLength + (((1 << bits) + 1) * sizeof(int));
    }

    public ReadOnlyMemory<byte> Bytes => bytes;

    /// <summary>Packs what was learned.</summary>
    /// <param name="learned">Each feature's hash, and its weights.</param>
    public static Weights Of(IReadOnlyCollection<KeyValuePair<ulong, Vector512<float>>> learned, int labels)
    {
        // About two rows share a beginning.
        var bits = Math.Clamp(BitOperations.Log2((uint)learned.Count + 1), 1, MostBits);
        var bytes = new byte[Length(bits, learned.Count, labels)];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, bits);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(sizeof(int)), learned.Count);
        var begins = MemoryMarshal.Cast<byte, int>(bytes.AsSpan(HeaderLength, ((1 << bits) + 1) * sizeof(int)));
        var row = bytes.AsSpan(HeaderLength + (begins.Length * sizeof(int)));
        foreach (var (feature, weights) in learned.OrderBy(one => one.Key))
        {
            begins[Place(feature, bits) + 1]++;
            Pack(row, Mark(feature, bits), weights, labels);
            row = row[(MarkLength + labels)..];
        }

        for (var i = 1; i < begins.Length; i++)
            begins[i] += begins[i - 1];
        return new Weights(bytes, labels);
    }

    /// <summary>Adds up the weights of the features that are known.</summary>
    /// <param name="sums">One a label; lanes beyond the labels hold nothing of use.</param>
    /// <returns>How many of the features are known.</returns>
    public int Sum(ReadOnlySpan<ulong> features, Span<float> sums)
    {
        // Of 128 bits each: wider ones would not be compiled ahead of a start.
        var (first, second, third, fourth) = (Vector128<float>.Zero, Vector128<float>.Zero, Vector128<float>.Zero, Vector128<float>.Zero);
        ref var start = ref MemoryMarshal.GetReference(bytes.Span);
        var known = 0;
        Span<int> at = stackalloc int[AtOnce];
        Span<uint> heads = stackalloc uint[AtOnce];
        for (var i = 0; i < features.Length; i++)
        {
            var place = i % AtOnce;
            if (place == 0)
                Look(ref start, features[i..], at, heads);
            ref var row = ref Find(ref start, features[i], at[place], heads[place]);
            if (Unsafe.IsNullRef(ref row))
                continue;
            known++;
            var size = sizes[Unsafe.ReadUnaligned<uint>(ref row) & MostSize];
            var (lower, upper) = Vector128.Widen(Vector128.LoadUnsafe(ref Unsafe.As<byte, sbyte>(ref Unsafe.Add(ref row, MarkLength))));
            var (one, two) = Vector128.Widen(lower);
            var (three, four) = Vector128.Widen(upper);
            first += Vector128.ConvertToSingle(one) * size;
            second += Vector128.ConvertToSingle(two) * size;
            third += Vector128.ConvertToSingle(three) * size;
            fourth += Vector128.ConvertToSingle(four) * size;
        }

        first.CopyTo(sums);
        second.CopyTo(sums[4..]);
        third.CopyTo(sums[8..]);
        fourth.CopyTo(sums[12..]);
        return known;
    }

    // No bounds are checked, here and below: the length was, at the beginning, and a file's checksum before that.
    // The table is larger than what lies near the processor: of many features it is read where their rows begin, and how, before
    // any of that is looked at, so that what is far is waited for once and not for each.
    private void Look(ref byte start, ReadOnlySpan<ulong> features, Span<int> at, Span<uint> heads)
    {
        var count = Math.Min(features.Length, AtOnce);
        for (var i = 0; i < count; i++)
            at[i] = Unsafe.ReadUnaligned<int>(ref Begins(ref start, features[i]));
        for (var i = 0; i < count; i++)
            heads[i] = Unsafe.ReadUnaligned<uint>(ref Row(ref start, at[i]));
    }

    private ref byte Find(ref byte start, ulong feature, int from, uint head)
    {
        var to = Unsafe.ReadUnaligned<int>(ref Unsafe.Add(ref Begins(ref start, feature), sizeof(int)));
        var mark = Mark(feature, bits);
        ref var row = ref Row(ref start, from);
        for (var i = from; i < to; i++)
        {
            if ((i == from ? head : Unsafe.ReadUnaligned<uint>(ref row)) >> SizeBits == mark)
                return ref row;
            row = ref Unsafe.Add(ref row, width);
        }

        return ref Unsafe.NullRef<byte>();
    }

    private ref byte Begins(ref byte start, ulong feature) => ref Unsafe.Add(ref start, HeaderLength + (Place(feature, bits) * sizeof(int)));

    // The one after the last may be read, too: behind it are as many bytes as that takes.
    private ref byte Row(ref byte start, int row) => ref Unsafe.Add(ref start, rows + ((nint)row * width));

    private static int Place(ulong feature, int bits) => (int)(feature >> (64 - bits));

    // The bits below those that say the place. Two features that share both only blur each other.
    private static uint Mark(ulong feature, int bits) => (uint)(feature << bits >> (32 + SizeBits));

    private static void Pack(Span<byte> row, uint mark, Vector512<float> weights, int labels)
    {
        var most = 0f;
        for (var i = 0; i < labels; i++)
            most = MathF.Max(most, MathF.Abs(weights[i]));
        var size = most == 0 ? 0 : Math.Clamp((int)MathF.Ceiling(MathF.Log2(most / sbyte.MaxValue) * SizesOfADoubling) + SizeOfOne, 0, MostSize);
        BinaryPrimitives.WriteUInt32LittleEndian(row, (mark << SizeBits) | (uint)size);
        for (var i = 0; i < labels; i++)
            row[MarkLength + i] = (byte)(sbyte)Math.Clamp(MathF.Round(weights[i] / sizes[size]), -sbyte.MaxValue, sbyte.MaxValue);
    }

    // A row is read as if it had all labels: the last one must not end the bytes.
    private static int Length(int bits, int rows, int labels) =>
        HeaderLength + (((1 << bits) + 1) * sizeof(int)) + (rows * (MarkLength + labels)) + MostLabels;
}
