using Blog.Domain.Common;

namespace Blog.Domain.Users;

/// <summary>Changes to a user's profile. Null or unspecified members stay unchanged.</summary>
public sealed record ProfileChanges
{
    /// <summary>The new full name.</summary>
    public string? FullName { get; init; }

    /// <summary>The new username.</summary>
    public string? Username { get; init; }

    /// <summary>The new email address.</summary>
    public string? Email { get; init; }

    /// <summary>The new biography.</summary>
    public string? Bio { get; init; }

    /// <summary>The URL of the new image, or null to remove it.</summary>
    public Optional<string?> Image { get; init; }

    /// <summary>The changes to the social network handles, or null to remove them all.</summary>
    public Optional<SocialChanges?> Social { get; init; }

    /// <summary>The change of password.</summary>
    public PasswordChange? Password { get; init; }

    /// <summary>Applies everything but the password, which has to be verified and hashed first.</summary>
    internal void ApplyTo(User user)
    {
        if (FullName is not null)
        {
            user.Rename(FullName);
        }

        if (Username is not null)
        {
            user.ChangeUsername(Username);
        }

        if (Email is not null)
        {
            user.ChangeEmail(Email);
        }

        if (Bio is not null)
        {
            user.Describe(Bio);
        }

        if (Image.IsSpecified)
        {
            user.ChangeImage(Image.Value);
        }

        if (Social.IsSpecified)
        {
            user.ChangeSocial(Social.Value);
        }
    }
}
