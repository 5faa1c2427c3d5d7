using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Blog.Api.Contracts.Common;
using Blog.Api.Contracts.Users;
using Blog.Domain.Users;

namespace Blog.Api.Contracts.Accounts;

/// <summary>The account whose password was forgotten.</summary>
public sealed record PasswordResetRequest : ICredentialsRequest
{
    /// <summary>The email address (case-insensitive).</summary>
    /// <example>foo@bar.com</example>
    [JsonConverter(typeof(NormalizingStringConverter))]
    [Required]
    [ValidationRule<EmailAddress>]
    [StringLength(EmailAddress.MaxLength, MinimumLength = 1)]
    public string Email { get; init; } = "";

    string? ICredentialsRequest.AccountEmail => Email;
}
