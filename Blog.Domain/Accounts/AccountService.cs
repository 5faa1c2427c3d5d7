using Blog.Domain.Common;
using Blog.Domain.Mail;
using Blog.Domain.OneTimeLinks;
using Blog.Domain.Users;

namespace Blog.Domain.Accounts;

/// <summary>Confirms email addresses, and lets users leave.</summary>
public sealed class AccountService(
    IUserRepository users,
    PasswordVerifier passwords,
    AccountDeletion deletion,
    OneTimeLinkService oneTimeLinks,
    IOneTimeLinkRepository links,
    MailService mails,
    IMailSender mailSender,
    MailAvailability mailAvailability,
    IUnitOfWork unitOfWork)
{
    /// <summary>Asks for a mail to confirm the email address; does nothing if it is confirmed.</summary>
    /// <exception cref="MailDisabledException">This blog sends no mail.</exception>
    /// <exception cref="AuthenticationException">The user does not exist any more.</exception>
    public async Task RequestEmailConfirmationAsync(int userId, CancellationToken cancellationToken)
    {
        mailAvailability.EnsureEnabled();
        await unitOfWork.RunAsync(
            async token =>
            {
                var user = await users.FindAsync(userId, token) ?? throw UserService.InvalidToken();
                if (!user.EmailConfirmed)
                {
                    await mails.RequestConfirmationAsync(user.Email, token);
                    await unitOfWork.SaveAsync(token);
                }

                return user;
            },
            cancellationToken);
        mailSender.Notify();
    }

    /// <summary>Confirms an email address by the token of a link.</summary>
    /// <exception cref="ValidationException">The link is no longer valid.</exception>
    public Task ConfirmEmailAsync(string linkToken, CancellationToken cancellationToken) =>
        unitOfWork.RunAsync(
            async token =>
            {
                var link = await oneTimeLinks.FindAsync(linkToken, OneTimeLinkPurpose.EmailConfirmation, token);
                var user = await users.FindAsync(link.UserId, token) ?? throw OneTimeLink.Invalid();
                user.ConfirmEmail();
                links.Remove(link);
                await unitOfWork.SaveAsync(token);
                return user;
            },
            cancellationToken);

    /// <summary>Deletes the account of a user with everything the user wrote.</summary>
    /// <exception cref="ForbiddenException">The password is wrong.</exception>
    /// <exception cref="ConflictException">The user is the last admin.</exception>
    /// <exception cref="AuthenticationException">The user does not exist any more.</exception>
    public async Task LeaveAsync(UserProfile profile, string password, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(profile);
        var verified = await users.FindWithCredentialsAsync(profile.Id, cancellationToken)
            ?? throw UserService.InvalidToken();
        var verification = await passwords.VerifyAsync(
            verified.Credentials?.PasswordHash, password, cancellationToken);
        if (verification == PasswordVerification.Failed)
        {
            throw UserService.WrongCurrentPassword();
        }

        await unitOfWork.RunAsync(
            async token =>
            {
                var user = await users.FindWithCredentialsAsync(profile.Id, token) ?? throw UserService.InvalidToken();
                if (user.SecurityStamp != verified.SecurityStamp)
                {
                    throw UserService.WrongCurrentPassword();
                }

                await deletion.RunAsync(user, Actor.FromProfile(profile), token);
                return true;
            },
            cancellationToken);
    }
}
