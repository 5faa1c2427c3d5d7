using System.ComponentModel.DataAnnotations;
using Blog.Domain.Users;

namespace Blog.Api.Contracts.Users;

/// <summary>The credentials to sign in.</summary>
public sealed record SignInRequest : IAccountRateLimitedRequest
{
    /// <summary>The email address (case-insensitive).</summary>
    /// <example>foo@bar.com</example>
    [Required]
    [StringLength(EmailAddress.MaxLength, MinimumLength = 1)]
    public string Email { get; init; } = "";

    /// <summary>The password.</summary>
    /// <example>password123</example>
    [Required]
    [StringLength(Domain.Users.Password.MaxLength, MinimumLength = 1)]
    public string Password { get; init; } = "";
}
