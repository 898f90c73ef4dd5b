using System.Buffers.Binary;
using System.Security.Cryptography;

namespace GuidanceBot.Channels.Connector;

/// <summary>How far a log was delivered, and until when somebody is at it; kept in the row's stream key, which this channel does not use.</summary>
/// <param name="Delivered">Sequence number of the last activity that was posted; 0 is none.</param>
/// <param name="ClaimedUntil">Unix milliseconds; 0 where nobody is at it.</param>
internal readonly record struct DeliveryMark(long Delivered, long ClaimedUntil)
{
    // A row begins with a random stream key, which is longer than both.
    private const int Free = sizeof(long);
    private const int Claimed = 3 * sizeof(long);

    public static DeliveryMark Read(byte[] bytes) => bytes.Length switch
    {
        Free => new(BinaryPrimitives.ReadInt64BigEndian(bytes), 0),
        Claimed => new(BinaryPrimitives.ReadInt64BigEndian(bytes), BinaryPrimitives.ReadInt64BigEndian(bytes.AsSpan(Free))),
        _ => default,
    };

    public byte[] ToBytes()
    {
        var bytes = new byte[ClaimedUntil == 0 ? Free : Claimed];
        BinaryPrimitives.WriteInt64BigEndian(bytes, Delivered);
        if (ClaimedUntil == 0) return bytes;
        BinaryPrimitives.WriteInt64BigEndian(bytes.AsSpan(Free), ClaimedUntil);
        // Two nodes may claim in the same millisecond: no two claims are alike.
        RandomNumberGenerator.Fill(bytes.AsSpan(2 * sizeof(long)));
        return bytes;
    }
}
