using Blog.Domain.Common;
using Blog.Domain.Mail;
using Blog.Domain.Sessions;

namespace Blog.Domain.Users;

/// <summary>Signs users up, and changes their profiles.</summary>
public sealed class UserService(
    IUserRepository users,
    ISessionRepository sessionRepository,
    SessionService sessions,
    PasswordVerifier passwords,
    MailService mails,
    IMailSender mailSender,
    IUnitOfWork unitOfWork,
    SessionLifetime lifetime,
    TimeProvider timeProvider)
{
    /// <summary>The error message for an email address that is taken.</summary>
    public const string EmailTakenMessage = "This email is already registered, maybe you want to sign in?";

    /// <summary>The error message for a username that is taken.</summary>
    public const string UsernameTakenMessage = "This username is already taken";

    /// <summary>The error message for a failed sign-in; it must not tell whether the email address exists.</summary>
    public const string WrongCredentialsMessage = "Invalid combination of email and password";

    /// <summary>The error message for a request without a token.</summary>
    public const string TokenMissingMessage = "Please provide your token via Authorization header";

    /// <summary>The error message for a token that has expired, has been revoked or was never valid.</summary>
    public const string TokenInvalidMessage = "Your token is no longer good, please sign in again";

    /// <summary>The error message for a wrong current password.</summary>
    public const string WrongCurrentPasswordMessage = "The current password is wrong";

    /// <summary>The error message for a missing current password.</summary>
    public const string CurrentPasswordMissingMessage = "The currentPassword field is required to change the password.";

    /// <summary>
    /// Signs up a user and begins a session. Where mail is sent, the user gets one to confirm the email address.
    /// </summary>
    /// <exception cref="ValidationException">A value is not valid.</exception>
    /// <exception cref="ConflictException">The email address or the requested username is taken.</exception>
    public async Task<SignedInUser> SignUpAsync(
        NewUser newUser, SessionClient client, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(newUser);
        if (await users.EmailExistsAsync(EmailAddress.Normalize(newUser.Email), cancellationToken))
        {
            throw EmailTaken();
        }

        var requestedUsername = string.IsNullOrWhiteSpace(newUser.Username) ? null : newUser.Username;
        if (requestedUsername is not null
            && await users.UsernameExistsAsync(Username.Normalize(requestedUsername), cancellationToken))
        {
            throw UsernameTaken();
        }

        var passwordHash = await passwords.HashNewAsync(newUser.Password, cancellationToken);
        var signedIn = await RunAsync(
            async token =>
            {
                var user = new User(
                    newUser.FullName,
                    newUser.Email,
                    requestedUsername ?? (await FindFreeUsernameAsync(newUser.FullName, token)).Value,
                    passwordHash,
                    newUser.Bio ?? "",
                    newUser.Social,
                    newUser.Image);
                users.Add(user);
                await unitOfWork.SaveAsync(token);
                await mails.RequestConfirmationAsync(user.Email, token);
                return SignedInUser.From(user, await sessions.BeginAsync(user, client, token));
            },
            requestedUsername,
            cancellationToken);
        mailSender.Notify();
        return signedIn;
    }

    /// <summary>
    /// Changes the profile of a user. A changed password ends all other sessions; a changed email address ends all
    /// links, and is to be confirmed.
    /// </summary>
    /// <param name="current">The user that the token was validated with.</param>
    /// <exception cref="ValidationException">A value is not valid, or the current password is missing.</exception>
    /// <exception cref="ForbiddenException">The current password is wrong.</exception>
    /// <exception cref="ConflictException">The new email address or username is taken.</exception>
    /// <exception cref="AuthenticationException">The user does not exist, or the token is no longer valid.</exception>
    /// <exception cref="PreconditionFailedException">The profile does not have an expected version.</exception>
    public async Task<SignedInUser> UpdateProfileAsync(
        SignedInUser current, ProfileChanges changes, ExpectedVersions expected, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(current);
        ArgumentNullException.ThrowIfNull(changes);
        ArgumentNullException.ThrowIfNull(expected);

        // Hash before the unit of work: hashing takes as long as hundreds of writes, which would have to wait.
        var (securityStamp, passwordHash) = changes.Password is null
            ? default
            : await ValidateAndHashAsync(current.Profile.Id, changes.Password, expected, cancellationToken);
        var updated = await RunAsync(
            async token =>
            {
                var user = (changes.Password is null
                        ? await users.FindAsync(current.Profile.Id, token)
                        : await users.FindWithCredentialsAsync(current.Profile.Id, token))
                    ?? throw InvalidToken();
                expected.EnsureMatches(user);
                var result = current;
                if (changes.Password is not null)
                {
                    var session = await FindSessionAsync(current, user, token);

                    // The password was changed after the current one was verified.
                    if (!changes.Password.SkipCurrentPassword && user.SecurityStamp != securityStamp)
                    {
                        throw WrongCurrentPassword();
                    }

                    user.ChangePassword(passwordHash!);
                    result = await KeepSessionAsync(session, user, changes.Password, token);
                }

                var oldEmail = user.Email;
                changes.ApplyTo(user);
                if (user.Email != oldEmail)
                {
                    await mails.RequestEmailChangeAsync(user, oldEmail, token);
                }

                await unitOfWork.SaveAsync(token);
                return result with { Profile = UserProfile.FromUser(user) };
            },
            changes.Username,
            cancellationToken);
        mailSender.Notify();
        return updated;
    }

    internal static AuthenticationException InvalidToken() => new(AuthenticationException.Token, TokenInvalidMessage);

    internal static ForbiddenException WrongCurrentPassword() => new(nameof(User), WrongCurrentPasswordMessage);

    private static ConflictException EmailTaken() => new(nameof(User.Email), EmailTakenMessage);

    private static ConflictException UsernameTaken() => new(nameof(User.Username), UsernameTakenMessage);

    private async Task<Session> FindSessionAsync(
        SignedInUser current, User user, CancellationToken cancellationToken)
    {
        var session = await sessionRepository.FindAsync(current.SessionId, cancellationToken);
        return session?.SecurityStamp == user.SecurityStamp ? session : throw InvalidToken();
    }

    /// <summary>Keeps the session that has changed the password, and ends all others.</summary>
    private async Task<SignedInUser> KeepSessionAsync(
        Session session, User user, PasswordChange change, CancellationToken cancellationToken)
    {
        session.KeepAfterPasswordChange(user);
        if (change.RevokesToken)
        {
            session.RevokeTokens();
            session.Renew(timeProvider.GetUtcNow().UtcDateTime, lifetime.Value);
        }

        await sessionRepository.RemoveAllAsync(user.Id, session.Id, cancellationToken);
        return SignedInUser.From(user, session);
    }

    private async Task<(string SecurityStamp, string PasswordHash)> ValidateAndHashAsync(
        int userId, PasswordChange change, ExpectedVersions expected, CancellationToken cancellationToken)
    {
        var user = await users.FindWithCredentialsAsync(userId, cancellationToken) ?? throw InvalidToken();
        expected.EnsureMatches(user);
        if (!change.SkipCurrentPassword && string.IsNullOrEmpty(change.CurrentPassword))
        {
            throw new ValidationException(nameof(PasswordChange.CurrentPassword), CurrentPasswordMissingMessage);
        }

        Password.Validate(change.NewPassword);
        if (!change.SkipCurrentPassword
            && await passwords.VerifyAsync(user.Credentials?.PasswordHash, change.CurrentPassword!, cancellationToken)
                == PasswordVerification.Failed)
        {
            throw WrongCurrentPassword();
        }

        return (user.SecurityStamp, await passwords.HashNewAsync(change.NewPassword, cancellationToken));
    }

    private Task<Username> FindFreeUsernameAsync(string fullName, CancellationToken cancellationToken) =>
        Username.From(fullName).FindFreeAsync(
            candidate => users.UsernameExistsAsync(Username.Normalize(candidate.Value), cancellationToken));

    // A retry cannot resolve a taken email address or requested username. A generated username gets another suffix.
    private Task<T> RunAsync<T>(
        Func<CancellationToken, Task<T>> work, string? requestedUsername, CancellationToken cancellationToken) =>
        unitOfWork.RunAsync(
            async token =>
            {
                try
                {
                    return await work(token);
                }
                catch (UniqueKeyException exception) when (exception.Key == UniqueKey.Email)
                {
                    throw EmailTaken();
                }
                catch (UniqueKeyException exception)
                    when (exception.Key == UniqueKey.Username && requestedUsername is not null)
                {
                    throw UsernameTaken();
                }
            },
            cancellationToken);
}
