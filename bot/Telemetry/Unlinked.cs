using System.Diagnostics;

namespace GuidanceBot.Telemetry;

/// <summary>
/// Takes no trace id from a request and puts none into one: a visitor's page, this service, a connector and a language
/// service would otherwise share an id by which their records can be set side by side.
/// </summary>
internal sealed class Unlinked : DistributedContextPropagator
{
    public override IReadOnlyCollection<string> Fields => [];

    public override void Inject(System.Diagnostics.Activity? activity, object? carrier, PropagatorSetterCallback? setter)
    {
    }

    public override void ExtractTraceIdAndState(object? carrier, PropagatorGetterCallback? getter, out string? traceId, out string? traceState) =>
        traceId = traceState = null;

    public override IEnumerable<KeyValuePair<string, string?>>? ExtractBaggage(object? carrier, PropagatorGetterCallback? getter) => null;
}
