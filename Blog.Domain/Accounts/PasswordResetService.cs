using Blog.Domain.Auditing;
using Blog.Domain.Common;
using Blog.Domain.Mail;
using Blog.Domain.OneTimeLinks;
using Blog.Domain.Sessions;
using Blog.Domain.Users;

namespace Blog.Domain.Accounts;

/// <summary>Gives users who have forgotten their password a link to choose another one.</summary>
public sealed class PasswordResetService(
    IUserRepository users,
    ISessionRepository sessionRepository,
    SessionService sessions,
    PasswordVerifier passwords,
    OneTimeLinkService oneTimeLinks,
    IOneTimeLinkRepository links,
    IAuditRepository audit,
    MailService mails,
    IMailSender mailSender,
    MailAvailability mailAvailability,
    IUnitOfWork unitOfWork,
    TimeProvider timeProvider)
{
    /// <summary>Asks for a mail with a link, in the same time whether or not there is such an account.</summary>
    /// <exception cref="MailDisabledException">This blog sends no mail.</exception>
    /// <exception cref="ValidationException">The email address is not valid.</exception>
    public async Task RequestAsync(string email, CancellationToken cancellationToken)
    {
        mailAvailability.EnsureEnabled();
        await unitOfWork.RunAsync(
            async token =>
            {
                await mails.RequestPasswordResetAsync(EmailAddress.Normalize(email), token);
                await unitOfWork.SaveAsync(token);
                return true;
            },
            cancellationToken);
        mailSender.Notify();
    }

    /// <summary>Changes a password by the token of a link, ends all sessions and begins another.</summary>
    /// <exception cref="ValidationException">The link is no longer valid, or the new password is not valid.</exception>
    /// <exception cref="ForbiddenException">The account is blocked.</exception>
    public async Task<SignedInUser> ResetAsync(
        string linkToken, string newPassword, SessionClient client, CancellationToken cancellationToken)
    {
        // Hash only for a valid link: hashing is slow by design.
        Password.Validate(newPassword);
        await oneTimeLinks.FindAsync(linkToken, OneTimeLinkPurpose.PasswordReset, cancellationToken);
        var passwordHash = await passwords.HashNewAsync(newPassword, cancellationToken);
        return await unitOfWork.RunAsync(
            async token =>
            {
                var link = await oneTimeLinks.FindAsync(linkToken, OneTimeLinkPurpose.PasswordReset, token);
                var user = await users.FindWithCredentialsAsync(link.UserId, token) ?? throw OneTimeLink.Invalid();
                user.EnsureNotBlocked();
                user.ChangePassword(passwordHash);
                user.ConfirmEmail();
                links.Remove(link);
                await sessionRepository.RemoveAllAsync(user.Id, keptId: null, token);
                var actor = Actor.FromProfile(UserProfile.FromUser(user));
                audit.Add(AuditEntry.OfUser(
                    actor, AuditAction.PasswordReset, user, timeProvider.GetUtcNow().UtcDateTime));
                return SignedInUser.From(user, await sessions.BeginAsync(user, client, token));
            },
            cancellationToken);
    }
}
