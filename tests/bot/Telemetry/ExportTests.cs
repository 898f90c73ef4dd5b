using System.Diagnostics;
using GuidanceBot.Telemetry;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;
using Xunit;

namespace GuidanceBot.Tests.Telemetry;

/// <summary>What a collector is told, and what becomes of turns where there is none.</summary>
public sealed class ExportTests
{
    private const string Secret = "marmalade-zeppelin";
    private const string Danger = "i want to kill myself tonight";

    private static readonly string[] Instruments =
    [
        "guidancebot.turn.duration", "guidancebot.turn.stage.duration", "guidancebot.store.commit.duration", "guidancebot.store.commit.size",
        "guidancebot.store.waiting", "guidancebot.stream.open", "dotnet.process.memory.working_set", "kestrel.active_connections",
    ];

    private static readonly string[] Stages = ["wait", "load", "observe", "decide", "render", "store"];

    [Fact]
    public async Task A_collector_gets_every_measure_and_span_and_nothing_of_a_visitor()
    {
        await using var collector = await CollectorStandIn.StartAsync();
        using var folder = new TempFolder();
        var service = await StartAsync(folder, collector.Url);
        var talk = await Talk.BeginAsync(service, "user-" + Secret);
        using (var listener = await Listener.OpenAsync(talk.StreamUrl)) await listener.NextAsync();
        await talk.SayAsync(Secret, "client-" + Secret);
        await talk.SayAsync(Danger);
        var said = await talk.ReadAsync();
        var parent = ActivityTraceId.CreateRandom();
        await PostWithParentAsync(talk, parent);
        var host = service.Http.BaseAddress!.Authority;

        await service.DisposeAsync();

        var (metrics, traces) = (collector.SentTo("/v1/metrics"), collector.SentTo("/v1/traces"));
        Assert.All(Instruments, name => Assert.Contains(name, metrics, StringComparison.Ordinal));
        Assert.All(Stages, stage => Assert.Contains(stage, metrics, StringComparison.Ordinal));
        Assert.All(Stages, stage => Assert.Contains(stage, traces, StringComparison.Ordinal));
        // It was a turn of danger, and the bot did say more than nothing.
        Assert.Contains(said.Activities, activity => activity.ToJsonString().Contains("\"forget\":true", StringComparison.Ordinal));
        var ids = said.Activities.SelectMany(activity => activity["channelData"]?["contentIds"]?.AsArray().Select(id => (string)id!) ?? []);
        string[] planted = [Secret, Danger, talk.Id, talk.Token, host, "127.0.0.1", "/v3/", "directline", "suicide", "imminent", "passive", "referral", "danger", "en-", Environment.MachineName, .. ids.Where(id => id.Length > 4)];
        Assert.All(planted, trace => Assert.DoesNotContain(trace, metrics + traces, StringComparison.OrdinalIgnoreCase));
        // What came with a request links nothing.
        Assert.Equal(-1, collector.Bytes.AsSpan().IndexOf(Convert.FromHexString(parent.ToHexString())));
    }

    [Fact]
    public async Task By_gRPC_it_gets_both()
    {
        await using var collector = await CollectorStandIn.StartAsync(HttpProtocols.Http2);
        using var folder = new TempFolder();
        var service = await StartAsync(folder, collector.Url, "--GuidanceBot:Telemetry:Protocol=grpc");
        await (await Talk.BeginAsync(service)).SayAsync("hello");

        await service.DisposeAsync();

        Assert.Contains("guidancebot.turn.duration", collector.SentTo("/opentelemetry.proto.collector.metrics.v1.MetricsService/Export"), StringComparison.Ordinal);
        Assert.Contains("decide", collector.SentTo("/opentelemetry.proto.collector.trace.v1.TraceService/Export"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_traces_it_gets_metrics_alone()
    {
        await using var collector = await CollectorStandIn.StartAsync();
        using var folder = new TempFolder();
        var service = await StartAsync(folder, collector.Url, "--GuidanceBot:Telemetry:Traces=false");
        await (await Talk.BeginAsync(service)).SayAsync("hello");

        await service.DisposeAsync();

        Assert.NotEmpty(collector.SentTo("/v1/metrics"));
        Assert.Empty(collector.SentTo("/v1/traces"));
    }

    [Fact]
    public async Task A_collector_that_never_answers_holds_up_no_turn_and_the_stop_for_seconds_only()
    {
        await using var collector = await CollectorStandIn.StartAsync();
        var over = new TaskCompletionSource();
        collector.Answer = _ => over.Task;
        using var folder = new TempFolder();
        var service = await StartAsync(folder, collector.Url);
        var talk = await Talk.BeginAsync(service);
        await talk.SayAsync("hello");

        var watch = Stopwatch.StartNew();
        await service.DisposeAsync();

        over.SetResult();
        Assert.True(collector.Count > 0);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, Exporting.Longest + TimeSpan.FromSeconds(6));
        await using var again = await RunningService.StartAsync(folder);
        Assert.Contains("hello", (await talk.On(again).ReadAsync()).Texts);
    }

    [Theory]
    [InlineData("http/protobuf")]
    [InlineData("grpc")]
    public async Task A_collector_that_is_away_is_told_of_once_and_by_the_settings_name_alone(string protocol)
    {
        using var notes = new Notes();
        using var folder = new TempFolder();
        var collector = await CollectorStandIn.StartAsync();
        var url = collector.Url;
        await collector.DisposeAsync();
        var service = await RunningService.StartAsync(folder, builder => builder.Logging.AddProvider(notes), [.. Settings(url), $"--GuidanceBot:Telemetry:Protocol={protocol}"]);
        await (await Talk.BeginAsync(service)).SayAsync("hello");

        await service.DisposeAsync();

        var log = notes.ToString();
        Assert.Single(log.Split('\n'), line => line.Contains("GuidanceBot:Telemetry:Endpoint", StringComparison.Ordinal));
        Assert.DoesNotContain(new Uri(url).Authority, log, StringComparison.Ordinal);
    }

    private static Task<RunningService> StartAsync(TempFolder folder, string url, params string[] more) => RunningService.StartAsync(folder, [.. Settings(url), .. more]);

    private static string[] Settings(string url) => [$"--GuidanceBot:Telemetry:Endpoint={url}", "--GuidanceBot:Telemetry:Protocol=http/protobuf"];

    private static async Task PostWithParentAsync(Talk talk, ActivityTraceId parent)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Talk.Root}/conversations/{talk.Id}/activities") { Content = Talk.Message("and another") };
        request.Headers.Authorization = new("Bearer", talk.Token);
        request.Headers.TryAddWithoutValidation("traceparent", $"00-{parent}-{ActivitySpanId.CreateRandom()}-01");
        using var response = await talk.Http.SendAsync(request);
        response.EnsureSuccessStatusCode();
    }
}
