using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Blog.Api.Contracts.Common;
using Blog.Domain.Common;
using Blog.Domain.Users;

namespace Blog.Api.Contracts.Users;

/// <summary>Changes to your profile. Absent fields are not changed.</summary>
public sealed record UpdateProfileRequest : PartialRequest, ICredentialsRequest
{
    /// <summary>The full name.</summary>
    /// <example>Jane Doe</example>
    [JsonConverter(typeof(NormalizingStringConverter))]
    [NotNullIfPresent]
    [ValidationRule<VisibleText>]
    [StringLength(User.FullNameMaxLength, MinimumLength = 1)]
    public string? FullName { get; init => field = MarkPresent(value); }

    /// <summary>The email address, which must be unique (case-insensitive). Another one is to be confirmed.</summary>
    /// <example>jane@example.com</example>
    [JsonConverter(typeof(NormalizingStringConverter))]
    [NotNullIfPresent]
    [ValidationRule<EmailAddress>]
    [StringLength(EmailAddress.MaxLength, MinimumLength = 1)]
    public string? Email { get; init => field = MarkPresent(value); }

    /// <summary>The username, which must be unique (case-insensitive).</summary>
    /// <example>jane</example>
    [JsonConverter(typeof(NormalizingStringConverter))]
    [NotNullIfPresent]
    [ValidationRule<Username>]
    [StringLength(Domain.Users.Username.MaxLength, MinimumLength = 1)]
    public string? Username { get; init => field = MarkPresent(value); }

    /// <summary>The http or https URL of a profile picture; null removes it.</summary>
    /// <example>https://example.com/jane.png</example>
    [ValidationRule<ImageUrl>]
    [StringLength(ImageUrl.MaxLength)]
    public string? Image { get; init => field = MarkPresent(value); }

    /// <summary>A short biography.</summary>
    /// <example>Writes about horses, and feeds them.</example>
    [NotNullIfPresent]
    [StringLength(User.BioMaxLength)]
    public string? Bio { get; init => field = MarkPresent(value); }

    /// <summary>The handles on social networks to change; null removes all of them.</summary>
    public UpdateSocialRequest? Social { get; init => field = MarkPresent(value); }

    /// <summary>A new password, which requires <c>currentPassword</c> and ends all other sessions.</summary>
    [NotNullIfPresent]
    [StringLength(Domain.Users.Password.MaxLength, MinimumLength = Domain.Users.Password.MinLength)]
    public string? Password { get; init => field = MarkPresent(value); }

    /// <summary>The current password, which is required to change the password.</summary>
    public string? CurrentPassword { get; init => field = MarkPresent(value); }

    // Another email address gets a mail.
    bool ICredentialsRequest.IsAttempt =>
        Email is not null || (Password is not null && !string.IsNullOrEmpty(CurrentPassword));

    // The email address of the request is the new one.
    string? ICredentialsRequest.AccountEmail => null;

    internal ProfileChanges ToChanges() => new()
    {
        FullName = FullName,
        Username = Username,
        Email = Email,
        Bio = Bio,
        Image = ToOptional(Image, nameof(Image)),
        Social = ToOptional(Social?.ToChanges(), nameof(Social)),
        Password = Password is null ? null : new PasswordChange(Password, CurrentPassword),
    };
}
