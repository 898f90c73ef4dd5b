using System.Security.Cryptography;
using System.Text;
using GuidanceBot.Practice;
using GuidanceBot.Storage;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace GuidanceBot.Channels.Connector;

/// <summary>
/// Stands in for the token that a visitor of this channel does not hold. The row carries a seed, sealed by Data Protection
/// for that row alone; the key is made of the seed and the app's secret, so that neither the database, with the key ring
/// in it, nor the secret opens a conversation by itself.
/// </summary>
internal sealed class ConnectorKeys(IStore store, SealedLog log, IDataProtectionProvider protection, ConnectorSettings settings, TimeProvider clock)
{
    private const string Purposes = "GuidanceBot.Connector.1";
    private const int RowIdLength = 16;

    private readonly byte[] rowKey = Derive(settings, "row");
    private readonly byte[] sealingKey = Derive(settings, "key");

    /// <summary>The row of a channel's conversation, which tells nothing of either.</summary>
    public string RowId(string channelId, string conversationId)
    {
        var name = Encoding.UTF8.GetBytes($"{channelId.Length}:{channelId.ToLowerInvariant()}{conversationId}");
        return WebEncoders.Base64UrlEncode(HMACSHA256.HashData(rowKey, name)[..RowIdLength]);
    }

    /// <summary>Opens the row's conversation, or begins it where there is none.</summary>
    public async Task<Token> OpenAsync(string rowId, CancellationToken cancellation)
    {
        if (await store.FindAsync(rowId, cancellation) is not { } row) return New(rowId);
        if (row.ExpiresAt > clock.GetUtcNow() && Unseal(row) is { } seed) return Of(rowId, seed, row.SealedKey!);
        // Expired, or sealed under a ring that is gone: nobody can read it any more, and it would stand in the way.
        await log.EraseAsync(row);
        return New(rowId);
    }

    private Token New(string rowId)
    {
        var seed = RandomNumberGenerator.GetBytes(Keys.Length);
        return Of(rowId, seed, Protector(rowId).Protect(seed));
    }

    private Token Of(string rowId, byte[] seed, byte[] sealedSeed) =>
        new(Purpose.Start, rowId, HMACSHA256.HashData(sealingKey, seed), UserId: null, DateTimeOffset.MaxValue) { SealedKey = sealedSeed };

    private byte[]? Unseal(ConversationRow row)
    {
        try
        {
            return row.SealedKey is null ? null : Protector(row.Id).Unprotect(row.SealedKey);
        }
        catch (CryptographicException fault) when (StoreFault.Behind(fault) is null)
        {
            return null;
        }
    }

    private IDataProtector Protector(string rowId) => protection.CreateProtector(Purposes, rowId);

    private static byte[] Derive(ConnectorSettings settings, string use)
    {
        var derived = new byte[Keys.Length];
        HKDF.DeriveKey(
            HashAlgorithmName.SHA256,
            Encoding.UTF8.GetBytes(settings.AppSecret),
            derived,
            salt: Encoding.UTF8.GetBytes(settings.AppId.ToLowerInvariant()),
            info: Encoding.UTF8.GetBytes($"guidancebot connector {use} 1"));
        return derived;
    }
}
