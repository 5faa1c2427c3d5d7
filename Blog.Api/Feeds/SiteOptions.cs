using System.ComponentModel.DataAnnotations;
using Blog.Infrastructure.Configuration;

namespace Blog.Api.Feeds;

/// <summary>The settings of the site that shows the blog, in the section <c>Site</c>.</summary>
public sealed class SiteOptions : IValidatableObject, IConfigurationOptions
{
    /// <summary>The placeholder in <see cref="ArticleUrl"/> for the slug.</summary>
    public const string SlugPlaceholder = "{slug}";

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
    /// The URL of the page to choose a new password, with <c>{token}</c> for the token; null if there is none.
    /// </summary>
    public string? PasswordResetUrl { get; init; }

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

        if (ArticleUrl is { } articleUrl && !IsTemplate(articleUrl))
        {
            yield return new ValidationResult(
                $"Site:ArticleUrl is '{articleUrl}': give an absolute address with {SlugPlaceholder} after the host, "
                + $"such as https://blog.example/article/{SlugPlaceholder}.");
        }
    }

    private static bool IsTemplate(string template)
    {
        var parts = template.Split(SlugPlaceholder);
        return parts.Length > 1
            && !parts.Any(part => part.AsSpan().ContainsAny('{', '}'))
            && IsHttpUrl(parts[0])
            && ContainsWholeAuthority(parts[0])
            && IsHttpUrl(string.Join("slug", parts));
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
