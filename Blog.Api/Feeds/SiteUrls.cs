using System.Globalization;
using Blog.Api.Contracts.Feeds;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Options;

namespace Blog.Api.Feeds;

/// <summary>
/// Builds the absolute URLs in feeds, sitemaps and links between pages from the settings or from the scheme and host of
/// the request.
/// </summary>
public sealed class SiteUrls(IOptions<SiteOptions> options, IHttpContextAccessor accessor)
{
    /// <summary>The path of the feed.</summary>
    public const string FeedPath = "/feed.atom";

    /// <summary>The path of the sitemap.</summary>
    public const string SitemapPath = "/sitemap.xml";

    private readonly string? articleTemplate =
        options.Value.ArticleUrl is { } template ? ToAscii(template, SiteOptions.SlugPlaceholder) : null;

    /// <summary>Gets the URL of the home page.</summary>
    public string HomeUrl => options.Value.Url is { } url ? ToAscii(url) : GetApiUrl("/");

    /// <summary>Gets the name of the host, which makes the ids of articles unique.</summary>
    public string HostName => (options.Value.Url ?? options.Value.ArticleUrl) is { } url
        ? new Uri(url).IdnHost
        : Host.Host.ToLowerInvariant();

    // HTTP/1.0 requests may have no host.
    private HostString Host => Request.Host.HasValue ? Request.Host : new HostString("localhost");

    private HttpRequest Request =>
        accessor.HttpContext?.Request ?? throw new InvalidOperationException("There is no request.");

    /// <summary>Returns the URL of an article.</summary>
    public string GetArticleUrl(string slug)
    {
        var escaped = Uri.EscapeDataString(slug);
        return articleTemplate?.Replace(SiteOptions.SlugPlaceholder, escaped, StringComparison.Ordinal)
            ?? GetApiUrl($"/article/{escaped}");
    }

    /// <summary>Returns the URL of a feed without the unknown parameters that the request may have.</summary>
    public string GetFeedUrl(FeedQuery query)
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

        return $"{GetApiUrl(FeedPath)}{parameters}";
    }

    /// <summary>Returns the URL of a page of the sitemap.</summary>
    /// <param name="page">The number of the page, starting at 1.</param>
    public string GetSitemapUrl(int page) =>
        string.Create(CultureInfo.InvariantCulture, $"{GetApiUrl(SitemapPath)}?page={page}");

    /// <summary>Returns the URL of the request with another query.</summary>
    public string GetRequestUrl(QueryString query) => $"{GetApiUrl(Request.Path.ToUriComponent())}{query}";

    /// <summary>
    /// Escapes a template, as sitemaps require. The placeholder is replaced later and stays as it is.
    /// </summary>
    internal static string ToAscii(string template, string placeholder) =>
        ToAscii(template).Replace(Uri.EscapeDataString(placeholder), placeholder, StringComparison.Ordinal);

    private static string ToAscii(string url)
    {
        var uri = new Uri(url);
        return new UriBuilder(uri) { Host = uri.IdnHost }.Uri.AbsoluteUri;
    }

    private string GetApiUrl(string path) =>
        $"{Request.Scheme}://{Host.ToUriComponent()}{Request.PathBase.ToUriComponent()}{path}";
}
