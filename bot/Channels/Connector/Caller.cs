using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace GuidanceBot.Channels.Connector;

/// <summary>A connector whose token holds, and what that token vouches for.</summary>
/// <param name="ServiceUrl">The only address that may be answered.</param>
/// <param name="Endorsements">The channels its key may speak for; null where the keys document says nothing of them.</param>
internal sealed record Caller(string ServiceUrl, IReadOnlyCollection<string>? Endorsements)
{
    // The documentation spells the claim one way, the service another.
    private const string ServiceUrlClaim = "serviceurl";

    private const string EndorsementsName = "endorsements";

    /// <summary>Null where the token names no address, several, or one that a token of ours must not be sent to.</summary>
    public static Caller? Of(JsonWebToken token, JsonWebKey key)
    {
        var named = token.Claims.Where(claim => claim.Type.Equals(ServiceUrlClaim, StringComparison.OrdinalIgnoreCase)).Select(claim => claim.Value).ToArray();
        return named is [{ } url] && Uri.TryCreate(url, UriKind.Absolute, out var address) && Practice.ConnectorSettings.IsSafe(address)
            ? new Caller(url, EndorsementsOf(key))
            : null;
    }

    public bool VouchesFor(string serviceUrl, string channelId) =>
        serviceUrl.Equals(ServiceUrl, StringComparison.OrdinalIgnoreCase) && Endorsements?.Contains(channelId, StringComparer.OrdinalIgnoreCase) != false;

    private static string[]? EndorsementsOf(JsonWebKey key) => !key.AdditionalData.TryGetValue(EndorsementsName, out var found) ? null : found switch
    {
        JsonElement { ValueKind: JsonValueKind.Array } list => [.. list.EnumerateArray().Select(one => one.ToString())],
        IEnumerable<object> list => [.. list.Select(one => one.ToString()!)],
        // There, and in no shape that is known: it endorses nothing.
        _ => [],
    };
}
