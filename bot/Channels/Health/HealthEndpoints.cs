using GuidanceBot.Channels.Describing;
using GuidanceBot.Channels.DirectLine;
using GuidanceBot.Storage;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace GuidanceBot.Channels.Health;

/// <summary>For a supervisor and a load balancer: whether the process lives, and whether it can take turns.</summary>
internal static class HealthEndpoints
{
    private const string Code = "NotReady";
    private static readonly DirectLineError Stopping = new(503, Code, "The service is stopping.");

    public static void AddHealth(this IServiceCollection services) => services.AddHealthChecks().AddCheck<StoreCheck>("store");

    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/healthz", () => TypedResults.Ok()).WithTags("Health")
            .WithSummary("200 as long as the process answers.");
        routes.MapGet("/readyz", Ready).WithTags("Health")
            .WithSummary("Whether turns can be kept; where not, what stands in the way: pending migrations, a store that is full, damaged or away, a stop.")
            .Refuses(Stopping);
    }

    private static async Task<Results<Ok, DirectLineError>> Ready(HealthCheckService checks, IHostApplicationLifetime lifetime, CancellationToken cancellation)
    {
        if (lifetime.ApplicationStopping.IsCancellationRequested) return Stopping;
        var report = await checks.CheckHealthAsync(cancellation);
        return report.Status == HealthStatus.Healthy
            ? TypedResults.Ok()
            : new DirectLineError(503, Code, string.Join(' ', report.Entries.Values.Select(Reason)));
    }

    // A check that broke carries the message of its exception, which is for nobody outside.
    private static string Reason(HealthReportEntry entry) =>
        entry is { Exception: null, Description: { } reason } ? reason : "The store could not be looked at.";
}
