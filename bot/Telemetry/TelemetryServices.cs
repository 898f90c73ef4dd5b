using System.Diagnostics;
using GuidanceBot.Practice;

namespace GuidanceBot.Telemetry;

/// <summary>Switches telemetry on where a collector is set, and keeps trace ids out of requests in any case.</summary>
internal static class TelemetryServices
{
    /// <summary>To be called before other hosted services are added: what is added first is stopped last, and hears of the others' stop.</summary>
    public static void AddTelemetry(this IServiceCollection services, TelemetrySettings? settings)
    {
        var unlinked = new Unlinked();
        DistributedContextPropagator.Current = unlinked;
        services.AddSingleton<DistributedContextPropagator>(unlinked);
        if (settings is not null) services.AddSingleton(settings).AddHostedService<Exporting>();
    }
}
