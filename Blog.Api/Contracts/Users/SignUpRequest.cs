using System.ComponentModel.DataAnnotations;
using Blog.Domain.Users;

namespace Blog.Api.Contracts.Users;

/// <summary>What somebody says to sign up.</summary>
public sealed record SignUpRequest : IAccountRateLimitedRequest
{
    /// <summary>The email address; unique, whatever its case. Nobody else sees it.</summary>
    /// <example>jane@example.com</example>
    [Required]
    [EmailRule]
    [StringLength(EmailAddress.MaxLength, MinimumLength = 1)]
    public string Email { get; init; } = "";

    /// <summary>The name to show.</summary>
    /// <example>Jane Doe</example>
    [Required]
    [StringLength(User.FullNameMaxLength, MinimumLength = 1)]
    public string FullName { get; init; } = "";

    /// <summary>The password.</summary>
    /// <example>correct horse battery staple</example>
    [Required]
    [StringLength(User.PasswordMaxLength, MinimumLength = User.PasswordMinLength)]
    public string Password { get; init; } = "";

    /// <summary>A few words about the user.</summary>
    /// <example>Writes about horses.</example>
    [StringLength(User.BioMaxLength)]
    public string? Bio { get; init; }

    /// <summary>The name to be addressed by: letters, digits, hyphens, underscores and dots; unique, whatever its case. Where it is absent it is made of the full name.</summary>
    /// <example>jane</example>
    [UsernameRule]
    [StringLength(Domain.Users.Username.MaxLength)]
    public string? Username { get; init; }

    /// <summary>The http or https address of a picture.</summary>
    /// <example>https://example.com/jane.png</example>
    [ImageRule]
    [StringLength(ImageUrl.MaxLength)]
    public string? Image { get; init; }

    /// <summary>Handles on social networks.</summary>
    public SocialRequest? Social { get; init; }
}
