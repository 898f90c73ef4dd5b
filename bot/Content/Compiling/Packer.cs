using System.Collections.Immutable;
using GuidanceBot.Understanding;

namespace GuidanceBot.Content.Compiling;

/// <summary>Writes what content is made of as bytes. A text that comes again is written as its number.</summary>
internal sealed class Packer : IDisposable
{
    private readonly MemoryStream bytes = new();
    private readonly BinaryWriter writer;
    private readonly Dictionary<string, int> texts = new(StringComparer.Ordinal);

    public Packer() => writer = new BinaryWriter(bytes);

    public byte[] ToArray() => bytes.ToArray();

    public void Number(int number) => writer.Write7BitEncodedInt(number);

    public void Yes(bool yes) => writer.Write(yes);

    public void Text(string text)
    {
        var next = texts.Count + 1;
        if (texts.TryGetValue(text, out var known))
        {
            Number(known);
            return;
        }

        texts.Add(text, next);
        Number(next);
        writer.Write(text);
    }

    /// <summary>Nought stands for none.</summary>
    public void TextOrNone(string? text)
    {
        if (text is null) Number(0);
        else Text(text);
    }

    public void Day(DateOnly day) => Number(day.DayNumber);

    public void Bytes(ReadOnlySpan<byte> some)
    {
        Number(some.Length);
        writer.Write(some);
    }

    public void Texts(ImmutableArray<string> some)
    {
        Number(some.Length);
        foreach (var text in some) Text(text);
    }

    public void Many<T>(IReadOnlyCollection<T> some, Action<T> write)
    {
        Number(some.Count);
        foreach (var one in some) write(one);
    }

    public void Maybe<T>(T? one, Action<T> write)
        where T : class
    {
        Yes(one is not null);
        if (one is not null) write(one);
    }

    public void Dispose() => writer.Dispose();
}
