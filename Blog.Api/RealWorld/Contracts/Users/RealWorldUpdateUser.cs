using System.ComponentModel.DataAnnotations;
using Blog.Api.Contracts.Common;
using Blog.Domain.Users;

namespace Blog.Api.RealWorld.Contracts.Users;

/// <summary>Changes to oneself: what is absent stays.</summary>
public sealed record RealWorldUpdateUser : PatchRequest
{
    /// <summary>The email address; unique, whatever its case.</summary>
    /// <example>foo@bar.com</example>
    [NotNullIfPresent]
    [ValidationRule<EmailAddress>]
    [MinLength(1)]
    [MaxLength(EmailAddress.MaxLength)]
    public string? Email { get; init => field = MarkPresent(value); }

    /// <summary>The name to be addressed by; unique, whatever its case.</summary>
    /// <example>foo-bar</example>
    [NotNullIfPresent]
    [ValidationRule<Username>]
    [MinLength(1)]
    [MaxLength(Domain.Users.Username.MaxLength)]
    public string? Username { get; init => field = MarkPresent(value); }

    /// <summary>Another password; ends every token given out so far, and the answer holds a new one.</summary>
    [NotNullIfPresent]
    [DeniedValues("")]
    [MinLength(User.PasswordMinLength)]
    [MaxLength(User.PasswordMaxLength)]
    public string? Password { get; init => field = MarkPresent(value); }

    /// <summary>The http or https address of a picture; null or empty takes it away.</summary>
    /// <example>https://example.com/foo.png</example>
    [ValidationRule<ImageUrl>]
    [MaxLength(ImageUrl.MaxLength)]
    public string? Image { get; init => field = MarkPresent(value); }

    /// <summary>A few words about the user; null or empty takes them away.</summary>
    /// <example>Foo, but not without Bar.</example>
    [MaxLength(User.BioMaxLength)]
    public string? Bio { get; init => field = MarkPresent(value); }

    /// <summary>The changes for the domain, which knows an absence of words as an empty text.</summary>
    /// <returns>What to change.</returns>
    internal ProfileChanges ToChanges() => new()
    {
        Username = Username,
        Email = Email,
        Bio = IsPresent(nameof(Bio)) ? Bio ?? "" : null,
        Image = ToOptional(Image, nameof(Image)),
        Password = Password is null ? null : new PasswordChange(Password, CurrentPassword: null, SkipCurrentPassword: true),
    };
}
