using System.Diagnostics.Tracing;

namespace GuidanceBot.Telemetry;

/// <summary>Hears that a collector is away or refuses, and says so once an hour: the exporter itself is silent.</summary>
internal sealed partial class ExportTrouble(ILogger log) : EventListener
{
    private const string Exporter = "OpenTelemetry-Exporter-OpenTelemetryProtocol";

    private static readonly TimeSpan Quiet = TimeSpan.FromHours(1);

    private readonly ILogger? log = log;
    private readonly Lock gate = new();
    private long? told;

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        // Warnings too: not everything by which a collector is missed is told as an error.
        if (eventSource.Name == Exporter) EnableEvents(eventSource, EventLevel.Warning);
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        // Events may come before the constructor of this class has run.
        if (log is null || !IsNews()) return;
        Unreached(log);
    }

    private bool IsNews()
    {
        lock (gate)
        {
            if (told is { } last && TimeProvider.System.GetElapsedTime(last) < Quiet) return false;
            told = TimeProvider.System.GetTimestamp();
            return true;
        }
    }

    // Not what the collector said, which is not ours to log.
    [LoggerMessage(Level = LogLevel.Warning, Message = "Telemetry does not reach the collector that GuidanceBot:Telemetry:Endpoint names, and is dropped. Turns go on. This is told once an hour.")]
    private static partial void Unreached(ILogger log);
}
