using GuidanceBot.Channels.DirectLine;
using GuidanceBot.Practice;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace GuidanceBot.Channels.Connector;

/// <summary>Checks that a request comes from the connector and is meant for this bot.</summary>
/// <remarks>Rules: "Authenticate requests from the Bot Connector service to your bot", Bot Framework REST documentation.</remarks>
internal sealed class InboundTokens(ConnectorSettings settings, SigningKeys keys, TimeProvider clock)
{
    private const string Scheme = "Bearer ";
    private const int LongestToken = 16 * 1024;

    private static readonly TimeSpan skew = TimeSpan.FromMinutes(5);
    private static readonly JsonWebTokenHandler handler = new() { MapInboundClaims = false, MaximumTokenSizeInBytes = LongestToken };

    /// <summary>Who calls, or what the caller is told instead.</summary>
    public async Task<(Caller? Caller, DirectLineError? Fault)> CheckAsync(HttpRequest request, CancellationToken cancellation)
    {
        var header = request.Headers.Authorization.ToString();
        if (!header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)) return (null, ConnectorErrors.NoToken);
        if (Read(header[Scheme.Length..].Trim()) is not { Kid: { Length: > 0 } name } token) return (null, ConnectorErrors.NotVouchedFor);
        var (known, key) = await keys.FindAsync(name, cancellation);
        if (!known) return (null, ConnectorErrors.NoKeys);
        if (key is null || !(await handler.ValidateTokenAsync(token, Rules(key))).IsValid) return (null, ConnectorErrors.NotVouchedFor);
        return Caller.Of(token, key) is { } caller ? (caller, null) : (null, ConnectorErrors.NotVouchedFor);
    }

    private TokenValidationParameters Rules(JsonWebKey key) => new()
    {
        // One algorithm, and one key: neither "none" nor a public key taken for a secret gets any further.
        ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
        IssuerSigningKey = key,
        RequireSignedTokens = true,
        ValidIssuer = settings.Issuer,
        ValidAudience = settings.AppId,
        RequireExpirationTime = true,
        LifetimeValidator = (begins, ends, _, _) =>
            ends + skew > clock.GetUtcNow().UtcDateTime && (begins is null || begins - skew <= clock.GetUtcNow().UtcDateTime),
    };

    private static JsonWebToken? Read(string text)
    {
        try
        {
            return handler.CanReadToken(text) ? handler.ReadJsonWebToken(text) : null;
        }
        catch (Exception fault) when (fault is ArgumentException or SecurityTokenException or InvalidOperationException)
        {
            return null;
        }
    }
}
