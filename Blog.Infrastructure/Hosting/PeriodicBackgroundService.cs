using Microsoft.Extensions.Hosting;

namespace Blog.Infrastructure.Hosting;

/// <summary>Does something at regular intervals, until the program stops.</summary>
internal abstract class PeriodicBackgroundService(TimeSpan interval, TimeProvider timeProvider) : BackgroundService
{
    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(interval, timeProvider);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await RunAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program stops, or could not start. Otherwise the host would log an error.
        }
    }

    /// <summary>Runs once. An exception stops the program.</summary>
    protected abstract Task RunAsync(CancellationToken cancellationToken);
}
