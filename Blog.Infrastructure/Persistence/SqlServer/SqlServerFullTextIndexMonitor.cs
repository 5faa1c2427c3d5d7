using Blog.Infrastructure.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Infrastructure.Persistence.SqlServer;

/// <summary>Looks at an incomplete full-text index again, until it is complete.</summary>
internal sealed class SqlServerFullTextIndexMonitor(
    IServiceScopeFactory scopes,
    SqlServerEngine engine,
    SqlServerFullTextIndex index,
    TransientErrors transientErrors,
    TimeProvider timeProvider) : PeriodicBackgroundService(Interval, timeProvider)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    protected override Task RunAsync(CancellationToken cancellationToken) =>
        index.State == SqlServerFullTextIndexState.Incomplete ? TryInspectAsync(cancellationToken) : Task.CompletedTask;

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
