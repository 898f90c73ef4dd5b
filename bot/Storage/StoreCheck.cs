using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace GuidanceBot.Storage;

/// <summary>Whether a turn could be kept now; what it says is for the operator who looks.</summary>
internal sealed class StoreCheck(IStore store) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var pending = await store.PendingAsync(cancellationToken);
            if (!pending.IsEmpty)
                return HealthCheckResult.Unhealthy($"Migrations are pending ({string.Join(", ", pending)}): run guidancebot migrate.");
            await store.ProbeAsync(cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (Exception fault) when (fault is StoreFault or Practice.OperatorException)
        {
            return HealthCheckResult.Unhealthy(fault.Message);
        }
    }
}
