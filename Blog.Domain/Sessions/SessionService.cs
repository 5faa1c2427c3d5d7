using Blog.Domain.Common;
using Blog.Domain.Users;

namespace Blog.Domain.Sessions;

/// <summary>Signs users in and out, authenticates them, and lists and ends their sessions.</summary>
public sealed class SessionService(
    IUserRepository users,
    IUserProfileReader profiles,
    ISessionRepository sessions,
    PasswordVerifier passwords,
    IUnitOfWork unitOfWork,
    SessionLifetime lifetime,
    TimeProvider timeProvider)
{
    /// <summary>Signs in a user, and rehashes the password if the hash uses outdated parameters.</summary>
    /// <exception cref="AuthenticationException">The email address or the password is wrong.</exception>
    /// <exception cref="ForbiddenException">The account is blocked.</exception>
    public async Task<SignedInUser> SignInAsync(
        string email, string password, SessionClient client, CancellationToken cancellationToken)
    {
        var user = await users.FindWithCredentialsAsync(EmailAddress.Normalize(email), cancellationToken);
        var hash = user?.Credentials?.PasswordHash;
        var verification = await passwords.VerifyAsync(hash, password, cancellationToken);
        if (user is null || verification == PasswordVerification.Failed)
        {
            throw WrongCredentials();
        }

        user.EnsureNotBlocked();
        var newHash = verification == PasswordVerification.SuccessRehashNeeded
            ? await passwords.HashAsync(password, cancellationToken)
            : null;
        return await unitOfWork.RunAsync(
            async token =>
            {
                // The password may have been changed since it was verified, and the account deleted or blocked.
                var current = await users.FindWithCredentialsAsync(user.Id, token) ?? throw WrongCredentials();
                if (current.SecurityStamp != user.SecurityStamp)
                {
                    current.EnsureNotBlocked();
                    throw WrongCredentials();
                }

                if (newHash is not null && current.Credentials?.PasswordHash == hash)
                {
                    current.Rehash(newHash);
                }

                var session = await BeginAsync(current, client, token);
                return SignedInUser.From(current, session);
            },
            cancellationToken);
    }

    /// <summary>Authenticates the user that a token was issued to.</summary>
    /// <param name="sessionId">The ID of the session in the token.</param>
    /// <param name="tokenStamp">The stamp in the token.</param>
    /// <returns>The user, or null if the session is over or the token was revoked.</returns>
    public async Task<SignedInUser?> AuthenticateAsync(
        int userId, string sessionId, string tokenStamp, CancellationToken cancellationToken)
    {
        var user = await profiles.FindAsync(sessionId, cancellationToken);
        return user is not null && user.Profile.Id == userId && user.TokenStamp == tokenStamp ? user : null;
    }

    /// <summary>Lists the sessions of a user that are not over, newest first.</summary>
    public Task<OffsetPage<SessionDetails>> ListAsync(
        SignedInUser current, PageRequest page, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(current);
        return sessions.ListAsync(
            current.Profile.Id,
            current.SessionId,
            timeProvider.GetUtcNow().UtcDateTime,
            page,
            cancellationToken);
    }

    /// <summary>Prolongs the session of a request for a new token.</summary>
    /// <exception cref="AuthenticationException">The session is over.</exception>
    public Task<SignedInUser> RenewAsync(SignedInUser current, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(current);
        return unitOfWork.RunAsync(
            async token =>
            {
                var session = await sessions.FindAsync(current.SessionId, token) ?? throw UserService.InvalidToken();
                session.Renew(timeProvider.GetUtcNow().UtcDateTime, lifetime.Value);
                await unitOfWork.SaveAsync(token);
                return current with { SessionExpiresAt = session.ExpiresAt };
            },
            cancellationToken);
    }

    /// <summary>Ends the session of a request.</summary>
    /// <exception cref="AuthenticationException">The session is over already.</exception>
    public async Task SignOutAsync(SignedInUser current, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(current);
        if (!await TryEndAsync(current.Profile.Id, current.SessionId, cancellationToken))
        {
            throw UserService.InvalidToken();
        }
    }

    /// <summary>Ends a session of a user.</summary>
    /// <exception cref="NotFoundException">
    /// The session is unknown, is over or belongs to somebody else.
    /// </exception>
    public async Task EndAsync(int userId, string sessionId, CancellationToken cancellationToken)
    {
        if (!await TryEndAsync(userId, sessionId, cancellationToken))
        {
            throw new NotFoundException(nameof(Session), Session.NotFoundMessage);
        }
    }

    /// <summary>Ends all sessions of a user but that of the request.</summary>
    public Task EndOthersAsync(SignedInUser current, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(current);
        return unitOfWork.RunAsync(
            async token =>
            {
                await sessions.RemoveAllAsync(current.Profile.Id, current.SessionId, token);
                await unitOfWork.SaveAsync(token);
                return true;
            },
            cancellationToken);
    }

    /// <summary>Begins a session of a saved user, and saves it with the pending changes.</summary>
    internal async Task<Session> BeginAsync(User user, SessionClient client, CancellationToken cancellationToken)
    {
        var now = timeProvider.GetUtcNow().UtcDateTime;
        var session = new Session(user, client, now, lifetime.Value);
        sessions.Add(session);
        await users.SetLastSeenAsync(user.Id, now, cancellationToken);
        await unitOfWork.SaveAsync(cancellationToken);
        return session;
    }

    private static AuthenticationException WrongCredentials() =>
        new(AuthenticationException.Credentials, UserService.WrongCredentialsMessage);

    private Task<bool> TryEndAsync(int userId, string sessionId, CancellationToken cancellationToken) =>
        unitOfWork.RunAsync(
            async token =>
            {
                if (await sessions.FindAsync(sessionId, token) is not { } session
                    || session.UserId != userId
                    || session.ExpiresAt <= timeProvider.GetUtcNow().UtcDateTime)
                {
                    return false;
                }

                sessions.Remove(session);
                await unitOfWork.SaveAsync(token);
                return true;
            },
            cancellationToken);
}
