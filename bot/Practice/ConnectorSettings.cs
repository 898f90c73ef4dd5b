namespace GuidanceBot.Practice;

/// <summary>How Azure Bot Service, or another connector, is known and answered.</summary>
/// <param name="AppId">Of the bot's registration; what a token from the connector is meant for.</param>
/// <param name="AppSecret">Signs the bot in, and is half of what conversations of this channel are sealed under.</param>
/// <param name="OpenIdMetadata">Names where the connector's signing keys are.</param>
/// <param name="Issuer">Of the connector's tokens.</param>
/// <param name="TokenEndpoint">Where the bot signs in.</param>
/// <param name="Scope">What it signs in for.</param>
internal sealed record ConnectorSettings(string AppId, string AppSecret, Uri OpenIdMetadata, string Issuer, Uri TokenEndpoint, string Scope)
{
    public const string DefaultTenant = "botframework.com";
    public const string DefaultMetadata = "https://login.botframework.com/v1/.well-known/openidconfiguration";
    public const string DefaultIssuer = "https://api.botframework.com";
    public const string DefaultScope = "https://api.botframework.com/.default";

    public static string EndpointOf(string tenant) => $"https://login.microsoftonline.com/{tenant}/oauth2/v2.0/token";

    /// <summary>True where a token may travel: encrypted, or within this machine.</summary>
    public static bool IsSafe(Uri url) => url.Scheme == "https" || (url.Scheme == "http" && url.IsLoopback);

    // A secret must not end up in a log by way of the record's own text.
    private bool PrintMembers(System.Text.StringBuilder text)
    {
        text.Append(AppId);
        return true;
    }
}
