using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace GuidanceBot.Channels.Connector;

/// <summary>Posts an activity to a connector, signed in, and tries again where that may help.</summary>
internal sealed partial class ConnectorClient(HttpClient http, ConnectorTokens tokens, ILogger<ConnectorClient> log)
{
    private const int MostRetries = 5;

    private static readonly TimeSpan firstDelay = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan longestDelay = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan patience = TimeSpan.FromSeconds(10);

    /// <summary>The longest that one reply may take, with everything.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(75);

    private static readonly ResiliencePipeline<Answer> retrying = new ResiliencePipelineBuilder<Answer>()
        .AddTimeout(Longest)
        .AddRetry(new RetryStrategyOptions<Answer>
        {
            MaxRetryAttempts = MostRetries,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Delay = firstDelay,
            MaxDelay = longestDelay,
            ShouldHandle = new PredicateBuilder<Answer>()
                .HandleResult(answer => MayPass(answer.Status))
                .Handle<HttpRequestException>(fault => fault.StatusCode is not { } status || MayPass(status))
                .Handle<TimeoutRejectedException>(),
            DelayGenerator = tried => ValueTask.FromResult(tried.Outcome.Result?.RetryAfter is { } wait && wait <= longestDelay ? wait : (TimeSpan?)null),
        })
        .AddTimeout(patience)
        .Build();

    /// <summary>False where it was not taken and may be later. What a connector refuses for good counts as done: it would stand in the way of all that follows.</summary>
    public async Task<bool> PostAsync(Uri url, OutboundActivity activity, CancellationToken cancellation)
    {
        try
        {
            var answer = await retrying.ExecuteAsync(
                async (post, token) => await post.Client.TryAsync(post.url, post.activity, token), (Client: this, url, activity), cancellation);
            if ((int)answer.Status is >= 200 and < 300) return true;
            if (MayPass(answer.Status)) GivenUp(log, (int)answer.Status);
            else Refused(log, (int)answer.Status);
            return !MayPass(answer.Status);
        }
        catch (Exception fault) when (fault is HttpRequestException or TimeoutRejectedException or JsonException)
        {
            Unreachable(log, fault.GetType().Name);
            return false;
        }
    }

    private async Task<Answer> TryAsync(Uri url, OutboundActivity activity, CancellationToken cancellation)
    {
        var token = await tokens.TakeAsync(cancellation);
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = JsonContent.Create(activity, ConnectorJson.Wire.OutboundActivity) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
        // It may have been withdrawn before its time; the next attempt signs in anew.
        if (response.StatusCode == HttpStatusCode.Unauthorized) tokens.Drop(token);
        return new Answer(response.StatusCode, response.Headers.RetryAfter?.Delta);
    }

    private static bool MayPass(HttpStatusCode status) =>
        status is HttpStatusCode.Unauthorized or HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests || (int)status >= 500;

    [LoggerMessage(1, LogLevel.Warning, "The connector answered {Status} to a reply, again and again; it goes out with the visitor's next message.")]
    private static partial void GivenUp(ILogger log, int status);

    [LoggerMessage(2, LogLevel.Warning, "The connector refused a reply with {Status}; it is not sent again.")]
    private static partial void Refused(ILogger log, int status);

    [LoggerMessage(3, LogLevel.Warning, "A reply could not be brought to the connector ({Fault}); it goes out with the visitor's next message.")]
    private static partial void Unreachable(ILogger log, string fault);

    private sealed record Answer(HttpStatusCode Status, TimeSpan? RetryAfter);
}
