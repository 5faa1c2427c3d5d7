using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Blog.Api.Contracts.Common;
using Blog.Domain.Users;

namespace Blog.Api.Contracts.Users;

/// <summary>The credentials to sign in.</summary>
public sealed record SignInRequest : ICredentialsRequest
{
    /// <summary>The email address (case-insensitive).</summary>
    /// <example>foo@bar.com</example>
    [JsonConverter(typeof(NormalizingStringConverter))]
    [Required]
    [StringLength(EmailAddress.MaxLength, MinimumLength = 1)]
    public string Email { get; init; } = "";

    /// <summary>The password.</summary>
    /// <example>password123</example>
    [Required]
    [StringLength(Domain.Users.Password.MaxLength, MinimumLength = 1)]
    public string Password { get; init; } = "";

    string? ICredentialsRequest.AccountEmail => Email;
}
