using System.Net.Mime;
using System.Xml;
using System.Xml.Linq;
using Blog.Domain.Articles;
using Blog.Domain.Common;

namespace Blog.Api.Feeds;

/// <summary>Writes the URLs of all articles for search engines (sitemaps.org, protocol 0.9).</summary>
/// <param name="articles">The service that lists the articles.</param>
/// <param name="urls">The URLs of the site.</param>
/// <param name="urlsPerPage">The number of URLs per page.</param>
public sealed class Sitemap(ArticleService articles, SiteUrls urls, int urlsPerPage = Sitemap.UrlsPerPage)
{
    /// <summary>The media type of a sitemap.</summary>
    public const string MediaType = MediaTypeNames.Application.Xml;

    /// <summary>
    /// The number of URLs in a file. The protocol allows 50,000, but a file must fit into the output cache, and slow
    /// clients keep it in memory.
    /// </summary>
    public const int UrlsPerPage = 1_000;

    /// <summary>The highest number of a page whose offset is an <see cref="int"/>.</summary>
    public const int MaxPage = int.MaxValue / UrlsPerPage;

    /// <summary>The error message for a page after the last.</summary>
    public const string NotFoundMessage = "Sitemap page not found";

    private static readonly XNamespace Schema = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /// <summary>Writes the sitemap or one page of it.</summary>
    /// <param name="page">
    /// The number of the page, starting at 1; null for the whole sitemap, which is an index if it has several pages.
    /// </param>
    /// <param name="cancellationToken">A token to cancel the request.</param>
    /// <exception cref="NotFoundException">The page does not exist.</exception>
    public async Task<XmlFileResult> WriteAsync(int? page, CancellationToken cancellationToken)
    {
        if (page is null)
        {
            // One more entry than a page shows whether there are several pages.
            var all = await articles.ListSitemapEntriesAsync(offset: 0, urlsPerPage + 1, cancellationToken);
            return all.Count <= urlsPerPage
                ? WritePage(all)
                : WriteIndex(CountPages(await articles.CountAsync(cancellationToken)));
        }

        // The number of articles is kept, so a page that does not exist takes no query.
        if (page.Value > Math.Max(1, CountPages(await articles.CountAsync(cancellationToken))))
        {
            throw new NotFoundException(nameof(Sitemap), NotFoundMessage);
        }

        var offset = (page.Value - 1) * urlsPerPage;
        return WritePage(await articles.ListSitemapEntriesAsync(offset, urlsPerPage, cancellationToken));
    }

    private static XElement CreateLocation(string name, string url, params XElement[] rest) =>
        new(Schema + name, new XElement(Schema + "loc", url), rest);

    private static XElement CreateLastModified(DateTime time) =>
        new(Schema + "lastmod", XmlConvert.ToString(time, XmlDateTimeSerializationMode.Utc));

    private int CountPages(int count) => (count / urlsPerPage) + (count % urlsPerPage > 0 ? 1 : 0);

    private XmlFileResult WritePage(IReadOnlyList<SitemapEntry> entries) => new(
        new XElement(
            Schema + "urlset",
            entries.Select(entry => CreateLocation(
                "url", urls.GetArticleUrl(entry.Slug), CreateLastModified(entry.UpdatedAt)))),
        MediaType,
        entries.Count == 0 ? null : entries.Max(entry => entry.UpdatedAt));

    private XmlFileResult WriteIndex(int pages) => new(
        new XElement(
            Schema + "sitemapindex",
            Enumerable.Range(1, pages).Select(page => CreateLocation("sitemap", urls.GetSitemapUrl(page)))),
        MediaType,
        lastModified: null);
}
