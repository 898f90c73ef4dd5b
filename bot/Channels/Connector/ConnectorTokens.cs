using System.Net.Http.Json;
using System.Text.Json;
using GuidanceBot.Practice;

namespace GuidanceBot.Channels.Connector;

/// <summary>The token the bot shows to a connector, by client credentials; asked for anew shortly before it ends.</summary>
internal sealed partial class ConnectorTokens(ConnectorSettings settings, HttpClient http, TimeProvider clock, ILogger<ConnectorTokens> log) : IDisposable
{
    private static readonly TimeSpan margin = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim gate = new(1, 1);
    private volatile Held? held;

    /// <exception cref="HttpRequestException">The token endpoint does not answer, or not with a token.</exception>
    /// <exception cref="JsonException">It answers something else.</exception>
    public async ValueTask<string> TakeAsync(CancellationToken cancellation)
    {
        if (Current is { } token) return token;
        await gate.WaitAsync(cancellation);
        try
        {
            return Current ?? await SignInAsync(cancellation);
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>Forgets a token that was refused, unless there is a newer one already.</summary>
    public void Drop(string token)
    {
        if (held is { } one && one.Token == token) held = null;
    }

    public void Dispose() => gate.Dispose();

    private string? Current => held is { } one && one.Until > clock.GetUtcNow() ? one.Token : null;

    private async Task<string> SignInAsync(CancellationToken cancellation)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = settings.AppId,
            ["client_secret"] = settings.AppSecret,
            ["scope"] = settings.Scope,
        });
        using var response = await http.PostAsync(settings.TokenEndpoint, form, cancellation);
        // The status alone: an error body may quote what was sent.
        if ((int)response.StatusCode is >= 400 and < 500) Refused(log, (int)response.StatusCode);
        response.EnsureSuccessStatusCode();
        var answer = await response.Content.ReadFromJsonAsync(ConnectorJson.Wire.SignedIn, cancellation);
        if (answer is not { AccessToken.Length: > 0, ExpiresIn: > 0 and < int.MaxValue }) throw new JsonException("The token endpoint answered without a token.");
        var life = TimeSpan.FromSeconds(answer.ExpiresIn);
        held = new Held(answer.AccessToken, clock.GetUtcNow() + life - (margin < life / 2 ? margin : life / 2));
        return answer.AccessToken;
    }

    [LoggerMessage(LogLevel.Error, "The token endpoint refused to sign the bot in ({Status}): look at GuidanceBot:Connector:AppId, AppSecret, Tenant and TokenEndpoint.")]
    private static partial void Refused(ILogger log, int status);

    private sealed record Held(string Token, DateTimeOffset Until);
}
