using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Blog.Api.Contracts.Common;
using Blog.Domain.Users;

namespace Blog.Api.RealWorld.Contracts.Users;

/// <summary>Changes to your account; absent fields are kept.</summary>
public sealed record UpdateUser : PartialRequest
{
    /// <summary>The unique email address; case-insensitive.</summary>
    /// <example>jane@example.com</example>
    [JsonConverter(typeof(NormalizingStringConverter))]
    [NotNullIfPresent]
    [ValidationRule<EmailAddress>]
    [MinLength(1)]
    [MaxLength(EmailAddress.MaxLength)]
    public string? Email { get; init => field = MarkPresent(value); }

    /// <summary>The unique username; case-insensitive.</summary>
    /// <example>jane</example>
    [JsonConverter(typeof(NormalizingStringConverter))]
    [NotNullIfPresent]
    [ValidationRule<Username>]
    [MinLength(1)]
    [MaxLength(Domain.Users.Username.MaxLength)]
    public string? Username { get; init => field = MarkPresent(value); }

    /// <summary>A new password, which ends all other sessions. The token of the request stays valid.</summary>
    [NotNullIfPresent]
    [DeniedValues("")]
    [MinLength(Domain.Users.Password.MinLength)]
    [MaxLength(Domain.Users.Password.MaxLength)]
    public string? Password { get; init => field = MarkPresent(value); }

    /// <summary>The http or https URL of a picture; null or empty removes it.</summary>
    /// <example>https://example.com/jane.png</example>
    [ValidationRule<ImageUrl>]
    [MaxLength(ImageUrl.MaxLength)]
    public string? Image { get; init => field = MarkPresent(value); }

    /// <summary>A short biography; null or empty removes it.</summary>
    /// <example>Writes about horses, and feeds them.</example>
    [MaxLength(Domain.Users.User.BioMaxLength)]
    public string? Bio { get; init => field = MarkPresent(value); }

    // The domain has an empty biography instead of none.
    internal ProfileChanges ToChanges() => new()
    {
        Username = Username,
        Email = Email,
        Bio = IsPresent(nameof(Bio)) ? Bio ?? "" : null,
        Image = ToOptional(Image, nameof(Image)),
        Password = Password is null
            ? null
            : new PasswordChange(Password, CurrentPassword: null, SkipCurrentPassword: true, RevokesToken: false),
    };
}
