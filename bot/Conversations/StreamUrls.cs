using System.Security.Cryptography;
using GuidanceBot.Storage;
using Microsoft.AspNetCore.WebUtilities;

namespace GuidanceBot;

/// <summary>
/// Makes and opens the sealed part of stream URLs. A browser cannot send a header with a WebSocket, so key and cursor
/// travel in the URL; opening it swaps the key it is sealed under, and a URL found in a proxy's log opens nothing.
/// </summary>
internal sealed class StreamUrls(IStore store, TimeProvider clock)
{
    private static readonly TimeSpan Life = TimeSpan.FromSeconds(60);
    private const int LongestTicket = 256;
    private const int PayloadLength = Keys.Length + 2 * sizeof(long);

    public string Seal(Conversation conversation, Token token, long watermark)
    {
        Span<byte> payload = stackalloc byte[PayloadLength];
        token.Key.CopyTo(payload);
        BitConverter.TryWriteBytes(payload[Keys.Length..], watermark);
        BitConverter.TryWriteBytes(payload[(Keys.Length + sizeof(long))..], (clock.GetUtcNow() + Life).ToUnixTimeMilliseconds());
        return WebEncoders.Base64UrlEncode(Envelope.Seal(conversation.Row.StreamKey, PlaceOf(conversation.Id), payload));
    }

    /// <summary>Opens a ticket, once.</summary>
    public async Task<Outcome<Cursor>> OpenAsync(string conversationId, string ticket, CancellationToken cancellation)
    {
        if (await store.FindAsync(conversationId, cancellation) is not { } row || row.ExpiresAt <= clock.GetUtcNow()) return Refused.NotFound;
        if (Unseal(row, ticket) is not { } payload) return Refused.Unauthorized;
        if (BitConverter.ToInt64(payload, Keys.Length + sizeof(long)) <= clock.GetUtcNow().ToUnixTimeMilliseconds()) return Refused.Expired;
        var keys = Keys.From(payload[..Keys.Length]);
        if (!keys.Fit(row.Check)) return Refused.NotFound;
        var first = await store.SwapStreamKeyAsync(row.Id, row.StreamKey, RandomNumberGenerator.GetBytes(Keys.Length));
        // A stream reads the log and never the state: that is not kept for as long as somebody listens.
        return first ? new Cursor(new Conversation(row with { State = [] }, keys), BitConverter.ToInt64(payload, Keys.Length)) : Refused.Unauthorized;
    }

    private static byte[]? Unseal(ConversationRow row, string ticket)
    {
        if (ticket.Length > LongestTicket) return null;
        try
        {
            var payload = Envelope.Open(row.StreamKey, PlaceOf(row.Id), WebEncoders.Base64UrlDecode(ticket));
            return payload.Length == PayloadLength ? payload : null;
        }
        catch (Exception fault) when (fault is CryptographicException or FormatException)
        {
            return null;
        }
    }

    private static Envelope.Place PlaceOf(string conversationId) => new(Envelope.Kind.Stream, conversationId, 0);
}

/// <summary>Where a stream reads next.</summary>
internal sealed record Cursor(Conversation Conversation, long Watermark);
