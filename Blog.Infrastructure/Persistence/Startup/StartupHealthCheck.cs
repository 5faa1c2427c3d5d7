using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Blog.Infrastructure.Persistence.Startup;

/// <summary>Not ready before the database has been made ready.</summary>
internal sealed class StartupHealthCheck(IDatabaseReadiness readiness) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(readiness.IsReady ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy());
}
