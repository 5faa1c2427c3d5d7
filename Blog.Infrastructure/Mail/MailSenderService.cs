using System.Threading.Channels;
using Blog.Domain.Common;
using Blog.Domain.Mail;
using Blog.Infrastructure.Persistence;
using Blog.Infrastructure.Persistence.Startup;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Blog.Infrastructure.Mail;

/// <summary>
/// Sends the mails of the outbox: at once after <see cref="Notify"/>, and every few seconds those that other copies of
/// the program have left and those to be tried again.
/// </summary>
/// <remarks>
/// Several are sent at the same time, so that a server that does not respond to one does not delay the others. Only if
/// it responds to none do they wait, at most for <see cref="MailDispatcher.TimeLimit"/>.
/// </remarks>
internal sealed partial class MailSenderService(
    IServiceScopeFactory scopes,
    MailDispatcher dispatcher,
    IDatabaseReadiness readiness,
    TransientErrors transientErrors,
    TimeProvider timeProvider,
    ILogger<MailSenderService> logger) : BackgroundService, IMailSender
{
    private const int MaxConcurrentMails = 4;

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim slots = new(MaxConcurrentMails);

    /// <summary>Many notifications while mails are sent are one.</summary>
    private readonly Channel<bool> notifications = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { SingleReader = true, FullMode = BoundedChannelFullMode.DropWrite });

    public void Notify() => notifications.Writer.TryWrite(true);

    public override void Dispose()
    {
        base.Dispose();
        slots.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await using var timer = timeProvider.CreateTimer(_ => Notify(), state: null, Interval, Interval);
        try
        {
            await foreach (var _ in notifications.Reader.ReadAllAsync(stoppingToken))
            {
                if (readiness.IsReady)
                {
                    await TryAsync(() => StartDueAsync(stoppingToken), stoppingToken);
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program stops, or could not start. Otherwise the host would log an error.
        }
        finally
        {
            await WaitForRunningAsync();
        }
    }

    private async Task StartDueAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            await slots.WaitAsync(stoppingToken);
            ClaimedMail? mail = null;
            try
            {
                mail = await ClaimAsync(stoppingToken);
            }
            finally
            {
                if (mail is null)
                {
                    slots.Release();
                }
            }

            if (mail is null)
            {
                return;
            }

            _ = SendAsync(mail, stoppingToken);
        }
    }

    private async Task<ClaimedMail?> ClaimAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<MailDeliveryService>().ClaimAsync(cancellationToken);
    }

    private async Task SendAsync(ClaimedMail mail, CancellationToken stoppingToken)
    {
        try
        {
            await TryAsync(() => dispatcher.SendAsync(mail, stoppingToken), stoppingToken);
        }
        finally
        {
            slots.Release();
        }
    }

    /// <summary>Waits for the mails that are being sent, which give up soon when the program ends.</summary>
    private async Task WaitForRunningAsync()
    {
        for (var slot = 0; slot < MaxConcurrentMails; slot++)
        {
            await slots.WaitAsync();
        }
    }

    private async Task TryAsync(Func<Task> action, CancellationToken stoppingToken)
    {
        try
        {
            await action();
        }
        catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
        {
            // The mails stay in the database, so the next look finds them again.
            if (exception is not OverloadedException && !transientErrors.IsTransient(exception))
            {
                LogFailed(exception);
            }
        }
        catch (Exception) when (stoppingToken.IsCancellationRequested)
        {
            // The next start sends the mail.
        }
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Error, Message = "Mails could not be read or updated")]
    private partial void LogFailed(Exception exception);
}
