namespace GuidanceBot.Practice;

/// <content>The settings under <c>Telemetry</c>.</content>
internal sealed partial class SettingsReader
{
    private const string Grpc = "grpc";
    private const string Http = "http/protobuf";

    private TelemetrySettings? ReadTelemetry()
    {
        var (protocol, traces) = (Text("Telemetry:Protocol")?.ToLowerInvariant() ?? Grpc, Flag("Telemetry:Traces"));
        if (protocol is not (Grpc or Http)) Fault("Telemetry:Protocol", $"is '{protocol}': write {Grpc} or {Http}");
        return ReadCollector() is { } endpoint ? new TelemetrySettings(endpoint, protocol == Grpc, traces) : null;
    }

    private Uri? ReadCollector()
    {
        if (Text("Telemetry:Endpoint") is not { } text) return null;
        if (Uri.TryCreate(text, UriKind.Absolute, out var url) && url is { Scheme: "https" or "http", UserInfo: "", Query: "", Fragment: "" }) return url;
        // It may hold a password, which is not for a log.
        Fault("Telemetry:Endpoint", "is no address of a collector: write it as http:// or https://, host and port, such as http://localhost:4317, without user, password or query; keys go by OTEL_EXPORTER_OTLP_HEADERS");
        return null;
    }
}
