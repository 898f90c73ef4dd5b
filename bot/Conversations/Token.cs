using System.Security.Cryptography;
using Microsoft.AspNetCore.WebUtilities;

namespace GuidanceBot;

/// <summary>What a visitor holds: it names a conversation and, but for <see cref="Purpose.Erase"/>, carries its key.</summary>
internal sealed record Token(Purpose Purpose, string ConversationId, byte[] Key, string? UserId, DateTimeOffset Expires)
{
    public const int LongestUserId = 64;

    /// <summary>The key, sealed for its row, on channels whose visitors hold no token. Never part of what is handed out.</summary>
    public byte[]? SealedKey { get; init; }

    private const int IdLength = 16;

    /// <summary>A conversation that is not begun yet.</summary>
    public static Token New(string? userId, DateTimeOffset expires) => new(
        Purpose.Start,
        WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(IdLength)),
        RandomNumberGenerator.GetBytes(Keys.Length),
        userId,
        expires);
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
