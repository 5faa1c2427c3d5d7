using System.Collections.Concurrent;
using System.Threading.Channels;
using Blog.Domain.Sessions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Blog.Infrastructure.Sessions;

/// <summary>Writes when sessions were last used, at most once an hour a session, and after the response.</summary>
internal sealed partial class SessionActivityService(
    ISessionActivityStore store, TimeProvider timeProvider, ILogger<SessionActivityService> logger)
    : BackgroundService, ISessionActivity
{
    /// <summary>The number of uses that wait. Any more are dropped until a later request.</summary>
    private const int MaxWaiting = 10_000;

    private const int MaxAttempts = 100;

    private static readonly TimeSpan RetryDelay = TimeSpan.FromMilliseconds(20);

    private readonly Channel<SessionUse> waiting = Channel.CreateBounded<SessionUse>(
        new BoundedChannelOptions(MaxWaiting) { SingleReader = true, FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>The latest uses, because a cached user still has the time from before.</summary>
    private readonly ConcurrentDictionary<string, DateTime> recorded = new();

    public bool IsDue(SignedInUser user)
    {
        var now = timeProvider.GetUtcNow().UtcDateTime;
        return Session.IsLastSeenOutdated(user.SessionLastSeenAt, now)
            && (!recorded.TryGetValue(user.SessionId, out var last) || Session.IsLastSeenOutdated(last, now));
    }

    public void Record(SignedInUser user)
    {
        var now = timeProvider.GetUtcNow().UtcDateTime;
        if (recorded.Count >= MaxWaiting)
        {
            ForgetOld(now);
        }

        recorded[user.SessionId] = now;
        waiting.Writer.TryWrite(new SessionUse(user.SessionId, user.Profile.Id, now));
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await foreach (var use in waiting.Reader.ReadAllAsync(stoppingToken))
            {
                if (!await TryWriteAsync(use, stoppingToken))
                {
                    recorded.TryRemove(use.SessionId, out _);
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program stops, or could not start. Otherwise the host would log an error.
        }
    }

    private async Task<bool> TryWriteAsync(SessionUse use, CancellationToken cancellationToken)
    {
        try
        {
            for (var attempt = 1; attempt <= MaxAttempts; attempt++)
            {
                if (await store.TryWriteAsync(use, cancellationToken))
                {
                    return true;
                }

                await Task.Delay(RetryDelay, timeProvider, cancellationToken);
            }
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            LogFailed(exception);
        }

        return false;
    }

    private void ForgetOld(DateTime now)
    {
        foreach (var (sessionId, at) in recorded)
        {
            if (Session.IsLastSeenOutdated(at, now))
            {
                recorded.TryRemove(sessionId, out _);
            }
        }
    }

    [LoggerMessage(
        EventId = 1, Level = LogLevel.Warning, Message = "The time of a session's last use could not be written")]
    private partial void LogFailed(Exception exception);
}
