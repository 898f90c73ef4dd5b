using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;

namespace GuidanceBot.Content.Compiling;

/// <summary>Reads what a <see cref="Packer"/> wrote, in the same order. Each text is made once.</summary>
/// <param name="bytes">Known to be whole: a checksum said so.</param>
internal sealed class Unpacker(ReadOnlyMemory<byte> bytes)
{
    private const int More = 0x80;
    private const int BitsOfAByte = 7;

    // Nought stands for none.
    private readonly List<string> texts = [""];
    private int at;

    public int Number()
    {
        var (number, shift) = (0, 0);
        int one;
        do
        {
            one = bytes.Span[at++];
            number |= (one & ~More) << shift;
            shift += BitsOfAByte;
        }
        while ((one & More) != 0);
        return number;
    }

    public bool Yes() => bytes.Span[at++] != 0;

    public string Text() => TextOrNone() ?? throw new InvalidDataException("A text is missing.");

    public string? TextOrNone()
    {
        var number = Number();
        if (number == texts.Count)
        {
            var length = Number();
            texts.Add(Encoding.UTF8.GetString(bytes.Span.Slice(at, length)));
            at += length;
        }

        return number == 0 ? null : texts[number];
    }

    public DateOnly Day() => DateOnly.FromDayNumber(Number());

    public ReadOnlyMemory<byte> Bytes()
    {
        var length = Number();
        at += length;
        return bytes.Slice(at - length, length);
    }

    public ImmutableArray<string> Texts()
    {
        var some = new string[Number()];
        for (var i = 0; i < some.Length; i++) some[i] = Text();
        return ImmutableCollectionsMarshal.AsImmutableArray(some);
    }

    public ImmutableArray<T> Many<T>(Func<T> read)
    {
        var some = new T[Number()];
        for (var i = 0; i < some.Length; i++) some[i] = read();
        return ImmutableCollectionsMarshal.AsImmutableArray(some);
    }

    public T? Maybe<T>(Func<T> read)
        where T : class => Yes() ? read() : null;
}
