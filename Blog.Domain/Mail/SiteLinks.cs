namespace Blog.Domain.Mail;

/// <summary>The title of the blog, and the pages that the links in its mails open.</summary>
/// <param name="Title">The title of the blog.</param>
/// <param name="PasswordResetUrl">The URL with <see cref="TokenPlaceholder"/>; null if it is not set.</param>
/// <param name="EmailConfirmationUrl">The URL with <see cref="TokenPlaceholder"/>; null if it is not set.</param>
public sealed record SiteLinks(string Title, string? PasswordResetUrl, string? EmailConfirmationUrl)
{
    /// <summary>The placeholder for the token of a link.</summary>
    public const string TokenPlaceholder = "{token}";

    /// <summary>Returns the link to choose a new password, or null if its URL is not set.</summary>
    public string? GetPasswordResetUrl(string token) => Insert(token, PasswordResetUrl);

    /// <summary>Returns the link to confirm an email address, or null if its URL is not set.</summary>
    public string? GetEmailConfirmationUrl(string token) => Insert(token, EmailConfirmationUrl);

    private static string? Insert(string token, string? template) =>
        template?.Replace(TokenPlaceholder, Uri.EscapeDataString(token), StringComparison.Ordinal);
}
