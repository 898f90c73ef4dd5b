namespace GuidanceBot.Practice;

/// <summary>The collector that telemetry goes to, by OTLP.</summary>
/// <param name="Endpoint">Without the paths that OTLP over HTTP adds.</param>
/// <param name="IsGrpc">False for protobuf over HTTP.</param>
/// <param name="Traces">Whether spans go out as well as metrics.</param>
internal sealed record TelemetrySettings(Uri Endpoint, bool IsGrpc, bool Traces);
