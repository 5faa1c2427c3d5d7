using Blog.Domain.Common;

namespace Blog.Domain.Users;

/// <summary>Signing up and in, and the profile.</summary>
/// <param name="users">The users that are kept.</param>
/// <param name="profiles">The profiles of signed-in users.</param>
/// <param name="passwordHasher">How passwords are hashed.</param>
/// <param name="unitOfWork">What saves changes.</param>
public sealed class UserService(
    IUserRepository users, IUserProfileReader profiles, IPasswordHasher passwordHasher, IUnitOfWork unitOfWork)
{
    /// <summary>The sentence for an address that somebody has.</summary>
    public const string EmailTakenMessage = "This email is already registered, maybe you want to sign in?";

    /// <summary>The sentence for a username that somebody has.</summary>
    public const string UsernameTakenMessage = "This username is already taken";

    /// <summary>The sentence for an unknown address or a wrong password, which must not tell which.</summary>
    public const string WrongCredentialsMessage = "Invalid combination of email and password";

    /// <summary>The sentence for a request that needs a token and has no good one.</summary>
    public const string TokenMissingMessage = "Please provide your token via Authorization header";

    /// <summary>The sentence for a change of password with the wrong one.</summary>
    public const string WrongCurrentPasswordMessage = "The current password is wrong";

    /// <summary>The sentence for a change of password without the current one.</summary>
    public const string CurrentPasswordMissingMessage = "The currentPassword field is required to change the password.";

    /// <summary>Registers a new user.</summary>
    /// <param name="newUser">What the user says.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The profile of the new user.</returns>
    /// <exception cref="ValidationException">A value breaks its limits.</exception>
    /// <exception cref="ConflictException">The address, or the username that was asked for, belongs to somebody.</exception>
    public async Task<UserProfile> SignUpAsync(NewUser newUser, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(newUser);
        if (await users.EmailExistsAsync(EmailAddress.Normalize(newUser.Email), cancellationToken))
        {
            throw new ConflictException(nameof(User.Email), EmailTakenMessage);
        }

        var wantedUsername = string.IsNullOrWhiteSpace(newUser.Username) ? null : newUser.Username;
        if (wantedUsername is not null
            && await users.UsernameExistsAsync(Username.Normalize(wantedUsername), cancellationToken))
        {
            throw new ConflictException(nameof(User.Username), UsernameTakenMessage);
        }

        var passwordHash = passwordHasher.Hash(User.ValidatePassword(newUser.Password));
        return await RunAsync(
            async token =>
            {
                var user = new User(
                    newUser.FullName,
                    newUser.Email,
                    wantedUsername ?? await FindFreeUsernameAsync(newUser.FullName, token),
                    passwordHash,
                    newUser.Bio ?? "",
                    newUser.Social,
                    newUser.Image);
                users.Add(user);
                await unitOfWork.SaveAsync(token);
                return UserProfile.Of(user);
            },
            wantedUsername,
            cancellationToken);
    }

    /// <summary>Checks an address and a password; a hash made with older parameters is renewed.</summary>
    /// <param name="email">The address, in any case.</param>
    /// <param name="password">The password.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The profile of the user.</returns>
    /// <exception cref="AuthenticationException">There is no such user, or the password is another.</exception>
    public async Task<UserProfile> SignInAsync(string email, string password, CancellationToken cancellationToken)
    {
        var user = await users.FindWithCredentialsAsync(EmailAddress.Normalize(email), cancellationToken);
        var verification = passwordHasher.Verify(user?.Credentials?.PasswordHash, password);
        if (user is null || verification == PasswordVerification.Failed)
        {
            throw new AuthenticationException(AuthenticationException.Credentials, WrongCredentialsMessage);
        }

        if (verification == PasswordVerification.SuccessRehashNeeded)
        {
            await RehashAsync(user.Email, user.Credentials!.PasswordHash, password, cancellationToken);
        }

        return UserProfile.Of(user);
    }

    /// <summary>Finds the user whom a token names, if the token is still good.</summary>
    /// <param name="id">The identity in the token.</param>
    /// <param name="securityStamp">The stamp in the token.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The profile, or null where the user is gone or has changed the password since.</returns>
    public async Task<UserProfile?> FindSignedInAsync(int id, string securityStamp, CancellationToken cancellationToken)
    {
        var profile = await profiles.FindAsync(id, cancellationToken);
        return profile?.SecurityStamp == securityStamp ? profile : null;
    }

    /// <summary>Changes a user's profile.</summary>
    /// <param name="profile">The profile as it was when the user's token was found good.</param>
    /// <param name="changes">What to change.</param>
    /// <param name="expected">The states that the user has seen.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The profile after the change; with another security stamp where the password changed.</returns>
    /// <exception cref="ValidationException">A value breaks its limits, or the current password is missing.</exception>
    /// <exception cref="ForbiddenException">The current password is wrong.</exception>
    /// <exception cref="ConflictException">The new address or username belongs to somebody else.</exception>
    /// <exception cref="AuthenticationException">The user is gone.</exception>
    /// <exception cref="PreconditionFailedException">The profile was changed in between.</exception>
    public async Task<UserProfile> UpdateProfileAsync(
        UserProfile profile, ProfileChanges changes, ExpectedVersions expected, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(changes);
        ArgumentNullException.ThrowIfNull(expected);

        // Before the write, which others wait for: hashing takes as long as hundreds of writes.
        var passwordHash = changes.Password is null
            ? null
            : await CheckAndHashAsync(profile.Id, changes.Password, expected, cancellationToken);
        return await RunAsync(
            async token =>
            {
                var user = (changes.Password is null
                        ? await users.FindAsync(profile.Id, token)
                        : await users.FindWithCredentialsAsync(profile.Id, token))
                    ?? throw UserGone();
                expected.Ensure(user);
                if (changes.Password is not null)
                {
                    // The token, or the password that was checked, has ended with a change in between.
                    if (user.SecurityStamp != profile.SecurityStamp)
                    {
                        throw changes.Password.SkipCurrentPassword ? UserGone() : WrongCurrentPassword();
                    }

                    user.ChangePassword(passwordHash!);
                }

                Apply(changes, user);
                await unitOfWork.SaveAsync(token);
                return UserProfile.Of(user);
            },
            changes.Username,
            cancellationToken);
    }

    private static void Apply(ProfileChanges changes, User user)
    {
        if (changes.FullName is not null)
        {
            user.Rename(changes.FullName);
        }

        if (changes.Username is not null)
        {
            user.ChangeUsername(changes.Username);
        }

        if (changes.Email is not null)
        {
            user.ChangeEmail(changes.Email);
        }

        if (changes.Bio is not null)
        {
            user.Describe(changes.Bio);
        }

        if (changes.Image.IsGiven)
        {
            user.ChangeImage(changes.Image.Value);
        }

        if (changes.Social.IsGiven)
        {
            user.ChangeSocial(changes.Social.Value);
        }
    }

    private static AuthenticationException UserGone() => new(AuthenticationException.Token, TokenMissingMessage);

    private static ForbiddenException WrongCurrentPassword() => new(nameof(User), WrongCurrentPasswordMessage);

    private async Task<string> CheckAndHashAsync(
        int userId, PasswordChange change, ExpectedVersions expected, CancellationToken cancellationToken)
    {
        var user = await users.FindWithCredentialsAsync(userId, cancellationToken) ?? throw UserGone();
        expected.Ensure(user);
        if (!change.SkipCurrentPassword && string.IsNullOrEmpty(change.CurrentPassword))
        {
            throw new ValidationException(nameof(PasswordChange.CurrentPassword), CurrentPasswordMissingMessage);
        }

        var newPassword = User.ValidatePassword(change.NewPassword);
        if (!change.SkipCurrentPassword
            && passwordHasher.Verify(user.Credentials?.PasswordHash, change.CurrentPassword!) == PasswordVerification.Failed)
        {
            throw WrongCurrentPassword();
        }

        return passwordHasher.Hash(newPassword);
    }

    private async Task<string> FindFreeUsernameAsync(string fullName, CancellationToken cancellationToken)
    {
        var username = Username.From(fullName);
        return await IsTakenAsync(username)
            ? username.WithSuffix(await UniqueSuffix.FindFreeAsync(number => IsTakenAsync(username.WithSuffix(number)))).Value
            : username.Value;

        Task<bool> IsTakenAsync(Username candidate) =>
            users.UsernameExistsAsync(Username.Normalize(candidate.Value), cancellationToken);
    }

    private async Task RehashAsync(string email, string oldHash, string password, CancellationToken cancellationToken)
    {
        var newHash = passwordHasher.Hash(password);
        await unitOfWork.RunAsync(
            async token =>
            {
                // Another request may have changed the password, or rehashed it, since it was verified.
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

    /// <summary>Runs work that may find an email, or the username that was asked for, taken, which trying again would not change.</summary>
    private Task<T> RunAsync<T>(
        Func<CancellationToken, Task<T>> work, string? wantedUsername, CancellationToken cancellationToken) =>
        unitOfWork.RunAsync(
            async token =>
            {
                try
                {
                    return await work(token);
                }
                catch (UniqueKeyException exception) when (exception.Key == UniqueKey.Email)
                {
                    throw new ConflictException(nameof(User.Email), EmailTakenMessage);
                }
                catch (UniqueKeyException exception) when (exception.Key == UniqueKey.Username && wantedUsername is not null)
                {
                    throw new ConflictException(nameof(User.Username), UsernameTakenMessage);
                }
            },
            cancellationToken);
}
