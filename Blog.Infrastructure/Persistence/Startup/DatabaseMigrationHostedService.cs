using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Blog.Infrastructure.Persistence.Startup;

/// <summary>
/// Migrates the database before the server accepts requests. If the database cannot be reached, the server starts
/// anyway and this service keeps trying. An error that is not transient stops the start, or is logged once the server
/// runs.
/// </summary>
internal sealed partial class DatabaseMigrationHostedService(
    IServiceScopeFactory scopes,
    TransientErrors transientErrors,
    TimeProvider timeProvider,
    IHostApplicationLifetime lifetime,
    ILogger<DatabaseMigrationHostedService> logger) : IHostedService, IDatabaseReadiness
{
    private static readonly TimeSpan RetryDelay = TimeSpan.FromSeconds(1);

    /// <summary>How long the start waits before the server accepts requests without a database.</summary>
    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(5);

    private Task retries = Task.CompletedTask;
    private volatile bool isReady;

    public bool IsReady => isReady;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var stopping = lifetime.ApplicationStopping;
        var first = Task.Run(() => TryInitializeAsync(stopping), stopping);
        await Task.WhenAny(first, Task.Delay(StartTimeout, timeProvider, cancellationToken));
        if (!first.IsCompleted)
        {
            LogUnavailable("It has not answered yet.");
        }
        else if (await first)
        {
            return;
        }

        retries = RetryAsync(first, stopping);
    }

    public async Task StopAsync(CancellationToken cancellationToken) =>
        await retries.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    private async Task RetryAsync(Task<bool> attempt, CancellationToken cancellationToken)
    {
        while (!await IsSuccessAsync(attempt, cancellationToken))
        {
            await Task.Delay(RetryDelay, timeProvider, cancellationToken);
            attempt = TryInitializeAsync(cancellationToken);
        }

        LogRecovered();
    }

    private async Task<bool> IsSuccessAsync(Task<bool> attempt, CancellationToken cancellationToken)
    {
        try
        {
            return await attempt;
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // The server is running by now, and somebody may correct this without restarting it.
            LogError(exception);
            return false;
        }
    }

    private async Task<bool> TryInitializeAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<IDatabaseInitializer>().InitializeAsync(cancellationToken);
            return isReady = true;
        }
        catch (Exception exception) when (transientErrors.IsTransient(exception))
        {
            LogUnavailable(TransientErrors.GetReason(exception));
            return false;
        }
    }

    [LoggerMessage(
        EventId = 1, Level = LogLevel.Warning, Message = "The database is not available, trying again: {Reason}")]
    private partial void LogUnavailable(string reason);

    [LoggerMessage(EventId = 2, Level = LogLevel.Error, Message = "The database could not be made ready, trying again")]
    private partial void LogError(Exception exception);

    [LoggerMessage(EventId = 3, Level = LogLevel.Information, Message = "The database is available")]
    private partial void LogRecovered();
}
