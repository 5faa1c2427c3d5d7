using Blog.Domain.Common;
using Blog.Domain.OneTimeLinks;
using Blog.Domain.Users;

namespace Blog.Domain.Mail;

/// <summary>
/// Hands out the mails of the outbox to be sent. Copies of the program share it: each mail is claimed by one of them,
/// until it is sent, or until its lease ends because that copy was killed.
/// </summary>
public sealed class MailDeliveryService(
    IMailOutbox outbox,
    IUserRepository users,
    OneTimeLinkService links,
    IUnitOfWork unitOfWork,
    TimeProvider timeProvider)
{
    private DateTime Now => timeProvider.GetUtcNow().UtcDateTime;

    /// <summary>
    /// Claims the mail that has been due for longest, and issues its link, which ends the link of an earlier attempt.
    /// Mails that nobody needs any more are removed on the way. Without a due mail nothing is written.
    /// </summary>
    /// <returns>The mail, or null if none is due.</returns>
    public async Task<ClaimedMail?> ClaimAsync(CancellationToken cancellationToken)
    {
        // Each in a transaction of its own: there may be many for addresses without an account.
        while (await outbox.HasDueAsync(Now, cancellationToken))
        {
            if (await unitOfWork.RunAsync(TryClaimAsync, cancellationToken) is { } claimed)
            {
                return claimed;
            }
        }

        return null;
    }

    /// <summary>Prolongs the lease of a mail that takes longer to send.</summary>
    /// <returns>Whether the copy still has the lease.</returns>
    public Task<bool> RenewAsync(ClaimedMail claimed, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(claimed);
        return unitOfWork.RunAsync(
            async token =>
            {
                if (await FindAsync(claimed, token) is not { } mail)
                {
                    return false;
                }

                mail.RenewLease(Now);
                await unitOfWork.SaveAsync(token);
                return true;
            },
            cancellationToken);
    }

    /// <summary>Removes a mail that was sent; does nothing if the lease was lost.</summary>
    public Task CompleteAsync(ClaimedMail claimed, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(claimed);
        return unitOfWork.RunAsync(
            async token =>
            {
                if (await FindAsync(claimed, token) is { } mail)
                {
                    outbox.Remove(mail);
                    await unitOfWork.SaveAsync(token);
                }

                return true;
            },
            cancellationToken);
    }

    /// <summary>
    /// Postpones a mail that could not be sent, or removes it if it was tried for <see cref="OutgoingMail.MaxAge"/>;
    /// does nothing if the lease was lost.
    /// </summary>
    public Task<MailFailure> FailAsync(ClaimedMail claimed, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(claimed);
        return unitOfWork.RunAsync(
            async token =>
            {
                if (await FindAsync(claimed, token) is not { } mail)
                {
                    return MailFailure.LeaseLost;
                }

                var failure = mail.TryPostpone(Now) ? MailFailure.Postponed : MailFailure.GivenUp;
                if (failure == MailFailure.GivenUp)
                {
                    outbox.Remove(mail);
                }

                await unitOfWork.SaveAsync(token);
                return failure;
            },
            cancellationToken);
    }

    private async Task<ClaimedMail?> TryClaimAsync(CancellationToken cancellationToken)
    {
        if (await outbox.FindDueAsync(Now, cancellationToken) is not { } mail)
        {
            return null;
        }

        var claimed = await PrepareAsync(mail, cancellationToken);
        if (claimed is null)
        {
            outbox.Remove(mail);
        }

        await unitOfWork.SaveAsync(cancellationToken);
        return claimed;
    }

    /// <summary>Leases a mail and issues its link; returns null if nobody needs it.</summary>
    private async Task<ClaimedMail?> PrepareAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        mail.Lease(Now);
        var claimed = new ClaimedMail(
            mail.Id, mail.Attempts, mail.Kind, mail.Recipient, FullName: null, Token: null);
        if (mail.Kind == MailKind.EmailChanged)
        {
            return claimed;
        }

        var user = await users.FindWithCredentialsAsync(mail.Recipient, cancellationToken);
        if (user is null || (mail.Kind == MailKind.EmailConfirmation && user.EmailConfirmed))
        {
            return null;
        }

        var purpose = mail.Kind == MailKind.PasswordReset
            ? OneTimeLinkPurpose.PasswordReset
            : OneTimeLinkPurpose.EmailConfirmation;
        return claimed with
        {
            FullName = user.EmailConfirmed ? user.FullName : null,
            Token = await links.IssueAsync(user.Id, purpose, cancellationToken),
        };
    }

    /// <summary>Finds a claimed mail; returns null if the lease was lost.</summary>
    private async Task<OutgoingMail?> FindAsync(ClaimedMail claimed, CancellationToken cancellationToken) =>
        await outbox.FindAsync(claimed.Id, cancellationToken) is { } mail && mail.Attempts == claimed.Attempt
            ? mail
            : null;
}
