using Blog.Domain.Common;

namespace Blog.Domain.Users;

/// <summary>Validates the URL of a user's image.</summary>
public sealed class ImageUrl : IValidationRule
{
    /// <summary>The maximum length.</summary>
    public const int MaxLength = 2000;

    /// <summary>The error message for an invalid URL.</summary>
    public const string InvalidMessage = "The image field is not a valid http or https URL.";

    private ImageUrl()
    {
    }

    /// <summary>Returns whether a text is an absolute URL with the scheme <c>http</c> or <c>https</c>.</summary>
    public static bool IsValid(string value) =>
        value is { Length: <= MaxLength }
        && !value.Any(char.IsWhiteSpace)
        && Uri.TryCreate(value, UriKind.Absolute, out var uri)
        // Other schemes are unsafe in an <img>.
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
        && uri.Host.Length > 0;

    /// <inheritdoc/>
    public static string? GetError(object? value) =>
        value is string { Length: > 0 and <= MaxLength } image && !IsValid(image) ? InvalidMessage : null;

    internal static string? Validate(string? value)
    {
        var trimmed = TextRules.Validate(value, nameof(User.Image), 0, MaxLength);
        return trimmed.Length == 0 ? null
            : IsValid(trimmed) ? trimmed
            : throw new ValidationException(nameof(User.Image), InvalidMessage);
    }
}
