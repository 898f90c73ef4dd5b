using System.Security.Cryptography;
using System.Text;
using GuidanceBot.Practice;
using GuidanceBot.Storage;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace GuidanceBot;

/// <summary>Seals tokens, and opens those that were sealed here.</summary>
internal sealed class Tokens(IDataProtectionProvider protection, Retention retention, TimeProvider clock)
{
    private static readonly TimeSpan StartLife = TimeSpan.FromMinutes(30);
    private const int LongestToken = 1024;

    private readonly IDataProtector protector = protection.CreateProtector("GuidanceBot.Token.1");

    /// <summary>A token that begins a new conversation.</summary>
    public Token Begin(string? userId)
    {
        var now = clock.GetUtcNow();
        return Token.New(userId, now, now + StartLife);
    }

    /// <summary>The same token for a conversation that is not begun yet; null where it was begun, and is no more.</summary>
    public Token? Renew(Token token) =>
        token.Purpose == Purpose.Start ? token with { Expires = clock.GetUtcNow() + StartLife } : null;

    /// <summary>The same token for as long as its conversation lives.</summary>
    public static Token Talk(Token token, DateTimeOffset expires) => token with { Purpose = Purpose.Talk, Expires = expires };

    /// <summary>Deletes the conversation and opens nothing, so that it may lie where a page's Leave button finds it.</summary>
    public string SealErase(Token token) => Seal(
        token with { Purpose = Purpose.Erase, Key = [], UserId = null, Expires = clock.GetUtcNow() + StartLife + retention.Cap });

    public string Seal(Token token) => WebEncoders.Base64UrlEncode(protector.Protect(Write(token)));

    public int SecondsLeft(Token token) => (int)Math.Round(Math.Max(0, (token.Expires - clock.GetUtcNow()).TotalSeconds));

    /// <summary>A token that talks, or why it does not.</summary>
    public Outcome<Token> Read(string? text) => Open(text) switch
    {
        null or { Purpose: Purpose.Erase } => Refused.Unauthorized,
        { } token => InTime(token),
    };

    /// <summary>A token that was opened, or that it has expired since.</summary>
    public Outcome<Token> InTime(Token token) => token.Expires <= clock.GetUtcNow() ? Refused.Expired : token;

    /// <summary>The conversation an erase token deletes; null where it is none.</summary>
    public string? ReadErase(string? text) => Open(text) is { Purpose: Purpose.Erase } token ? token.ConversationId : null;

    private Token? Open(string? text)
    {
        if (string.IsNullOrEmpty(text) || text.Length > LongestToken) return null;
        try
        {
            return Parse(protector.Unprotect(WebEncoders.Base64UrlDecode(text)));
        }
        catch (Exception fault) when (fault is CryptographicException or FormatException && StoreFault.Behind(fault) is null)
        {
            return null;
        }
    }

    private static byte[] Write(Token token)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes, Encoding.UTF8);
        writer.Write((byte)token.Purpose);
        writer.Write(token.ConversationId);
        writer.Write((byte)token.Key.Length);
        writer.Write(token.Key);
        writer.Write(token.UserId ?? "");
        writer.Write(token.Expires.ToUnixTimeMilliseconds());
        writer.Flush();
        return bytes.ToArray();
    }

    private static Token Parse(byte[] payload)
    {
        using var reader = new BinaryReader(new MemoryStream(payload), Encoding.UTF8);
        var purpose = (Purpose)reader.ReadByte();
        var id = reader.ReadString();
        var key = reader.ReadBytes(reader.ReadByte());
        var userId = reader.ReadString();
        return new Token(purpose, id, key, userId.Length == 0 ? null : userId, DateTimeOffset.FromUnixTimeMilliseconds(reader.ReadInt64()));
    }
}
