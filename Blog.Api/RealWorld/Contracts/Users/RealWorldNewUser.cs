using System.ComponentModel.DataAnnotations;
using Blog.Api.Contracts.Common;
using Blog.Domain.Users;

namespace Blog.Api.RealWorld.Contracts.Users;

/// <summary>What somebody says to register.</summary>
public sealed record RealWorldNewUser
{
    /// <summary>The name to be addressed by: letters, digits, hyphens, underscores and dots; unique, whatever its case.</summary>
    /// <example>jane</example>
    [Required]
    [ValidationRule<Username>]
    [MinLength(1)]
    [MaxLength(Domain.Users.Username.MaxLength)]
    public string Username { get; init; } = "";

    /// <summary>The email address; unique, whatever its case. Nobody else sees it.</summary>
    /// <example>jane@example.com</example>
    [Required]
    [ValidationRule<EmailAddress>]
    [MinLength(1)]
    [MaxLength(EmailAddress.MaxLength)]
    public string Email { get; init; } = "";

    /// <summary>The password.</summary>
    /// <example>correct horse battery staple</example>
    [Required]
    [MinLength(User.PasswordMinLength)]
    [MaxLength(User.PasswordMaxLength)]
    public string Password { get; init; } = "";
}
