using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace GuidanceBot;

/// <summary>Seals bytes with AES-256-GCM: a random nonce, the ciphertext, the tag.</summary>
internal static class Envelope
{
    private const byte Format = 1;
    private const int NonceLength = 12;
    private const int TagLength = 16;
    private const int LongestPlace = 256;

    // A plan, and a turn in which people to turn to are named, are the longest there are: they must not be told from a short
    // one. A step takes little more than one page of the databases.
    private const int TurnStep = 4608;
    private const int OtherStep = 2 * 1024;

    /// <summary>
    /// Seals JSON, padded with white space to whole steps: the bot's texts are public, so a length would name the reply.
    /// </summary>
    /// <param name="key">The key it is sealed under.</param>
    /// <param name="place">Where it belongs.</param>
    /// <param name="json">Padded in place.</param>
    public static byte[] SealJson(AesGcm key, Place place, JsonPage json)
    {
        json.Pad(place.Kind == Kind.Turn ? TurnStep : OtherStep);
        return Seal(key, place, json.Written);
    }

    public static AesGcm Key(byte[] key) => new(key, TagLength);

    public static byte[] Seal(byte[] key, Place place, ReadOnlySpan<byte> plain)
    {
        using var aes = Key(key);
        return Seal(aes, place, plain);
    }

    // The nonce is random, never the sequence number: a rerun after a stale write, or a restored backup, would seal another text at the same number.
    private static byte[] Seal(AesGcm key, Place place, ReadOnlySpan<byte> plain)
    {
        var box = GC.AllocateUninitializedArray<byte>(NonceLength + plain.Length + TagLength);
        var nonce = box.AsSpan(0, NonceLength);
        RandomNumberGenerator.Fill(nonce);
        Span<byte> bound = stackalloc byte[LongestPlace];
        key.Encrypt(nonce, plain, box.AsSpan(NonceLength, plain.Length), box.AsSpan(^TagLength..), place.WriteTo(bound));
        return box;
    }

    /// <summary>Tells one sealing from every other: it is never drawn again.</summary>
    public static ReadOnlySpan<byte> NonceOf(ReadOnlySpan<byte> box) => box[..NonceLength];

    /// <exception cref="CryptographicException">It was sealed under another key, at another place, or changed since.</exception>
    public static byte[] Open(byte[] key, Place place, ReadOnlySpan<byte> box)
    {
        if (box.Length < NonceLength + TagLength) throw new CryptographicException("Too short to have been sealed.");
        var plain = new byte[box.Length - NonceLength - TagLength];
        Span<byte> bound = stackalloc byte[LongestPlace];
        using var aes = Key(key);
        aes.Decrypt(box[..NonceLength], box[NonceLength..^TagLength], box[^TagLength..], plain, place.WriteTo(bound));
        return plain;
    }

    /// <summary>Where something sealed belongs; moved elsewhere it does not open.</summary>
    /// <param name="Kind">What it is.</param>
    /// <param name="Id">Conversation.</param>
    /// <param name="Number">First sequence number of a turn, version of a state, 0 for a stream.</param>
    internal readonly record struct Place(Kind Kind, string Id, long Number)
    {
        public ReadOnlySpan<byte> WriteTo(Span<byte> bytes)
        {
            bytes[0] = Format;
            bytes[1] = (byte)Kind;
            var end = 2 + Encoding.UTF8.GetBytes(Id, bytes[2..^sizeof(long)]);
            BinaryPrimitives.WriteInt64BigEndian(bytes[end..], Number);
            return bytes[..(end + sizeof(long))];
        }
    }

    internal enum Kind : byte
    {
        Turn = 1,
        State = 2,
        Stream = 3,
    }
}
