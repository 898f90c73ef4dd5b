using GuidanceBot.Channels.DirectLine;
using GuidanceBot.Channels.Edge;
using GuidanceBot.Practice;
using Microsoft.IdentityModel.Protocols;

namespace GuidanceBot.Channels.Connector;

/// <summary>Azure Bot Service and other connectors of the Bot Framework.</summary>
internal static class ConnectorEndpoints
{
    public const string Path = "/api/messages";

    private const int LongestBody = 256 * 1024;
    private const int LongestText = 20_000;
    private const int LongestAnswer = 1024 * 1024;

    // A connector waits for 15 seconds, and the keys are two requests.
    private static readonly TimeSpan keysPatience = TimeSpan.FromSeconds(4);

    public static void AddConnector(this IServiceCollection services, ConnectorSettings? settings)
    {
        if (settings is null) return;
        services.AddSingleton(settings).AddSingleton<SigningKeys>().AddSingleton<InboundTokens>();
        services.AddSingleton<IDocumentRetriever>(_ => new HttpDocumentRetriever(Client(keysPatience)) { RequireHttps = settings.OpenIdMetadata.Scheme == "https" });
        // Made here, and not by a factory: that one logs addresses, which hold ids of conversations.
        services.AddSingleton(_ => new Connection(Client(Timeout.InfiniteTimeSpan)));
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<ConnectorTokens>(provider, provider.GetRequiredService<Connection>().Http));
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<ConnectorClient>(provider, provider.GetRequiredService<Connection>().Http));
        services.AddSingleton<ConnectorKeys>().AddSingleton<Delivery>().AddSingleton<ConnectorTalks>();
        services.AddSingleton<Outbox>().AddHostedService(provider => provider.GetRequiredService<Outbox>());
    }

    public static void MapConnector(this WebApplication app)
    {
        if (app.Services.GetService<ConnectorSettings>() is not null) app.MapPost(Path, Take);
    }

    private static async Task<IResult> Take(HttpRequest request, InboundTokens tokens, ConnectorTalks talks, Limits limits, CancellationToken cancellation)
    {
        var (caller, fault) = await tokens.CheckAsync(request, cancellation);
        if (caller is null) return fault!;
        if (await Body.ReadAsync(request, LongestBody) is not { } body) return DirectLineError.TooLarge;
        if (ConnectorJson.Read(body) is not { } activity) return DirectLineError.NotJson;
        if (activity is not { Type.Length: > 0, ChannelId: { Length: > 0 } channel, ServiceUrl: { Length: > 0 } url, Conversation.Id: { Length: > 0 } id })
            return ConnectorErrors.Incomplete;
        if (!caller.VouchesFor(url, channel)) return ConnectorErrors.NotVouchedFor;
        // A connector speaks for many: each of them is bounded as a visitor of the page is.
        if (!limits.TakesOf($"{channel} {id}")) return DirectLineError.TooMany;
        return await ActAsync(activity, new Address(caller.ServiceUrl, channel, id, activity.Recipient, activity.From), talks, cancellation);
    }

    private static async Task<IResult> ActAsync(InboundActivity activity, Address address, ConnectorTalks talks, CancellationToken cancellation)
    {
        switch (activity.Type)
        {
            case InboundActivity.Invoke:
                return ConnectorErrors.NoInvoke;
            case InboundActivity.EndOfConversation or InboundActivity.DeleteUserData:
                await talks.EraseAsync(address);
                return Results.Ok();
            case Activity.Message when activity.Text?.Length > LongestText:
                return DirectLineError.TooLarge;
            // What is said here is between the guide and one person: it does not speak where others read along.
            case Activity.Message when !string.IsNullOrWhiteSpace(activity.Text) && activity.Conversation!.IsGroup != true:
                return Answer(await talks.TakeAsync(address, activity.Locale, ConnectorTalks.Message(activity), cancellation));
            case InboundActivity.ConversationUpdate when activity.MembersAdded is { IsEmpty: false } && activity.Conversation!.IsGroup != true:
                return Answer(await talks.TakeAsync(address, activity.Locale, null, cancellation));
            default:
                return Results.Ok();
        }
    }

    // The replies come by a way of their own.
    private static IResult Answer(Outcome<string> taken) => taken.Refusal is { } refused ? DirectLineError.Of(refused) : Results.Accepted();

    // No redirects: a token must not follow one to somewhere else.
    private static HttpClient Client(TimeSpan timeout) =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
        {
            Timeout = timeout,
            MaxResponseContentBufferSize = LongestAnswer,
        };

    private sealed record Connection(HttpClient Http) : IDisposable
    {
        public void Dispose() => Http.Dispose();
    }
}
