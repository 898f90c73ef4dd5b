using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace GuidanceBot.Content.Reading;

/// <summary>What identifies a content: taken over its files, in ordinal order of their paths, and after them a practice's own.</summary>
internal sealed class ContentHash : IDisposable
{
    private const int Digits = 16;

    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public void Add(string path, bool isOwn, ReadOnlySpan<byte> bytes)
    {
        // The length keeps the end of one file from being taken for the next one's path.
        Span<byte> length = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(length, bytes.Length);
        // No path of ours begins with a slash. Where the own folder lies does not matter: nodes may keep it elsewhere.
        hash.AppendData(Encoding.UTF8.GetBytes((isOwn ? "/" : "") + path + "\n"));
        hash.AppendData(length);
        hash.AppendData(bytes);
    }

    /// <returns>The first 16 hex digits.</returns>
    public string Finish() => Convert.ToHexStringLower(hash.GetHashAndReset())[..Digits];

    public void Dispose() => hash.Dispose();
}
