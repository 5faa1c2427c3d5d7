using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Blog.Api.Contracts.Common;
using Blog.Domain.Common;
using Blog.Domain.Users;

namespace Blog.Api.Contracts.Users;

/// <summary>A new user.</summary>
public sealed record SignUpRequest : ICredentialsRequest
{
    /// <summary>
    /// The email address, which must be unique (case-insensitive, its domain in Unicode or in ASCII). It is not visible
    /// to other users.
    /// </summary>
    /// <example>jane@example.com</example>
    [JsonConverter(typeof(NormalizingStringConverter))]
    [Required]
    [ValidationRule<EmailAddress>]
    [StringLength(EmailAddress.MaxLength, MinimumLength = 1)]
    public string Email { get; init; } = "";

    /// <summary>The full name, without bidirectional controls.</summary>
    /// <example>Jane Doe</example>
    [JsonConverter(typeof(NormalizingStringConverter))]
    [Required]
    [ValidationRule<VisibleText>]
    [StringLength(User.FullNameMaxLength, MinimumLength = 1)]
    public string FullName { get; init; } = "";

    /// <summary>The password.</summary>
    /// <example>correct horse battery staple</example>
    [Required]
    [StringLength(Domain.Users.Password.MaxLength, MinimumLength = Domain.Users.Password.MinLength)]
    public string Password { get; init; } = "";

    /// <summary>A short biography.</summary>
    /// <example>Writes about horses.</example>
    [StringLength(User.BioMaxLength)]
    public string? Bio { get; init; }

    /// <summary>
    /// The username, which must consist of letters, digits, hyphens, underscores and dots, and be unique, also without
    /// case and compatibility forms such as full width. The default is generated from the full name.
    /// </summary>
    /// <example>jane</example>
    [JsonConverter(typeof(NormalizingStringConverter))]
    [ValidationRule<Username>]
    [StringLength(Domain.Users.Username.MaxLength)]
    public string? Username { get; init; }

    /// <summary>The http or https URL of a profile picture.</summary>
    /// <example>https://example.com/jane.png</example>
    [ValidationRule<ImageUrl>]
    [StringLength(ImageUrl.MaxLength)]
    public string? Image { get; init; }

    /// <summary>The handles on social networks.</summary>
    public SocialRequest? Social { get; init; }

    string? ICredentialsRequest.AccountEmail => Email;
}
