using System.Globalization;
using Blog.Api.Contracts.Feeds;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Options;

namespace Blog.Api.Feeds;

/// <summary>The absolute addresses that feeds and sitemaps lead to: by the settings, or else at the scheme and host of the request.</summary>
/// <param name="settings">Where the blog is.</param>
/// <param name="accessor">The request.</param>
public sealed class SiteUrls(IOptions<SiteOptions> settings, IHttpContextAccessor accessor)
{
    /// <summary>The path of the feed.</summary>
    public const string FeedPath = "/feed.atom";

    /// <summary>The path of the sitemap.</summary>
    public const string SitemapPath = "/sitemap.xml";

    private readonly string? articleTemplate = settings.Value.ArticleUrl is { } template ? Escaped(template) : null;

    /// <summary>The blog's first page.</summary>
    public string Home => settings.Value.Url is { } url ? Escaped(url) : Own("/");

    /// <summary>The name of the blog's host, by which its articles are told apart from those of others.</summary>
    public string HostName => (settings.Value.Url ?? settings.Value.ArticleUrl) is { } url
        ? new Uri(url).IdnHost
        : Host.Host.ToLowerInvariant();

    // HTTP/1.0 may come without a host.
    private HostString Host => Request.Host.HasValue ? Request.Host : new HostString("localhost");

    private HttpRequest Request =>
        accessor.HttpContext?.Request ?? throw new InvalidOperationException("There is no request.");

    /// <summary>Where an article is read.</summary>
    /// <param name="slug">Its name in addresses.</param>
    /// <returns>The address.</returns>
    public string Article(string slug)
    {
        var escaped = Uri.EscapeDataString(slug);
        return articleTemplate?.Replace(SiteOptions.SlugPlace, escaped, StringComparison.Ordinal) ?? Own($"/article/{escaped}");
    }

    /// <summary>Where a feed is, with what narrows it down and nothing else that the request may have had.</summary>
    /// <param name="query">What narrows it down.</param>
    /// <returns>The address.</returns>
    public string Feed(FeedQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var parameters = new QueryBuilder();
        if (query.Tag is not null)
        {
            parameters.Add(FeedQuery.TagName, query.Tag);
        }

        if (query.Author is not null)
        {
            parameters.Add(FeedQuery.AuthorName, query.Author);
        }

        return $"{Own(FeedPath)}{parameters}";
    }

    /// <summary>Where a part of the sitemap is.</summary>
    /// <param name="page">Its number, from 1.</param>
    /// <returns>The address.</returns>
    public string Sitemap(int page) => string.Create(CultureInfo.InvariantCulture, $"{Own(SitemapPath)}?page={page}");

    /// <summary>The address in ASCII alone, as a sitemap wants it; the place for the slug stays.</summary>
    private static string Escaped(string address)
    {
        var uri = new Uri(address);
        return new UriBuilder(uri) { Host = uri.IdnHost }.Uri.AbsoluteUri
            .Replace(Uri.EscapeDataString(SiteOptions.SlugPlace), SiteOptions.SlugPlace, StringComparison.Ordinal);
    }

    private string Own(string path) =>
        $"{Request.Scheme}://{Host.ToUriComponent()}{Request.PathBase.ToUriComponent()}{path}";
}
