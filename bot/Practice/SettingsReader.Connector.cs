namespace GuidanceBot.Practice;

/// <content>The settings under <c>Connector</c>.</content>
internal sealed partial class SettingsReader
{
    private const int ShortestAppSecret = 16;

    private ConnectorSettings? ReadConnector()
    {
        var (appId, secret) = (ReadAppId(), ReadAppSecret());
        var metadata = ReadSafeUrl("Connector:OpenIdMetadata", ConnectorSettings.DefaultMetadata);
        var endpoint = ReadSafeUrl("Connector:TokenEndpoint", ConnectorSettings.EndpointOf(ReadTenant()));
        var issuer = Text("Connector:Issuer") ?? ConnectorSettings.DefaultIssuer;
        var scope = Text("Connector:Scope") ?? ConnectorSettings.DefaultScope;
        if (Text("Connector:AppId") is null && Text("Connector:AppSecret") is not null)
            Fault("Connector:AppId", "is empty, and GuidanceBot:Connector:AppSecret is set: copy the app id of your bot's registration, or remove the secret");
        if (Text("Connector:AppId") is not null && Text("Connector:AppSecret") is null)
            Fault("Connector:AppSecret", "is empty, and GuidanceBot:Connector:AppId is set: copy a client secret of your bot's registration, or remove the app id");
        return appId is null || secret is null || metadata is null || endpoint is null
            ? null
            : new ConnectorSettings(appId, secret, metadata, issuer, endpoint, scope);
    }

    private string? ReadAppId()
    {
        if (Text("Connector:AppId") is not { } appId) return null;
        if (Guid.TryParseExact(appId, "D", out _)) return appId;
        Fault("Connector:AppId", $"is '{appId}': copy the app id of your bot's registration, such as 00000000-0000-0000-0000-000000000000");
        return null;
    }

    private string? ReadAppSecret()
    {
        var secret = Text("Connector:AppSecret");
        if (secret is null || secret.Length >= ShortestAppSecret) return secret;
        Fault("Connector:AppSecret", $"is shorter than {ShortestAppSecret} characters: copy the value of a client secret of your bot's registration, not its id");
        return null;
    }

    // It becomes part of an address that the secret is sent to.
    private string ReadTenant()
    {
        var tenant = Text("Connector:Tenant") ?? ConnectorSettings.DefaultTenant;
        if (tenant.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.')) return tenant;
        Fault("Connector:Tenant", $"is '{tenant}': write the id or the domain of the tenant your bot is registered in, or leave it empty for a bot of many tenants");
        return ConnectorSettings.DefaultTenant;
    }

    private Uri? ReadSafeUrl(string key, string otherwise)
    {
        var text = Text(key) ?? otherwise;
        if (Uri.TryCreate(text, UriKind.Absolute, out var url) && ConnectorSettings.IsSafe(url) && url.UserInfo == "") return url;
        Fault(key, $"is '{text}': write a whole address that begins with https://, or leave it empty for the one of Azure's public cloud");
        return null;
    }
}
