using Blog.Domain.Common;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Blog.Infrastructure.Persistence.Startup;

/// <summary>
/// Readies the database before the server takes its first request. Where the database cannot be reached the server
/// starts all the same, and this goes on trying; a fault that would not pass by itself stops the start.
/// </summary>
internal sealed partial class DatabaseStartup(
    IServiceScopeFactory scopes,
    ITemporaryFaults temporaryFaults,
    TimeProvider timeProvider,
    IHostApplicationLifetime lifetime,
    ILogger<DatabaseStartup> logger) : IHostedService, IDatabaseReadiness
{
    private static readonly TimeSpan RetryDelay = TimeSpan.FromSeconds(1);

    /// <summary>How long the start waits; then the server serves what needs no database, and this goes on behind it.</summary>
    private static readonly TimeSpan StartPatience = TimeSpan.FromSeconds(5);

    private Task retries = Task.CompletedTask;
    private volatile bool isReady;

    public bool IsReady => isReady;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var stopping = lifetime.ApplicationStopping;
        var first = Task.Run(() => TryInitializeAsync(stopping), stopping);
        await Task.WhenAny(first, Task.Delay(StartPatience, timeProvider, cancellationToken));
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
        while (!await SucceedsAsync(attempt, cancellationToken))
        {
            await Task.Delay(RetryDelay, timeProvider, cancellationToken);
            attempt = TryInitializeAsync(cancellationToken);
        }

        LogRecovered();
    }

    private async Task<bool> SucceedsAsync(Task<bool> attempt, CancellationToken cancellationToken)
    {
        try
        {
            return await attempt;
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // The server runs by now: somebody may yet mend this without starting it again.
            LogFault(exception);
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
        catch (Exception exception) when (temporaryFaults.Include(exception))
        {
            LogUnavailable(exception.Message);
            return false;
        }
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Warning, Message = "The database is not available, trying again: {Reason}")]
    private partial void LogUnavailable(string reason);

    [LoggerMessage(EventId = 2, Level = LogLevel.Error, Message = "The database could not be made ready, trying again")]
    private partial void LogFault(Exception exception);

    [LoggerMessage(EventId = 3, Level = LogLevel.Information, Message = "The database is available")]
    private partial void LogRecovered();
}
