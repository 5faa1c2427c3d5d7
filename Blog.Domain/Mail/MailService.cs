using Blog.Domain.Common;
using Blog.Domain.OneTimeLinks;
using Blog.Domain.Users;

namespace Blog.Domain.Mail;

/// <summary>Asks for mails. Its methods are called by the work of <see cref="IUnitOfWork.RunAsync"/>.</summary>
public sealed class MailService(
    IMailOutbox outbox, IOneTimeLinkRepository links, MailAvailability availability, TimeProvider timeProvider)
{
    /// <summary>
    /// Asks for a link to choose a new password, which ends an earlier one. This is the same whether or not there is an
    /// account: that is found out when the mail is sent.
    /// </summary>
    public async Task RequestPasswordResetAsync(string email, CancellationToken cancellationToken)
    {
        await outbox.RemoveAsync(email, MailKind.PasswordReset, cancellationToken);
        await links.RemoveAsync(email, OneTimeLinkPurpose.PasswordReset, cancellationToken);
        Add(MailKind.PasswordReset, email);
    }

    /// <summary>Asks for a link to confirm an email address where mail is sent, which ends an earlier one.</summary>
    public async Task RequestConfirmationAsync(string email, CancellationToken cancellationToken)
    {
        if (availability.IsEnabled)
        {
            await outbox.RemoveAsync(email, MailKind.EmailConfirmation, cancellationToken);
            await links.RemoveAsync(email, OneTimeLinkPurpose.EmailConfirmation, cancellationToken);
            Add(MailKind.EmailConfirmation, email);
        }
    }

    /// <summary>
    /// Ends all links of a user whose email address has changed. Where mail is sent, asks for one that confirms the new
    /// address, and for a note to the old one.
    /// </summary>
    public async Task RequestEmailChangeAsync(User user, string oldEmail, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(user);
        await links.RemoveAllAsync(user.Id, cancellationToken);
        await outbox.RemoveAsync(oldEmail, kind: null, cancellationToken);
        await RequestConfirmationAsync(user.Email, cancellationToken);
        if (availability.IsEnabled)
        {
            Add(MailKind.EmailChanged, oldEmail);
        }
    }

    private void Add(MailKind kind, string recipient) =>
        outbox.Add(new OutgoingMail(kind, recipient, timeProvider.GetUtcNow().UtcDateTime));
}
