using System.Diagnostics.CodeAnalysis;
using Blog.Domain.Common;

namespace Blog.Domain.Users;

/// <summary>Somebody who signed up: writes articles and comments.</summary>
public sealed class User : Entity, IVersioned
{
    /// <summary>The most characters a full name may have.</summary>
    public const int FullNameMaxLength = 100;

    /// <summary>The most characters a biography may have.</summary>
    public const int BioMaxLength = 1000;

    /// <summary>The fewest characters a password may have.</summary>
    public const int PasswordMinLength = 8;

    /// <summary>The most characters a password may have.</summary>
    public const int PasswordMaxLength = 128;

    /// <summary>How many characters a security stamp has.</summary>
    public const int SecurityStampLength = 32;

    /// <summary>Makes a user.</summary>
    /// <param name="fullName">The name to show, 1 to <see cref="FullNameMaxLength"/> characters.</param>
    /// <param name="email">A valid address, at most <see cref="EmailAddress.MaxLength"/> characters.</param>
    /// <param name="username">The name to be addressed by (<see cref="Users.Username.IsValid"/>).</param>
    /// <param name="passwordHash">The hash of the password.</param>
    /// <param name="bio">A few words about the user, at most <see cref="BioMaxLength"/> characters.</param>
    /// <param name="social">Handles on social networks.</param>
    /// <param name="image">The address of a picture (<see cref="ImageUrl.IsValid"/>); null or empty for none.</param>
    /// <exception cref="ValidationException">A value breaks its limits.</exception>
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

    /// <summary>The name to show, 1 to <see cref="FullNameMaxLength"/> characters.</summary>
    public string FullName { get; private set; }

    /// <summary>The address in its one form (<see cref="EmailAddress.Normalize"/>); unique.</summary>
    public string Email { get; private set; }

    /// <summary>The name that the user is addressed by, as it was written; see <see cref="Users.Username.IsValid"/>.</summary>
    public string Username { get; private set; }

    /// <summary>The name by which usernames are the same or not (<see cref="Users.Username.Normalize"/>); unique.</summary>
    public string NormalizedUsername { get; private set; }

    /// <summary>A few words about the user, at most <see cref="BioMaxLength"/> characters; empty where there are none.</summary>
    public string Bio { get; private set; }

    /// <summary>The address of a picture, at most <see cref="ImageUrl.MaxLength"/> characters, or null.</summary>
    public string? Image { get; private set; }

    /// <summary>Handles on social networks, or null.</summary>
    public Social? Social { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <summary>A random word that every token carries; a new one ends all earlier tokens.</summary>
    public string SecurityStamp { get; private set; }

    /// <summary>The password's hash; null unless the user was read together with it.</summary>
    public UserCredentials? Credentials { get; private set; }

    /// <summary>Gives the user another name.</summary>
    /// <param name="fullName">The name, 1 to <see cref="FullNameMaxLength"/> characters.</param>
    /// <exception cref="ValidationException">The name breaks its limits.</exception>
    public void Rename(string fullName) => FullName = ValidateFullName(fullName);

    /// <summary>Gives the user another address.</summary>
    /// <param name="email">A valid address, at most <see cref="EmailAddress.MaxLength"/> characters.</param>
    /// <exception cref="ValidationException">It is not a valid address.</exception>
    public void ChangeEmail(string email) => Email = EmailAddress.Validate(email);

    /// <summary>Gives the user another name to be addressed by.</summary>
    /// <param name="username">The username (<see cref="Users.Username.IsValid"/>).</param>
    /// <exception cref="ValidationException">It cannot be a username.</exception>
    [MemberNotNull(nameof(Username), nameof(NormalizedUsername))]
    public void ChangeUsername(string username)
    {
        Username = Users.Username.Validate(username);
        NormalizedUsername = Users.Username.Normalize(Username);
    }

    /// <summary>Gives the user another picture, or takes it away.</summary>
    /// <param name="image">The address (<see cref="ImageUrl.IsValid"/>); null or empty for none.</param>
    /// <exception cref="ValidationException">It is not a valid address.</exception>
    public void ChangeImage(string? image) => Image = ImageUrl.Validate(image);

    /// <summary>Describes the user anew.</summary>
    /// <param name="bio">A few words, at most <see cref="BioMaxLength"/> characters.</param>
    /// <exception cref="ValidationException">The text is too long.</exception>
    public void Describe(string bio) => Bio = ValidateBio(bio);

    /// <summary>Merges changes into the handles, or takes all of them away.</summary>
    /// <param name="changes">What to change; null takes all handles away.</param>
    /// <exception cref="ValidationException">A handle is too long.</exception>
    public void ChangeSocial(SocialChanges? changes) => Social = changes?.MergeInto(Social);

    /// <summary>Gives the user another password, which ends every token given out so far.</summary>
    /// <param name="passwordHash">The hash of the new password.</param>
    /// <exception cref="InvalidOperationException">The user was read without credentials.</exception>
    public void ChangePassword(string passwordHash)
    {
        Rehash(passwordHash);
        SecurityStamp = NewSecurityStamp();
    }

    /// <summary>Keeps the same password under another hash; tokens stay good.</summary>
    /// <param name="passwordHash">The new hash of the same password.</param>
    /// <exception cref="InvalidOperationException">The user was read without credentials.</exception>
    public void Rehash(string passwordHash) =>
        (Credentials ?? throw new InvalidOperationException("The user was read without credentials.")).PasswordHash = passwordHash;

    /// <summary>Checks a password that somebody wants to have.</summary>
    /// <param name="password">The password as it came.</param>
    /// <returns>The password to hash.</returns>
    /// <exception cref="ValidationException">The password is too short or too long.</exception>
    public static string ValidatePassword(string password) =>
        TextRules.Validate(password, "Password", PasswordMinLength, PasswordMaxLength);

    private static string ValidateFullName(string value) => TextRules.Validate(value, nameof(FullName), 1, FullNameMaxLength);

    private static string ValidateBio(string value) => TextRules.Validate(value, nameof(Bio), 0, BioMaxLength);

    private static string NewSecurityStamp() => Guid.NewGuid().ToString("N");
}
