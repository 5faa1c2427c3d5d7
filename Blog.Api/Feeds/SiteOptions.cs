using System.ComponentModel.DataAnnotations;
using Blog.Domain.Mail;
using Blog.Infrastructure.Configuration;

namespace Blog.Api.Feeds;

/// <summary>The settings of the site that shows the blog, in the section <c>Site</c>.</summary>
public sealed class SiteOptions : IValidatableObject, IConfigurationOptions
{
    /// <summary>The placeholder in <see cref="ArticleUrl"/> for the slug.</summary>
    public const string SlugPlaceholder = "{slug}";

    /// <summary>An example of <see cref="PasswordResetUrl"/>.</summary>
    internal const string PasswordResetExample = $"https://blog.example/reset?token={SiteLinks.TokenPlaceholder}";

    /// <summary>An example of <see cref="EmailConfirmationUrl"/>.</summary>
    internal const string EmailConfirmationExample = $"https://blog.example/confirm?token={SiteLinks.TokenPlaceholder}";

    private const string ArticleExample = $"https://blog.example/article/{SlugPlaceholder}";

    /// <inheritdoc/>
    public static string SectionName => "Site";

    /// <summary>The title of the blog.</summary>
    public string Title { get; init; } = "Blog";

    /// <summary>
    /// The URL of the home page; null for the root of the API. Its scheme and host are those of all links.
    /// </summary>
    public string? Url { get; init; }

    /// <summary>
    /// The URL of an article, with <see cref="SlugPlaceholder"/> for its slug; null for the article of the API.
    /// </summary>
    public string? ArticleUrl { get; init; }

    /// <summary>
    /// The URL of the page to choose a new password, with <see cref="SiteLinks.TokenPlaceholder"/> for the token.
    /// </summary>
    public string? PasswordResetUrl { get; init; }

    /// <summary>
    /// The URL of the page to confirm an email address, with <see cref="SiteLinks.TokenPlaceholder"/> for the token.
    /// </summary>
    public string? EmailConfirmationUrl { get; init; }

    /// <summary>Returns the scheme and host of <see cref="Url"/>, in ASCII; null if it is not set.</summary>
    internal (string Scheme, HostString Host)? GetAddress()
    {
        if (Url is null)
        {
            return null;
        }

        // IdnHost has no brackets around an IPv6 address.
        var uri = new Uri(Url);
        var host = uri.HostNameType == UriHostNameType.IPv6 ? uri.Host : uri.IdnHost;
        return (uri.Scheme, uri.IsDefaultPort ? new HostString(host) : new HostString(host, uri.Port));
    }

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (string.IsNullOrWhiteSpace(Title))
        {
            yield return new ValidationResult("Site:Title is empty: name the blog, or leave the setting out.");
        }

        if (Url is { } url && !IsHttpUrl(url))
        {
            yield return new ValidationResult(
                $"Site:Url is '{url}': give the absolute address of the blog's first page, "
                + "such as https://blog.example/.");
        }

        (string Name, string? Value, string Placeholder, string Example)[] templates =
        [
            (nameof(ArticleUrl), ArticleUrl, SlugPlaceholder, ArticleExample),
            (nameof(PasswordResetUrl), PasswordResetUrl, SiteLinks.TokenPlaceholder, PasswordResetExample),
            (nameof(EmailConfirmationUrl), EmailConfirmationUrl, SiteLinks.TokenPlaceholder, EmailConfirmationExample),
        ];
        foreach (var (name, value, placeholder, example) in templates)
        {
            if (value is not null && !IsTemplate(value, placeholder))
            {
                yield return new ValidationResult(
                    $"Site:{name} is '{value}': give an absolute address with {placeholder} after the host, "
                    + $"such as {example}.");
            }
        }
    }

    private static bool IsTemplate(string template, string placeholder)
    {
        var parts = template.Split(placeholder);
        return parts.Length > 1
            && !parts.Any(part => part.AsSpan().ContainsAny('{', '}'))
            && IsHttpUrl(parts[0])
            && ContainsWholeAuthority(parts[0])
            && IsHttpUrl(string.Join("value", parts));
    }

    // Otherwise the slug would be a part of the host name or the port.
    private static bool ContainsWholeAuthority(string url) =>
        url.AsSpan(url.IndexOf("//", StringComparison.Ordinal) + 2).IndexOfAny("/?#") >= 0;

    private static bool IsHttpUrl(string text) =>
        !text.Any(char.IsWhiteSpace)
        && Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && uri.Scheme is "http" or "https"
        && uri.Host.Length > 0;
}
