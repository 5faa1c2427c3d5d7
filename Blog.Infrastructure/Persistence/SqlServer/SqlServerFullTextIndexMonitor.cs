using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Blog.Infrastructure.Persistence.SqlServer;

/// <summary>Looks at an incomplete full-text index again, until it is complete.</summary>
internal sealed class SqlServerFullTextIndexMonitor(
    IServiceScopeFactory scopes,
    SqlServerEngine engine,
    SqlServerFullTextIndex index,
    TransientErrors transientErrors,
    TimeProvider timeProvider) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, timeProvider);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            if (index.State == SqlServerFullTextIndexState.Incomplete)
            {
                await TryInspectAsync(stoppingToken);
            }
        }
    }

    private async Task TryInspectAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await engine.InspectFullTextIndexAsync(
                scope.ServiceProvider.GetRequiredService<BlogDbContext>(), cancellationToken);
        }
        catch (Exception exception) when (transientErrors.IsTransient(exception))
        {
            // The next tick tries again.
        }
    }
}
