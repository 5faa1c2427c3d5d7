using System.ComponentModel.DataAnnotations;
using Blog.Api.Contracts.Common;
using Blog.Domain.Users;

namespace Blog.Api.Contracts.Users;

/// <summary>Changes to one's own profile: what is absent stays.</summary>
public sealed record UpdateProfileRequest : PatchRequest
{
    /// <summary>The name to show.</summary>
    /// <example>Foo Bar</example>
    [NotNullIfPresent]
    [StringLength(User.FullNameMaxLength, MinimumLength = 1)]
    public string? FullName { get; init => field = MarkPresent(value); }

    /// <summary>The email address; unique, whatever its case.</summary>
    /// <example>foo@bar.com</example>
    [NotNullIfPresent]
    [EmailRule]
    [StringLength(EmailAddress.MaxLength, MinimumLength = 1)]
    public string? Email { get; init => field = MarkPresent(value); }

    /// <summary>The name to be addressed by; unique, whatever its case.</summary>
    /// <example>foo-bar</example>
    [NotNullIfPresent]
    [UsernameRule]
    [StringLength(Domain.Users.Username.MaxLength, MinimumLength = 1)]
    public string? Username { get; init => field = MarkPresent(value); }

    /// <summary>The http or https address of a picture; null takes it away.</summary>
    /// <example>https://example.com/foo.png</example>
    [ImageRule]
    [StringLength(ImageUrl.MaxLength)]
    public string? Image { get; init => field = MarkPresent(value); }

    /// <summary>A few words about the user.</summary>
    /// <example>Foo, but not without Bar.</example>
    [NotNullIfPresent]
    [StringLength(User.BioMaxLength)]
    public string? Bio { get; init => field = MarkPresent(value); }

    /// <summary>Handles on social networks, merged member by member; null takes all away.</summary>
    public UpdateSocialRequest? Social { get; init => field = MarkPresent(value); }

    /// <summary>Another password; ends every token given out so far. Needs <c>currentPassword</c>.</summary>
    [NotNullIfPresent]
    [StringLength(User.PasswordMaxLength, MinimumLength = User.PasswordMinLength)]
    public string? Password { get; init => field = MarkPresent(value); }

    /// <summary>The password until now; needed to set another one.</summary>
    public string? CurrentPassword { get; init => field = MarkPresent(value); }

    /// <summary>The changes for the domain.</summary>
    /// <returns>What to change.</returns>
    internal ProfileChanges ToChanges() => new()
    {
        FullName = FullName,
        Username = Username,
        Email = Email,
        Bio = Bio,
        Image = ToOptional(Image, nameof(Image)),
        Social = ToOptional(Social?.ToChanges(), nameof(Social)),
        Password = Password is null ? null : new PasswordChange(Password, CurrentPassword),
    };
}
