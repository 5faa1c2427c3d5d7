using System.ComponentModel.DataAnnotations;
using Blog.Infrastructure.Configuration;

namespace Blog.Api.Feeds;

/// <summary>The settings under <c>Site</c>: the blog as its readers know it, which may be served elsewhere than its API.</summary>
public sealed class SiteOptions : IValidatableObject, IConfigurationOptions
{
    /// <inheritdoc/>
    public static string SectionName => "Site";

    /// <summary>What stands in <see cref="ArticleUrl"/> where the slug of an article goes.</summary>
    public const string SlugPlace = "{slug}";

    /// <summary>The blog's name.</summary>
    public string Title { get; init; } = "Blog";

    /// <summary>The address of the blog's first page; null for the API's own root.</summary>
    public string? Url { get; init; }

    /// <summary>The address of an article, with <see cref="SlugPlace"/> for its slug; null for where the API itself shows it.</summary>
    public string? ArticleUrl { get; init; }

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (string.IsNullOrWhiteSpace(Title))
        {
            yield return new ValidationResult("Site:Title is empty: name the blog, or leave the setting out.");
        }

        if (Url is { } url && !IsAddress(url))
        {
            yield return new ValidationResult(
                $"Site:Url is '{url}': give the absolute address of the blog's first page, such as https://blog.example/.");
        }

        if (ArticleUrl is { } articleUrl && !IsTemplate(articleUrl))
        {
            yield return new ValidationResult(
                $"Site:ArticleUrl is '{articleUrl}': give an absolute address with {SlugPlace} after the host, "
                + $"such as https://blog.example/article/{SlugPlace}.");
        }
    }

    private static bool IsTemplate(string template)
    {
        var parts = template.Split(SlugPlace);
        return parts.Length > 1
            && !parts.Any(part => part.Contains('{', StringComparison.Ordinal) || part.Contains('}', StringComparison.Ordinal))
            && IsAddress(parts[0])
            && HasHostEnded(parts[0])
            && IsAddress(string.Join("slug", parts));
    }

    /// <summary>Otherwise the slug would be a part of the host's name, or of the port.</summary>
    private static bool HasHostEnded(string start) =>
        start.AsSpan(start.IndexOf("//", StringComparison.Ordinal) + 2).IndexOfAny("/?#") >= 0;

    private static bool IsAddress(string text) =>
        !text.Any(char.IsWhiteSpace)
        && Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && uri.Scheme is "http" or "https"
        && uri.Host.Length > 0;
}
