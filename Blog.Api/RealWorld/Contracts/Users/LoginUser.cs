using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Blog.Api.Contracts.Common;
using Blog.Domain.Users;

namespace Blog.Api.RealWorld.Contracts.Users;

/// <summary>The credentials to log in with.</summary>
public sealed record LoginUser
{
    /// <summary>The email address, in any case.</summary>
    /// <example>foo@bar.com</example>
    [JsonConverter(typeof(NormalizingStringConverter))]
    [Required]
    [MinLength(1)]
    [MaxLength(EmailAddress.MaxLength)]
    public string Email { get; init; } = "";

    /// <summary>The password.</summary>
    /// <example>password123</example>
    [Required]
    [MinLength(1)]
    [MaxLength(Domain.Users.Password.MaxLength)]
    public string Password { get; init; } = "";
}
