using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using GuidanceBot.Practice;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GuidanceBot.Tests.Connector;

/// <summary>A connector as its documentation describes it, with its metadata, keys and token endpoint, on a port of this machine.</summary>
internal sealed class ConnectorStandIn : IAsyncDisposable
{
    public const string AppId = "2b0e3c1a-5d1f-4f7e-9a64-0c7a4d1f9b11";
    public const string AppSecret = "a-client-secret-of-the-registration";

    private static readonly TimeSpan patience = TimeSpan.FromSeconds(20);

    private readonly WebApplication app;
    private readonly ConcurrentDictionary<string, Channel<Posted>> posts = new();
    private int signIns;

    private ConnectorStandIn(WebApplication app) => this.app = app;

    public string Url => app.Urls.Single();

    /// <summary>The public halves it lists.</summary>
    public ConcurrentBag<JsonObject> Listed { get; private set; } = [];

    /// <summary>How often the keys were read.</summary>
    public int KeysRead { get; private set; }

    /// <summary>True where its keys cannot be had.</summary>
    public bool KeysAreDown { get; set; }

    public ConcurrentQueue<IFormCollection> SignIns { get; } = new();

    /// <summary>What it answers to a post; what is not answered well was not taken.</summary>
    public Func<HttpContext, Posted, Task> Answer { get; set; } = (_, _) => Task.CompletedTask;

    public string[] Settings =>
    [
        $"--GuidanceBot:Connector:AppId={AppId}",
        $"--GuidanceBot:Connector:AppSecret={AppSecret}",
        $"--GuidanceBot:Connector:OpenIdMetadata={Url}/v1/.well-known/openidconfiguration",
        $"--GuidanceBot:Connector:TokenEndpoint={Url}/token",
    ];

    public static async Task<ConnectorStandIn> StartAsync(params SigningKey[] keys)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var standIn = new ConnectorStandIn(app);
        standIn.List(keys);
        standIn.Map();
        await app.StartAsync();
        return standIn;
    }

    public void List(params SigningKey[] keys) => Listed = [.. keys.Select(key => key.Public)];

    /// <summary>The next activity that was taken in a conversation.</summary>
    public async Task<Posted> NextAsync(string conversationId)
    {
        using var waiting = new CancellationTokenSource(patience);
        return await PostsOf(conversationId).Reader.ReadAsync(waiting.Token);
    }

    /// <summary>Activities as they come, up to the one that asks something.</summary>
    public async Task<List<Posted>> NextTurnAsync(string conversationId)
    {
        var turn = new List<Posted>();
        do turn.Add(await NextAsync(conversationId));
        while ((string?)turn[^1].Activity["inputHint"] != "expectingInput");
        return turn;
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }

    private void Map()
    {
        app.MapGet("/v1/.well-known/openidconfiguration", () => Results.Text(
            $$"""{"issuer":"{{ConnectorSettings.DefaultIssuer}}","authorization_endpoint":"https://invalid.botframework.com","jwks_uri":"{{Url}}/v1/.well-known/keys","id_token_signing_alg_values_supported":["RS256"]}""",
            "application/json"));
        app.MapGet("/v1/.well-known/keys", () =>
        {
            KeysRead++;
            if (KeysAreDown) return Results.StatusCode(500);
            return Results.Text(new JsonObject { ["keys"] = new JsonArray([.. Listed.Select(key => key.DeepClone())]) }.ToJsonString(), "application/json");
        });
        app.MapPost("/token", async (HttpRequest request) =>
        {
            SignIns.Enqueue(await request.ReadFormAsync());
            return Results.Json(new { token_type = "Bearer", expires_in = 3600, access_token = $"of-the-bot-{Interlocked.Increment(ref signIns)}" });
        });
        app.MapPost("/v3/conversations/{id}/activities", (HttpContext http, string id) => TakeAsync(http, id, null));
        app.MapPost("/v3/conversations/{id}/activities/{replyTo}", TakeAsync);
    }

    private Channel<Posted> PostsOf(string conversationId) => posts.GetOrAdd(conversationId, _ => Channel.CreateUnbounded<Posted>());

    private async Task TakeAsync(HttpContext http, string id, string? replyTo)
    {
        var posted = new Posted(id, replyTo, http.Request.Headers.Authorization.ToString(), (await JsonNode.ParseAsync(http.Request.Body))!);
        http.Response.StatusCode = (int)HttpStatusCode.Created;
        await Answer(http, posted);
        if (http.Response.StatusCode == (int)HttpStatusCode.Created) PostsOf(id).Writer.TryWrite(posted);
    }
}

/// <summary>An activity the bot posted.</summary>
/// <param name="ReplyTo">Of the address.</param>
internal sealed record Posted(string ConversationId, string? ReplyTo, string Authorization, JsonNode Activity)
{
    public string Type => (string)Activity["type"]!;

    public string? Text => (string?)Activity["text"];
}
