using System.ComponentModel.DataAnnotations;

namespace Blog.Api.Contracts.Users;

/// <summary>What somebody says to sign in.</summary>
public sealed record SignInRequest : IAccountRequest
{
    /// <summary>The email address, in any case.</summary>
    /// <example>foo@bar.com</example>
    [Required]
    public string Email { get; init; } = "";

    /// <summary>The password.</summary>
    /// <example>password123</example>
    [Required]
    public string Password { get; init; } = "";
}
