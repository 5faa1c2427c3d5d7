using Blog.Domain.Common;

namespace Blog.Domain.Users;

/// <summary>The rules for the address of a user's picture, which is kept elsewhere.</summary>
public static class ImageUrl
{
    /// <summary>The most characters an address may have.</summary>
    public const int MaxLength = 2000;

    /// <summary>The sentence for an address that is none.</summary>
    public const string InvalidMessage = "The image field is not a valid http or https URL.";

    /// <summary>Whether a text is an absolute <c>http</c> or <c>https</c> URL: pages put it into an <c>img</c>, where other schemes do harm.</summary>
    /// <param name="value">The text, without space around it.</param>
    /// <returns>Whether it is.</returns>
    public static bool IsValid(string value) =>
        value is { Length: <= MaxLength }
        && !value.Any(char.IsWhiteSpace)
        && Uri.TryCreate(value, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
        && uri.Host.Length > 0;

    /// <summary>Trims an address and checks it.</summary>
    /// <param name="value">The address as it came; null or empty for none.</param>
    /// <returns>The address to keep, or null.</returns>
    /// <exception cref="ValidationException">It is not a valid address.</exception>
    internal static string? Checked(string? value)
    {
        var trimmed = Text.Checked(value, nameof(User.Image), 0, MaxLength);
        return trimmed.Length == 0 ? null
            : IsValid(trimmed) ? trimmed
            : throw new ValidationException(nameof(User.Image), InvalidMessage);
    }
}
