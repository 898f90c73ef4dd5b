using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GuidanceBot.Tests.Language;

/// <summary>
/// Stands in for Azure AI Language: answers on a real port as the contract of 2023-04-01 says (azure-rest-api-specs,
/// AnalyzeText), with what the test gives it.
/// </summary>
internal sealed class LanguageStandIn : IAsyncDisposable
{
    private readonly WebApplication app;

    private LanguageStandIn(WebApplication app) => this.app = app;

    public Uri Endpoint => new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());

    /// <summary>What was asked, in order.</summary>
    public ConcurrentQueue<Asked> Requests { get; } = new();

    /// <summary>Answers a request.</summary>
    public Func<HttpContext, Asked, Task> Answer { get; set; } = (http, asked) => WriteAsync(http, asked.Kind switch
    {
        "LanguageDetection" => Detected("es", 0.99),
        "PiiEntityRecognition" => Entities(("Person", 0.95)),
        _ => Sentiment("negative", 0.97),
    });

    public static async Task<LanguageStandIn> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var standIn = new LanguageStandIn(builder.Build());
        standIn.app.MapPost("/language/:analyze-text", standIn.TakeAsync);
        await standIn.app.StartAsync();
        return standIn;
    }

    public static Task WriteAsync(HttpContext http, string body, int status = 200)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json; charset=utf-8";
        return http.Response.WriteAsync(body);
    }

    public static Task RefuseAsync(HttpContext http, int status, string code) =>
        WriteAsync(http, JsonSerializer.Serialize(new { error = new { code, message = "The stand-in refuses." } }), status);

    public static string Detected(string language, double confidence) => Results("LanguageDetection", new
    {
        id = "1",
        detectedLanguage = new { name = "A language", iso6391Name = language, confidenceScore = confidence },
        warnings = Array.Empty<object>(),
    });

    public static string Entities(params (string Category, double Confidence)[] entities) => Results("PiiEntityRecognition", new
    {
        id = "1",
        redactedText = "*",
        entities = entities.Select(entity => new { text = "x", category = entity.Category, offset = 0, length = 1, confidenceScore = entity.Confidence }),
        warnings = Array.Empty<object>(),
    });

    public static string Sentiment(string sentiment, double negative) => Results("SentimentAnalysis", new
    {
        id = "1",
        sentiment,
        confidenceScores = new { positive = 0.0, neutral = 1 - negative, negative },
        sentences = Array.Empty<object>(),
        warnings = Array.Empty<object>(),
    });

    /// <summary>An answer that could not read the one document.</summary>
    public static string Failed(string kind) => JsonSerializer.Serialize(new
    {
        kind = $"{kind}Results",
        results = new
        {
            documents = Array.Empty<object>(),
            errors = new[] { new { id = "1", error = new { code = "InvalidArgument", message = "Invalid document.", innererror = new { code = "InvalidDocument", message = "It cannot be read." } } } },
            modelVersion = "2023-04-01",
        },
    });

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }

    private static string Results(string kind, object document) => JsonSerializer.Serialize(new
    {
        kind = $"{kind}Results",
        results = new { documents = new[] { document }, errors = Array.Empty<object>(), modelVersion = "2023-04-01" },
    });

    private async Task TakeAsync(HttpContext http)
    {
        var body = await JsonSerializer.DeserializeAsync<JsonElement>(http.Request.Body);
        var asked = new Asked(
            body.GetProperty("kind").GetString()!,
            body.GetProperty("analysisInput").GetProperty("documents")[0].GetProperty("text").GetString()!,
            http.Request.QueryString.Value!,
            http.Request.Headers["Ocp-Apim-Subscription-Key"].ToString(),
            body);
        Requests.Enqueue(asked);
        await Answer(http, asked);
    }
}

/// <summary>One request to the service.</summary>
internal sealed record Asked(string Kind, string Text, string Query, string Key, JsonElement Body);
