using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;
using GuidanceBot.Practice;
using Polly;
using Polly.CircuitBreaker;

namespace GuidanceBot.Language;

/// <summary>Puts the reader of messages together: the one within the process, or the service with that one behind it.</summary>
internal static partial class LanguageServices
{
    private const string Scope = "https://cognitiveservices.azure.com/.default";
    private const int FewestFailures = 4;

    private static readonly TimeSpan firstDelay = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan counted = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan pause = TimeSpan.FromSeconds(30);

    /// <param name="service">Null reads everything within the process.</param>
    public static void AddLanguage(this IServiceCollection services, LanguageService? service)
    {
        services.AddSingleton<LocalLanguage>().AddSingleton<Observing>();
        if (service is null)
            services.AddSingleton<ILanguageReader>(provider => provider.GetRequiredService<LocalLanguage>());
        else
            services.AddSingleton<ILanguageReader>(provider => Online(service, provider));
    }

    /// <summary>The way to the service: signed in, tried twice at the most, and quiet about what goes over it.</summary>
    public static HttpPipeline Pipeline(LanguageService service, HttpPipelineTransport? transport = null, TokenCredential? credential = null)
    {
        var options = new AzureOptions { Transport = transport ?? HttpClientTransport.Shared };
        options.Retry.MaxRetries = 1;
        options.Retry.Mode = RetryMode.Fixed;
        options.Retry.Delay = firstDelay;
        options.Retry.NetworkTimeout = service.Timeout;
        options.Diagnostics.IsLoggingEnabled = false;
        options.Diagnostics.IsLoggingContentEnabled = false;
        options.Diagnostics.IsDistributedTracingEnabled = false;
        options.Diagnostics.IsTelemetryEnabled = false;
        HttpPipelinePolicy signIn = service.Key is { } key
            ? new KeyPolicy(key)
            : new BearerTokenAuthenticationPolicy(credential ?? OfThisMachine(), Scope);
        return HttpPipelineBuilder.Build(options, signIn);
    }

    /// <summary>Gives up on a question in time, and on the service for a while once half of several questions failed.</summary>
    /// <param name="opened">Told when the service is given up on for a while.</param>
    public static ResiliencePipeline Circuit(LanguageService service, TimeProvider clock, Action opened) =>
        new ResiliencePipelineBuilder { TimeProvider = clock }
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions
            {
                MinimumThroughput = FewestFailures,
                FailureRatio = 0.5,
                SamplingDuration = counted,
                BreakDuration = pause,
                OnOpened = _ =>
                {
                    opened();
                    return default;
                },
            })
            .AddTimeout(service.Timeout)
            .Build();

    public static ILanguageReader Online(LanguageService service, IServiceProvider provider)
    {
        var log = provider.GetRequiredService<ILoggerFactory>().CreateLogger<AzureLanguage>();
        var circuit = Circuit(service, provider.GetRequiredService<TimeProvider>(), () => Opened(log));
        return new AzureLanguage(service, Pipeline(service), circuit, provider.GetRequiredService<LocalLanguage>());
    }

    // What a server has, and not what a developer is signed in to: it must not work on a desk alone.
    private static ChainedTokenCredential OfThisMachine() =>
        new(new WorkloadIdentityCredential(), new ManagedIdentityCredential(ManagedIdentityId.SystemAssigned));

    [LoggerMessage(LogLevel.Warning, "Azure AI Language fails or is slow; messages are read here for the next half minute.")]
    private static partial void Opened(ILogger log);

    private sealed class AzureOptions : ClientOptions;
}
