using System.Collections.Frozen;
using GuidanceBot.Practice;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace GuidanceBot.Channels.Connector;

/// <summary>
/// The keys a connector signs with, by its OpenID metadata. They are read again each day, and when a token names a key
/// that is not among them; the caller waits for that, so that the first message after a change of keys is not refused.
/// </summary>
internal sealed partial class SigningKeys(ConnectorSettings settings, IDocumentRetriever documents, TimeProvider clock, ILogger<SigningKeys> log) : IDisposable
{
    private static readonly TimeSpan fresh = TimeSpan.FromDays(1);

    // As long as Microsoft's own SDK trusts them, where they cannot be read again.
    private static readonly TimeSpan longest = TimeSpan.FromDays(5);

    // Whoever makes up names of keys causes no more than one request in this time.
    private static readonly TimeSpan pause = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim gate = new(1, 1);
    private volatile Held? held;
    private DateTimeOffset? tried;

    /// <summary>The key of that name, if there is one; false where no keys can be had at all.</summary>
    public async ValueTask<(bool Known, JsonWebKey? Key)> FindAsync(string name, CancellationToken cancellation)
    {
        if (!Serves(held, name)) await RefreshAsync(name, cancellation);
        return held is { } keys && keys.Read + longest > clock.GetUtcNow() ? (true, keys.ByName.GetValueOrDefault(name)) : (false, null);
    }

    public void Dispose() => gate.Dispose();

    private bool Serves(Held? keys, string name) => keys is not null && keys.Read + fresh > clock.GetUtcNow() && keys.ByName.ContainsKey(name);

    private async Task RefreshAsync(string name, CancellationToken cancellation)
    {
        await gate.WaitAsync(cancellation);
        try
        {
            if (Serves(held, name) || tried + pause > clock.GetUtcNow()) return;
            tried = clock.GetUtcNow();
            // Not the caller's to cancel: others wait for the same keys.
            var read = await OpenIdConnectConfigurationRetriever.GetAsync(settings.OpenIdMetadata.ToString(), documents, CancellationToken.None);
            held = new Held(read.JsonWebKeySet.Keys.Where(IsForSigning).DistinctBy(key => key.KeyId).ToFrozenDictionary(key => key.KeyId), tried.Value);
        }
        catch (Exception fault) when (fault is IOException or InvalidOperationException or ArgumentException or OperationCanceledException or System.Text.Json.JsonException)
        {
            Unread(log, fault.GetType().Name);
        }
        finally
        {
            gate.Release();
        }
    }

    private static bool IsForSigning(JsonWebKey key) =>
        key.Kty == JsonWebAlgorithmsKeyTypes.RSA && key.Use is null or "" or JsonWebKeyUseNames.Sig && !string.IsNullOrEmpty(key.KeyId);

    [LoggerMessage(LogLevel.Warning, "The connector's signing keys could not be read ({Fault}); see GuidanceBot:Connector:OpenIdMetadata.")]
    private static partial void Unread(ILogger log, string fault);

    private sealed record Held(FrozenDictionary<string, JsonWebKey> ByName, DateTimeOffset Read);
}
