using System.Diagnostics;
using GuidanceBot.Tests.Connector;
using Xunit;

namespace GuidanceBot.Tests.Telemetry;

/// <summary>No id goes from one party to the next by which their records could be joined.</summary>
public sealed class UnlinkedTests
{
    [Fact]
    public async Task What_a_connector_is_sent_carries_no_trace_even_where_everything_is_traced()
    {
        // Somebody listens to every source, so that a request does have a current span.
        using var everything = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
        };
        ActivitySource.AddActivityListener(everything);
        await using var setting = await Setting.StartAsync();
        var headers = new TaskCompletionSource<string[]>(TaskCreationOptions.RunContinuationsAsynchronously);
        setting.Connector.Answer = (context, _) =>
        {
            headers.TrySetResult([.. context.Request.Headers.Keys]);
            return Task.CompletedTask;
        };

        await setting.Channel.PostAsync(setting.Channel.Begin());

        var sent = await headers.Task.WaitAsync(TimeSpan.FromSeconds(20));
        Assert.Contains("Authorization", sent);
        foreach (var link in new[] { "traceparent", "tracestate", "baggage", "Request-Id", "Correlation-Context" })
            Assert.DoesNotContain(link, sent, StringComparer.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_turn_is_a_trace_of_its_own_and_never_the_current_span()
    {
        var spans = new System.Collections.Concurrent.ConcurrentQueue<System.Diagnostics.Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is "GuidanceBot" or "Microsoft.AspNetCore",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = spans.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        using var folder = new TempFolder();
        await using (var service = await RunningService.StartAsync(folder))
            await (await Talk.BeginAsync(service)).SayAsync("hello");

        var requests = spans.Where(span => span.Source.Name == "Microsoft.AspNetCore").Select(span => span.TraceId).ToHashSet();
        var turns = spans.Where(span => span.OperationName == "turn").ToList();
        Assert.NotEmpty(requests);
        Assert.NotEmpty(turns);
        Assert.All(turns, turn => Assert.Equal(default, turn.ParentSpanId));
        Assert.All(turns, turn => Assert.DoesNotContain(turn.TraceId, requests));
        // Other tests of the process have turns too, and some of those are refused.
        Assert.Contains(turns, turn => spans.Where(span => span.ParentSpanId == turn.SpanId).OrderBy(span => span.StartTimeUtc).Select(span => span.OperationName)
            .SequenceEqual(["wait", "load", "observe", "decide", "render", "store"]));
    }
}
