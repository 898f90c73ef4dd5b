using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.WebUtilities;

namespace GuidanceBot;

/// <summary>What a visitor holds: it names a conversation and, but for <see cref="Purpose.Erase"/>, carries its key.</summary>
internal sealed record Token(Purpose Purpose, string ConversationId, byte[] Key, string? UserId, DateTimeOffset Expires)
{
    public const int LongestUserId = 64;

    /// <summary>The key, sealed for its row, on channels whose visitors hold no token. Never part of what is handed out.</summary>
    public byte[]? SealedKey { get; init; }

    /// <summary>With how many characters an id begins: a minute, which has as many until the year 2480.</summary>
    public const int MinuteOfId = 7;

    // What keeps it from being guessed.
    private const int RandomOfId = 16;

    /// <summary>A conversation that is not begun yet.</summary>
    public static Token New(string? userId, DateTimeOffset now, DateTimeOffset expires) =>
        new(Purpose.Start, IdOf(now), RandomNumberGenerator.GetBytes(Keys.Length), userId, expires);

    // Those who talk now came at about the same time: their rows and keys lie side by side, and a turn touches as much of the
    // file among millions of conversations as among few.
    private static string IdOf(DateTimeOffset now) =>
        (now.ToUnixTimeSeconds() / 60).ToString($"x{MinuteOfId}", CultureInfo.InvariantCulture) + WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(RandomOfId));
}

/// <summary>What a token is good for.</summary>
internal enum Purpose : byte
{
    /// <summary>Begins a conversation.</summary>
    Start = 1,

    /// <summary>Talks in it.</summary>
    Talk = 2,

    /// <summary>Deletes it, and reads nothing.</summary>
    Erase = 3,
}
