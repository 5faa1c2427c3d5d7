using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Blog.Api.Contracts.Common;
using Blog.Domain.Users;

namespace Blog.Api.RealWorld.Contracts.Users;

/// <summary>A user to register.</summary>
public sealed record NewUser
{
    /// <summary>
    /// The unique username: letters, digits, hyphens, underscores and dots; compared without case and compatibility
    /// forms such as full width.
    /// </summary>
    /// <example>jane</example>
    [JsonConverter(typeof(NormalizingStringConverter))]
    [Required]
    [ValidationRule<Username>]
    [MinLength(1)]
    [MaxLength(Domain.Users.Username.MaxLength)]
    public string Username { get; init; } = "";

    /// <summary>The unique email address; case-insensitive, and not shown to others.</summary>
    /// <example>jane@example.com</example>
    [JsonConverter(typeof(NormalizingStringConverter))]
    [Required]
    [ValidationRule<EmailAddress>]
    [MinLength(1)]
    [MaxLength(EmailAddress.MaxLength)]
    public string Email { get; init; } = "";

    /// <summary>The password.</summary>
    /// <example>correct horse battery staple</example>
    [Required]
    [MinLength(Domain.Users.Password.MinLength)]
    [MaxLength(Domain.Users.Password.MaxLength)]
    public string Password { get; init; } = "";

    // RealWorld users have no full name, so the username takes its place.
    internal Domain.Users.NewUser ToNewUser() =>
        new(FullName: Username, Email: Email, Password: Password, Username: Username);
}
