using System.ComponentModel.DataAnnotations;
using Blog.Domain.Users;

namespace Blog.Api.RealWorld.Contracts.Users;

/// <summary>What somebody says to log in.</summary>
public sealed record RealWorldLoginUser
{
    /// <summary>The email address, in any case.</summary>
    /// <example>foo@bar.com</example>
    [Required]
    [MinLength(1)]
    [MaxLength(EmailAddress.MaxLength)]
    public string Email { get; init; } = "";

    /// <summary>The password.</summary>
    /// <example>password123</example>
    [Required]
    [MinLength(1)]
    [MaxLength(User.PasswordMaxLength)]
    public string Password { get; init; } = "";
}
