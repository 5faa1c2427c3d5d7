using Blog.Domain.Common;

namespace Blog.Domain.Users;

/// <summary>Signs users up and in, and changes their profiles.</summary>
public sealed class UserService(
    IUserRepository users, IUserProfileReader profiles, IPasswordHasher passwordHasher, IUnitOfWork unitOfWork)
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

    /// <summary>Signs up a user.</summary>
    /// <exception cref="ValidationException">A value is not valid.</exception>
    /// <exception cref="ConflictException">The email address or the requested username is taken.</exception>
    public async Task<UserProfile> SignUpAsync(NewUser newUser, CancellationToken cancellationToken)
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

        var passwordHash = await passwordHasher.HashAsync(Password.Validate(newUser.Password), cancellationToken);
        return await RunAsync(
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
                return UserProfile.FromUser(user);
            },
            requestedUsername,
            cancellationToken);
    }

    /// <summary>Signs in a user, and rehashes the password if the hash uses outdated parameters.</summary>
    /// <exception cref="AuthenticationException">The email address or the password is wrong.</exception>
    public async Task<UserProfile> SignInAsync(string email, string password, CancellationToken cancellationToken)
    {
        var user = await users.FindWithCredentialsAsync(EmailAddress.Normalize(email), cancellationToken);
        var verification = await VerifyPasswordAsync(user?.Credentials?.PasswordHash, password, cancellationToken);
        if (user is null || verification == PasswordVerification.Failed)
        {
            throw new AuthenticationException(AuthenticationException.Credentials, WrongCredentialsMessage);
        }

        if (verification == PasswordVerification.SuccessRehashNeeded)
        {
            await RehashAsync(user.Email, user.Credentials!.PasswordHash, password, cancellationToken);
        }

        return UserProfile.FromUser(user);
    }

    /// <summary>Finds the profile of the user that a token was issued to.</summary>
    /// <returns>The profile, or null if the user does not exist or has changed the password since.</returns>
    public async Task<UserProfile?> FindSignedInAsync(int id, string securityStamp, CancellationToken cancellationToken)
    {
        var profile = await profiles.FindAsync(id, cancellationToken);
        return profile?.SecurityStamp == securityStamp ? profile : null;
    }

    /// <summary>Changes the profile of a user.</summary>
    /// <param name="profile">The profile that the token was validated with.</param>
    /// <exception cref="ValidationException">A value is not valid, or the current password is missing.</exception>
    /// <exception cref="ForbiddenException">The current password is wrong.</exception>
    /// <exception cref="ConflictException">The new email address or username is taken.</exception>
    /// <exception cref="AuthenticationException">The user does not exist, or the token is no longer valid.</exception>
    /// <exception cref="PreconditionFailedException">The profile does not have an expected version.</exception>
    public async Task<UserProfile> UpdateProfileAsync(
        UserProfile profile, ProfileChanges changes, ExpectedVersions expected, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(changes);
        ArgumentNullException.ThrowIfNull(expected);

        // Hash before the unit of work: hashing takes as long as hundreds of writes, which would have to wait.
        var passwordHash = changes.Password is null
            ? null
            : await ValidateAndHashAsync(profile.Id, changes.Password, expected, cancellationToken);
        return await RunAsync(
            async token =>
            {
                var user = (changes.Password is null
                        ? await users.FindAsync(profile.Id, token)
                        : await users.FindWithCredentialsAsync(profile.Id, token))
                    ?? throw InvalidToken();
                expected.EnsureMatches(user);
                if (changes.Password is not null)
                {
                    // The password was changed after the token or the current password was verified.
                    if (user.SecurityStamp != profile.SecurityStamp)
                    {
                        throw changes.Password.SkipCurrentPassword ? InvalidToken() : WrongCurrentPassword();
                    }

                    user.ChangePassword(passwordHash!);
                }

                changes.ApplyTo(user);
                await unitOfWork.SaveAsync(token);
                return UserProfile.FromUser(user);
            },
            changes.Username,
            cancellationToken);
    }

    private static ConflictException EmailTaken() => new(nameof(User.Email), EmailTakenMessage);

    private static ConflictException UsernameTaken() => new(nameof(User.Username), UsernameTakenMessage);

    private static AuthenticationException InvalidToken() => new(AuthenticationException.Token, TokenInvalidMessage);

    private static ForbiddenException WrongCurrentPassword() => new(nameof(User), WrongCurrentPasswordMessage);

    private async Task<string> ValidateAndHashAsync(
        int userId, PasswordChange change, ExpectedVersions expected, CancellationToken cancellationToken)
    {
        var user = await users.FindWithCredentialsAsync(userId, cancellationToken) ?? throw InvalidToken();
        expected.EnsureMatches(user);
        if (!change.SkipCurrentPassword && string.IsNullOrEmpty(change.CurrentPassword))
        {
            throw new ValidationException(nameof(PasswordChange.CurrentPassword), CurrentPasswordMissingMessage);
        }

        var newPassword = Password.Validate(change.NewPassword);
        if (!change.SkipCurrentPassword
            && await VerifyPasswordAsync(user.Credentials?.PasswordHash, change.CurrentPassword!, cancellationToken)
                == PasswordVerification.Failed)
        {
            throw WrongCurrentPassword();
        }

        return await passwordHasher.HashAsync(newPassword, cancellationToken);
    }

    // Earlier hashes are of passwords as they were entered.
    private async Task<PasswordVerification> VerifyPasswordAsync(
        string? passwordHash, string password, CancellationToken cancellationToken)
    {
        var normalized = Password.Normalize(password);
        var verification = await passwordHasher.VerifyAsync(passwordHash, normalized, cancellationToken);
        if (verification != PasswordVerification.Failed || normalized == password)
        {
            return verification;
        }

        return await passwordHasher.VerifyAsync(passwordHash, password, cancellationToken)
            == PasswordVerification.Failed
                ? verification
                : PasswordVerification.SuccessRehashNeeded;
    }

    private Task<Username> FindFreeUsernameAsync(string fullName, CancellationToken cancellationToken) =>
        Username.From(fullName).FindFreeAsync(
            candidate => users.UsernameExistsAsync(Username.Normalize(candidate.Value), cancellationToken));

    private async Task RehashAsync(string email, string oldHash, string password, CancellationToken cancellationToken)
    {
        var newHash = await passwordHasher.HashAsync(Password.Normalize(password), cancellationToken);
        await unitOfWork.RunAsync(
            async token =>
            {
                // Skip the rehash if another request has changed the hash since it was verified.
                var user = await users.FindWithCredentialsAsync(email, token);
                if (user?.Credentials?.PasswordHash == oldHash)
                {
                    user.Rehash(newHash);
                    await unitOfWork.SaveAsync(token);
                }

                return user;
            },
            cancellationToken);
    }

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
