using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Blog.Infrastructure.Persistence.Startup;

/// <summary>Reports the program as not ready until the database is.</summary>
internal sealed class StartupHealthCheck(IDatabaseReadiness readiness) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(readiness.IsReady ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy());
}
