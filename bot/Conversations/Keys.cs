using System.Security.Cryptography;
using System.Text;

namespace GuidanceBot;

/// <summary>What is derived from a conversation's key K. None of them tells anything of K or of the others.</summary>
internal sealed record Keys(byte[] Data, byte[] Idempotency, byte[] Check)
{
    // Tells K again without deriving anything.
    private byte[] digest = [];

    // Setting up a cipher takes longer than sealing by it. Of those that only read, none is made.
    private readonly Lock sealing = new();
    private AesGcm? cipher;

    /// <summary>Seals under the data key.</summary>
    public byte[] Seal(Envelope.Place place, JsonPage json)
    {
        lock (sealing) return Envelope.SealJson(cipher ??= Envelope.Key(Data), place, json);
    }

    /// <summary>Bytes of K and of every key derived from it.</summary>
    public const int Length = 32;

    private const int ClientKeyLength = 16;

    public static Keys From(byte[] key) =>
        new(Derive(key, "guidancebot data 1"u8), Derive(key, "guidancebot idempotency 1"u8), Derive(key, "guidancebot check 1"u8)) { digest = SHA256.HashData(key) };

    /// <summary>True where they were derived from this K.</summary>
    public bool Are(byte[] key) => CryptographicOperations.FixedTimeEquals(digest, SHA256.HashData(key));

    public bool Fit(byte[] check) => CryptographicOperations.FixedTimeEquals(Check, check);

    /// <summary>Recognises a retried post, and is unlinkable to the client's id in a stolen database.</summary>
    public byte[]? ClientKey(string? clientActivityId) => string.IsNullOrEmpty(clientActivityId)
        ? null
        : HMACSHA256.HashData(Idempotency, Encoding.UTF8.GetBytes(clientActivityId))[..ClientKeyLength];

    private static byte[] Derive(byte[] key, ReadOnlySpan<byte> purpose)
    {
        var derived = new byte[Length];
        HKDF.DeriveKey(HashAlgorithmName.SHA256, key, derived, salt: [], purpose);
        return derived;
    }
}
