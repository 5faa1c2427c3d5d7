using System.Net.Mime;
using System.Xml;
using System.Xml.Linq;
using Blog.Domain.Articles;
using Blog.Domain.Common;
using Microsoft.Extensions.Options;

namespace Blog.Api.Feeds;

/// <summary>Writes where all articles are, for search engines (sitemaps.org, protocol 0.9).</summary>
/// <param name="articles">The articles.</param>
/// <param name="options">How it is parted.</param>
/// <param name="links">Where everything is.</param>
public sealed class Sitemap(ArticleService articles, IOptions<SitemapOptions> options, SiteUrls links)
{
    /// <summary>The media type.</summary>
    public const string MediaType = MediaTypeNames.Application.Xml;

    /// <summary>The highest number that a page can have; no more articles can be counted.</summary>
    public const int MaxPage = int.MaxValue / SitemapOptions.MaxAddresses;

    /// <summary>The sentence for a page behind the last.</summary>
    public const string NotFoundMessage = "Sitemap page not found";

    private static readonly XNamespace Schema = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private int Limit => options.Value.AddressesPerFile;

    /// <summary>Writes the sitemap, or a part of it.</summary>
    /// <param name="page">The number of the part, from 1; null for the whole, which is an index of the parts where one file cannot hold it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The file.</returns>
    /// <exception cref="NotFoundException">There is no such part.</exception>
    public async Task<XmlFileResult> WriteAsync(int? page, CancellationToken cancellationToken)
    {
        var pages = page is null ? CountPages(await articles.CountAsync(cancellationToken)) : 1;
        if (pages > 1)
        {
            return WriteIndex(pages);
        }

        var offset = ((page ?? 1) - 1) * Limit;
        var addresses = await articles.ListSitemapEntriesAsync(offset, Limit, cancellationToken);
        return addresses.Count > 0 || offset == 0
            ? Write(addresses)
            : throw new NotFoundException(nameof(Sitemap), NotFoundMessage);
    }

    private static XElement Location(string name, string address, params XElement[] rest) =>
        new(Schema + name, new XElement(Schema + "loc", address), rest);

    private int CountPages(int count) => (count / Limit) + (count % Limit > 0 ? 1 : 0);

    private XmlFileResult Write(IReadOnlyList<SitemapEntry> addresses) => new(
        new XElement(
            Schema + "urlset",
            addresses.Select(address => Location(
                "url",
                links.Article(address.Slug),
                new XElement(Schema + "lastmod", XmlConvert.ToString(address.UpdatedAt, XmlDateTimeSerializationMode.Utc))))),
        MediaType,
        addresses.Count == 0 ? null : addresses.Max(address => address.UpdatedAt));

    private XmlFileResult WriteIndex(int pages) => new(
        new XElement(
            Schema + "sitemapindex",
            Enumerable.Range(1, pages).Select(page => Location("sitemap", links.Sitemap(page)))),
        MediaType,
        lastModified: null);
}
