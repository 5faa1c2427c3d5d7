using System.Diagnostics.CodeAnalysis;
using Blog.Domain.Accounts;
using Blog.Domain.Common;

namespace Blog.Domain.Users;

/// <summary>A registered user. Invalid values throw a <see cref="ValidationException"/>.</summary>
public sealed class User : Entity, IVersioned
{
    /// <summary>The maximum length of a full name.</summary>
    public const int FullNameMaxLength = 100;

    /// <summary>The maximum length of a biography.</summary>
    public const int BioMaxLength = 1000;

    /// <summary>The error message for the right password of a blocked user.</summary>
    public const string BlockedMessage = "This account is blocked";

    /// <summary>The <see cref="ForbiddenException.Subject"/> of <see cref="BlockedMessage"/>.</summary>
    public const string BlockedSubject = nameof(IsBlocked);

    /// <summary>The length of a security stamp.</summary>
    public const int SecurityStampLength = 32;

    /// <summary>Creates a user.</summary>
    public User(
        string fullName,
        string email,
        string username,
        string passwordHash,
        string bio = "",
        Social? social = null,
        string? image = null)
    {
        FullName = ValidateFullName(fullName);
        Email = EmailAddress.Validate(email);
        ChangeUsername(username);
        Bio = ValidateBio(bio);
        Social = social;
        Image = ImageUrl.Validate(image);
        Credentials = new UserCredentials(passwordHash);
        SecurityStamp = NewSecurityStamp();
    }

    private User()
    {
        FullName = Email = Username = NormalizedUsername = Bio = SecurityStamp = "";
    }

    /// <summary>The display name, 1 to <see cref="FullNameMaxLength"/> characters.</summary>
    public string FullName { get; private set; }

    /// <summary>The normalized email address (<see cref="EmailAddress.Normalize"/>), which is unique.</summary>
    public string Email { get; private set; }

    /// <summary>The username as it was entered.</summary>
    public string Username { get; private set; }

    /// <summary>The normalized username (<see cref="Users.Username.Normalize"/>), which is unique.</summary>
    public string NormalizedUsername { get; private set; }

    /// <summary>The biography, at most <see cref="BioMaxLength"/> characters.</summary>
    public string Bio { get; private set; }

    /// <summary>The URL of the image, or null.</summary>
    public string? Image { get; private set; }

    /// <summary>The social network handles, or null.</summary>
    public Social? Social { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <summary>A random value in every session; changing it ends all earlier sessions.</summary>
    public string SecurityStamp { get; private set; }

    /// <summary>What the user may do.</summary>
    public Role Role { get; private set; }

    /// <summary>Whether the user has used a link that was mailed to the email address.</summary>
    public bool EmailConfirmed { get; private set; }

    /// <summary>Whether the user may not sign in.</summary>
    public bool IsBlocked { get; private set; }

    /// <summary>When a request was last authenticated (UTC), to the hour; null before the first session.</summary>
    public DateTime? LastSeenAt { get; private set; }

    /// <summary>Whether the user is an admin who can sign in.</summary>
    public bool IsActiveAdmin => Role == Role.Admin && !IsBlocked;

    /// <summary>The credentials, or null if they were not loaded.</summary>
    public UserCredentials? Credentials { get; private set; }

    /// <summary>Changes the full name.</summary>
    public void Rename(string fullName) => FullName = ValidateFullName(fullName);

    /// <summary>Changes the email address. Another one is not confirmed yet.</summary>
    public void ChangeEmail(string email)
    {
        var validated = EmailAddress.Validate(email);
        EmailConfirmed &= validated == Email;
        Email = validated;
    }

    /// <summary>Confirms the email address.</summary>
    public void ConfirmEmail() => EmailConfirmed = true;

    /// <summary>Changes what the user may do.</summary>
    public void ChangeRole(Role role) => Role = role;

    /// <summary>Keeps the user from signing in, and ends all sessions.</summary>
    public void Block()
    {
        IsBlocked = true;
        SecurityStamp = NewSecurityStamp();
    }

    /// <summary>Lets the user sign in again.</summary>
    public void Unblock() => IsBlocked = false;

    /// <summary>Ensures that the user may sign in.</summary>
    /// <exception cref="ForbiddenException">The account is blocked.</exception>
    public void EnsureNotBlocked()
    {
        if (IsBlocked)
        {
            throw new ForbiddenException(BlockedSubject, BlockedMessage);
        }
    }

    /// <summary>Changes the username.</summary>
    [MemberNotNull(nameof(Username), nameof(NormalizedUsername))]
    public void ChangeUsername(string username)
    {
        Username = Users.Username.Validate(username);
        NormalizedUsername = Users.Username.Normalize(Username);
    }

    /// <summary>Changes the image; null or an empty URL removes it.</summary>
    public void ChangeImage(string? image) => Image = ImageUrl.Validate(image);

    /// <summary>Changes the biography.</summary>
    public void Describe(string bio) => Bio = ValidateBio(bio);

    /// <summary>Changes the social network handles; null removes them all.</summary>
    public void ChangeSocial(SocialChanges? changes) => Social = changes?.MergeInto(Social);

    /// <summary>Changes the password and ends all sessions.</summary>
    public void ChangePassword(string passwordHash)
    {
        Rehash(passwordHash);
        SecurityStamp = NewSecurityStamp();
    }

    /// <summary>Replaces the hash of the same password; sessions go on.</summary>
    /// <exception cref="InvalidOperationException">The credentials were not loaded.</exception>
    public void Rehash(string passwordHash)
    {
        var credentials = Credentials ?? throw new InvalidOperationException("The user was read without credentials.");
        credentials.PasswordHash = passwordHash;
    }

    private static string ValidateFullName(string value) =>
        TextRules.ValidateVisible(value, nameof(FullName), FullNameMaxLength);

    private static string ValidateBio(string value) => TextRules.Validate(value, nameof(Bio), 0, BioMaxLength);

    private static string NewSecurityStamp() => Guid.NewGuid().ToString("N");
}
