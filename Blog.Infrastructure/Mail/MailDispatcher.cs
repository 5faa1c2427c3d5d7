using Blog.Domain.Mail;
using Blog.Infrastructure.Persistence;
using MailKit.Net.Smtp;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Blog.Infrastructure.Mail;

/// <summary>
/// Sends a claimed mail: renews its lease meanwhile, and removes or postpones it afterwards. The log says what kind of
/// error there was, but no text of the server, which may contain the address.
/// </summary>
internal sealed partial class MailDispatcher(
    IServiceScopeFactory scopes,
    MailComposer composer,
    IMailTransport transport,
    TransientErrors transientErrors,
    TimeProvider timeProvider,
    ILogger<MailDispatcher> logger)
{
    /// <summary>How long an attempt to send a mail may take.</summary>
    public static readonly TimeSpan TimeLimit = TimeSpan.FromMinutes(2);

    /// <summary>How long it may still take when the program ends.</summary>
    private static readonly TimeSpan ShutdownTimeLimit = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan RenewalInterval = TimeSpan.FromSeconds(10);

    // Together less than the lease, after which another copy would send the mail again.
    private const int MaxCompletions = 10;
    private static readonly TimeSpan CompletionRetryDelay = TimeSpan.FromSeconds(1);

    public async Task SendAsync(ClaimedMail mail, CancellationToken stoppingToken)
    {
        if (await TrySendAsync(mail, stoppingToken) is not { } failure)
        {
            await CompleteAsync(mail);
        }
        else if (!stoppingToken.IsCancellationRequested)
        {
            await FailAsync(mail, failure);
        }
    }

    private async Task<Exception?> TrySendAsync(ClaimedMail mail, CancellationToken stoppingToken)
    {
        using var limit = new CancellationTokenSource(TimeLimit, timeProvider);
        await using var stopping = stoppingToken.Register(() => limit.CancelAfter(ShutdownTimeLimit));
        using var sent = new CancellationTokenSource();
        var renewing = RenewAsync(mail, limit, sent.Token);
        try
        {
            using var message = composer.Compose(mail);
            await transport.SendAsync(message, limit.Token);
            return null;
        }
        catch (Exception exception)
        {
            return exception;
        }
        finally
        {
            await sent.CancelAsync();
            await renewing;
        }
    }

    private async Task RenewAsync(ClaimedMail mail, CancellationTokenSource limit, CancellationToken sent)
    {
        using var timer = new PeriodicTimer(RenewalInterval, timeProvider);
        while (await WaitAsync(timer, sent))
        {
            try
            {
                if (!await UseAsync(delivery => delivery.RenewAsync(mail, CancellationToken.None)))
                {
                    // The mail is not wanted any more, or another copy of the program sends it.
                    await limit.CancelAsync();
                    return;
                }
            }
            catch (Exception exception)
            {
                // The lease is long enough to try again.
                Report(exception);
            }
        }
    }

    private static async Task<bool> WaitAsync(PeriodicTimer timer, CancellationToken cancellationToken)
    {
        try
        {
            return await timer.WaitForNextTickAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    /// <summary>Removes a mail that was sent, also when the program ends meanwhile.</summary>
    private async Task CompleteAsync(ClaimedMail mail)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await UseAsync(async delivery =>
                {
                    await delivery.CompleteAsync(mail, CancellationToken.None);
                    return true;
                });
                return;
            }
            catch (Exception exception) when (attempt < MaxCompletions && transientErrors.IsTransient(exception))
            {
                await Task.Delay(CompletionRetryDelay, timeProvider);
            }
        }
    }

    private async Task FailAsync(ClaimedMail mail, Exception exception)
    {
        var error = exception is SmtpCommandException { StatusCode: var status }
            ? $"{exception.GetType().Name} with status {(int)status}"
            : exception.GetType().Name;
        switch (await UseAsync(delivery => delivery.FailAsync(mail, CancellationToken.None)))
        {
            case MailFailure.Postponed:
                LogPostponed(mail.Id, mail.Attempt, error);
                break;
            case MailFailure.GivenUp:
                LogGivenUp(mail.Id, mail.Attempt, error);
                break;
            case MailFailure.LeaseLost:
            default:
                break;
        }
    }

    private void Report(Exception exception)
    {
        if (!transientErrors.IsTransient(exception))
        {
            LogRenewalFailed(exception);
        }
    }

    private async Task<T> UseAsync<T>(Func<MailDeliveryService, Task<T>> use)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<MailDeliveryService>());
    }

    [LoggerMessage(
        EventId = 1,
        Level = LogLevel.Warning,
        Message = "Mail {Id} could not be sent at attempt {Attempt}, and is tried again later: {Error}")]
    private partial void LogPostponed(int id, int attempt, string error);

    [LoggerMessage(
        EventId = 2,
        Level = LogLevel.Error,
        Message = "Mail {Id} could not be sent in {Attempt} attempts, and is given up: {Error}")]
    private partial void LogGivenUp(int id, int attempt, string error);

    [LoggerMessage(EventId = 3, Level = LogLevel.Error, Message = "The lease of a mail could not be renewed")]
    private partial void LogRenewalFailed(Exception exception);
}
