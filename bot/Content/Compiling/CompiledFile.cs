using System.Security.Cryptography;

namespace GuidanceBot.Content.Compiling;

/// <summary>
/// A file of what was worked out ahead of a start. Its key says what it was made of, and its checksum that all of it is
/// there: a file that is not known to fit is as good as none.
/// </summary>
/// <param name="Key">What it was made of.</param>
/// <param name="Body">What it holds; null where it is of no use.</param>
/// <param name="Fault">Why it is of no use, to follow "the compiled content ".</param>
internal sealed record CompiledFile(ReadOnlyMemory<byte> Key, ReadOnlyMemory<byte>? Body, string Fault = "")
{
    public const string Unfit = "was made of other words, or by another version";

    private const int KeyLength = SHA256.HashSizeInBytes;
    private const int HeaderLength = 2 * KeyLength;

    /// <exception cref="IOException">The folder cannot be written to.</exception>
    /// <exception cref="UnauthorizedAccessException">Nor by this account.</exception>
    public static void Write(string path, ReadOnlySpan<byte> key, ReadOnlySpan<byte> body)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        // Whoever starts meanwhile finds the old one or the new one.
        var partial = path + ".partial";
        using (var file = new FileStream(partial, FileMode.Create))
        {
            file.Write(key);
            file.Write(SHA256.HashData(body));
            file.Write(body);
        }

        File.Move(partial, path, overwrite: true);
    }

    /// <summary>Never throws, whatever lies there.</summary>
    /// <param name="key">The only one it may have; a file with another is not read further.</param>
    public static CompiledFile Read(string path, ReadOnlyMemory<byte>? key = null)
    {
        try
        {
            return File.Exists(path) ? Open(path, key) : Useless("is not there");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return Useless($"cannot be read ({fault.Message.TrimEnd('.')})");
        }
    }

    private static CompiledFile Open(string path, ReadOnlyMemory<byte>? key)
    {
        using var file = File.OpenHandle(path);
        var header = new byte[HeaderLength];
        if (RandomAccess.Read(file, header, 0) < HeaderLength)
            return Useless("is damaged");
        if (key is { } only && !only.Span.SequenceEqual(header.AsSpan(0, KeyLength)))
            return Useless(Unfit);
        var body = GC.AllocateUninitializedArray<byte>((int)(RandomAccess.GetLength(file) - HeaderLength));
        var isWhole = RandomAccess.Read(file, body, HeaderLength) == body.Length && SHA256.HashData(body).AsSpan().SequenceEqual(header.AsSpan(KeyLength));
        return isWhole ? new CompiledFile(header.AsMemory(0, KeyLength), body) : Useless("is damaged");
    }

    private static CompiledFile Useless(string fault) => new(default, null, fault);
}
