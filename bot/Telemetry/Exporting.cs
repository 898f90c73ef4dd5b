using GuidanceBot.Practice;
using GuidanceBot.Storage;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace GuidanceBot.Telemetry;

/// <summary>Sends metrics and spans to the collector, as long as the service runs. A collector that is away or slow costs what it misses, and no turn.</summary>
internal sealed class Exporting(TelemetrySettings settings, IStore store, Streams streams, ILogger<Exporting> log) : IHostedService, IDisposable
{
    /// <summary>The longest that a stop waits for the collector.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(4);

    private static readonly TimeSpan patience = TimeSpan.FromSeconds(3);

    private readonly List<IDisposable> running = [];
    private MeterProvider? metrics;
    private TracerProvider? traces;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            running.Add(new ExportTrouble(log));
            running.Add(Measures.Watch(store, streams));
            metrics = Metrics();
            if (settings.Traces) traces = Traces();
        }
        catch (ArgumentException fault)
        {
            throw new OperatorException("OTEL_EXPORTER_OTLP_HEADERS or another OTEL_ variable cannot be read: write the headers for the collector as name=value, with commas between them, or remove it.", fault);
        }
        return Task.CompletedTask;
    }

    /// <summary>Sends what is left, side by side, and gives up in time.</summary>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        var milliseconds = (int)patience.TotalMilliseconds;
        var sent = Task.WhenAll(Task.Run(() => metrics?.Shutdown(milliseconds)), Task.Run(() => traces?.Shutdown(milliseconds)));
        return Task.WhenAny(sent, Task.Delay(Longest, CancellationToken.None));
    }

    public void Dispose()
    {
        foreach (var one in running) one.Dispose();
        running.Clear();
        metrics?.Dispose();
        traces?.Dispose();
    }

    private MeterProvider Metrics() => Sdk.CreateMeterProviderBuilder()
        .SetResourceBuilder(Resource())
        .AddMeter(Measures.Name, "System.Runtime", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.RateLimiting")
        // Where a connection came in, and by what, is nobody's business there; of the server's hosting, paths hold ids, and it is left out.
        .AddView("kestrel.*", new MetricStreamConfiguration { TagKeys = ["error.type"] })
        .SetExemplarFilter(ExemplarFilterType.AlwaysOff)
        .AddOtlpExporter(options => Set(options, "v1/metrics"))
        .Build();

    private TracerProvider Traces() => Sdk.CreateTracerProviderBuilder()
        .SetResourceBuilder(Resource())
        .AddSource(Measures.Name)
        .SetSampler(new AlwaysOnSampler())
        .AddOtlpExporter(options => Set(options, "v1/traces"))
        .Build();

    // The machine's name and the process's id are not told; who wants attributes of their own names them by OTEL_RESOURCE_ATTRIBUTES.
    private static ResourceBuilder Resource() => ResourceBuilder.CreateEmpty()
        .AddService("guidancebot", serviceVersion: typeof(Exporting).Assembly.GetName().Version?.ToString(3))
        .AddTelemetrySdk()
        .AddEnvironmentVariableDetector();

    private void Set(OtlpExporterOptions options, string path)
    {
        options.Protocol = settings.IsGrpc ? OtlpExportProtocol.Grpc : OtlpExportProtocol.HttpProtobuf;
        options.Endpoint = settings.IsGrpc ? settings.Endpoint : new Uri($"{settings.Endpoint.AbsoluteUri.TrimEnd('/')}/{path}");
        options.TimeoutMilliseconds = (int)patience.TotalMilliseconds;
    }
}
