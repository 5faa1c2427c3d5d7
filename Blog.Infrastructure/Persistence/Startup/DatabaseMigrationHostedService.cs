using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Blog.Infrastructure.Persistence.Startup;

/// <summary>
/// Migrates the database before the server accepts requests. If the database cannot be reached, the server starts
/// anyway and this service keeps trying. An error that is not transient stops the start, or is logged once the server
/// runs. After that it watches the database, and initializes one that replaces it.
/// </summary>
internal sealed partial class DatabaseMigrationHostedService(
    IServiceScopeFactory scopes,
    IDatabaseMonitor monitor,
    TransientErrors transientErrors,
    TimeProvider timeProvider,
    IHostApplicationLifetime lifetime,
    ILogger<DatabaseMigrationHostedService> logger) : IHostedService, IDatabaseReadiness
{
    private static readonly TimeSpan RetryDelay = TimeSpan.FromSeconds(1);

    /// <summary>How long the start waits before the server accepts requests without a database.</summary>
    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(5);

    private Task background = Task.CompletedTask;
    private string? loggedReason;
    private long initializedGeneration = -1;

    public bool IsReady => IsInitialized && monitor.Health == DatabaseHealth.Healthy;

    public bool IsServing => IsInitialized && monitor.Health != DatabaseHealth.Missing;

    private bool IsInitialized => Volatile.Read(ref initializedGeneration) == monitor.Generation;

    public bool Report(Exception exception) => monitor.Report(exception);

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        // Stop the start even if the first attempt would take longer than the server waits.
        monitor.Validate();
        var stopping = lifetime.ApplicationStopping;
        var first = Task.Run(() => TryInitializeAsync(stopping), stopping);
        await Task.WhenAny(first, Task.Delay(StartTimeout, timeProvider, cancellationToken));
        if (!first.IsCompleted)
        {
            LogUnavailable("It has not responded yet.");
        }
        else if (await first)
        {
            background = WatchAsync(stopping);
            return;
        }

        background = RunAsync(first, stopping);
    }

    public async Task StopAsync(CancellationToken cancellationToken) =>
        await background.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    private async Task RunAsync(Task<bool> firstAttempt, CancellationToken cancellationToken)
    {
        await RetryAsync(firstAttempt, cancellationToken);
        await WatchAsync(cancellationToken);
    }

    private async Task RetryAsync(Task<bool> attempt, CancellationToken cancellationToken)
    {
        while (!await IsSuccessAsync(attempt, cancellationToken))
        {
            await Task.Delay(RetryDelay, timeProvider, cancellationToken);
            attempt = TryInitializeAsync(cancellationToken);
        }

        loggedReason = null;
        LogRecovered();
    }

    /// <summary>Watches the database, and initializes each that replaces it.</summary>
    private async Task WatchAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            while (IsInitialized)
            {
                await Task.Delay(RetryDelay, timeProvider, cancellationToken);
                await IsSuccessAsync(CheckAsync(cancellationToken), cancellationToken);
            }

            await RetryAsync(TryInitializeAsync(cancellationToken), cancellationToken);
        }
    }

    private async Task<bool> CheckAsync(CancellationToken cancellationToken)
    {
        await monitor.CheckAsync(cancellationToken);
        return true;
    }

    private async Task<bool> IsSuccessAsync(Task<bool> attempt, CancellationToken cancellationToken)
    {
        try
        {
            return await attempt;
        }
        catch (Exception exception)
            when (exception is not ObjectDisposedException && !cancellationToken.IsCancellationRequested)
        {
            // The server is running by now, and somebody may correct this without restarting it.
            // Services are disposed of only if another one has failed to start.
            if (IsNewReason(exception))
            {
                LogError(exception);
            }

            return false;
        }
    }

    private async Task<bool> TryInitializeAsync(CancellationToken cancellationToken)
    {
        try
        {
            var generation = monitor.Generation;
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<IDatabaseInitializer>().InitializeAsync(cancellationToken);
            await monitor.CheckAsync(cancellationToken);
            Volatile.Write(ref initializedGeneration, generation);
            return true;
        }
        catch (Exception exception) when (transientErrors.IsTransient(exception))
        {
            if (IsNewReason(exception))
            {
                LogUnavailable(TransientErrors.GetReason(exception));
            }

            return false;
        }
    }

    /// <summary>Returns whether the log does not say this already.</summary>
    private bool IsNewReason(Exception exception)
    {
        var reason = TransientErrors.GetReason(exception);
        return reason != Interlocked.Exchange(ref loggedReason, reason);
    }

    [LoggerMessage(
        EventId = 1, Level = LogLevel.Warning, Message = "The database is not available, trying again: {Reason}")]
    private partial void LogUnavailable(string reason);

    [LoggerMessage(
        EventId = 2, Level = LogLevel.Error, Message = "The database could not be initialized, trying again")]
    private partial void LogError(Exception exception);

    [LoggerMessage(EventId = 3, Level = LogLevel.Information, Message = "The database is available")]
    private partial void LogRecovered();
}
