using Blog.Infrastructure.Hosting;
using Blog.Infrastructure.Persistence;
using Blog.Infrastructure.Persistence.Startup;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Blog.Infrastructure.Accounts;

/// <summary>Runs <see cref="ExpiredDataRemoval"/> every hour.</summary>
internal sealed partial class ExpiredDataRemovalService(
    IServiceScopeFactory scopes,
    IDatabaseReadiness readiness,
    TransientErrors transientErrors,
    TimeProvider timeProvider,
    ILogger<ExpiredDataRemovalService> logger) : PeriodicBackgroundService(Interval, timeProvider)
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    protected override Task RunAsync(CancellationToken cancellationToken) =>
        readiness.IsReady ? TryRemoveAsync(cancellationToken) : Task.CompletedTask;

    private async Task TryRemoveAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<ExpiredDataRemoval>().RunAsync(cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // The next run removes what this one has left.
            if (!transientErrors.IsTransient(exception))
            {
                LogFailed(exception);
            }
        }
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Error, Message = "Expired data could not be removed")]
    private partial void LogFailed(Exception exception);
}
