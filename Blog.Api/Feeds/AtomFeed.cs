using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Blog.Api.Contracts.Feeds;
using Blog.Domain.Articles;
using Blog.Domain.Common;
using Microsoft.Extensions.Options;

namespace Blog.Api.Feeds;

/// <summary>Writes articles as an Atom 1.0 feed (RFC 4287).</summary>
/// <param name="settings">What the blog is called.</param>
/// <param name="links">Where everything is.</param>
public sealed class AtomFeed(IOptions<SiteOptions> settings, SiteUrls links)
{
    /// <summary>The media type.</summary>
    public const string MediaType = "application/atom+xml";

    /// <summary>The articles that stand in a feed, the newest of those wanted.</summary>
    public static readonly PageRequest Page = new(Limit: 20);

    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    /// <summary>When a feed without entries last changed: always the same, or it would be another with every request.</summary>
    private static readonly DateTime Never = DateTime.UnixEpoch;

    /// <summary>Writes a feed.</summary>
    /// <param name="articles">The articles, newest first.</param>
    /// <param name="query">What narrowed them down.</param>
    /// <returns>The feed.</returns>
    public XmlFileResult Write(ArticlePage articles, FeedQuery query)
    {
        ArgumentNullException.ThrowIfNull(articles);
        ArgumentNullException.ThrowIfNull(query);
        DateTime? updated = articles.Items.Count == 0 ? null : articles.Items.Max(article => article.UpdatedAt);
        var self = links.Feed(query);
        var feed = new XElement(
            Atom + "feed",
            Element("id", self),
            Element("title", string.Join(" · ", new[] { settings.Value.Title, query.Tag, query.Author }.OfType<string>())),
            Element("updated", Time(updated ?? Never)),
            Link("self", self, MediaType),
            Link("alternate", links.Home),
            Person(settings.Value.Title),
            articles.Items.Select(Entry));
        return new XmlFileResult(feed, MediaType, updated);
    }

    private static XElement Element(string name, string text) => new(Atom + name, XmlFileResult.Clean(text));

    private static XElement Person(string name) => new(Atom + "author", Element("name", name));

    private static XElement Link(string relation, string address, string? mediaType = null) => new(
        Atom + "link",
        new XAttribute("rel", relation),
        mediaType is null ? null : new XAttribute("type", mediaType),
        new XAttribute("href", address));

    private static string Time(DateTime time) => XmlConvert.ToString(time, XmlDateTimeSerializationMode.Utc);

    private XElement Entry(ArticleListing article) => new(
        Atom + "entry",
        Element("id", Id(article)),
        Element("title", article.Title),
        Element("updated", Time(article.UpdatedAt)),
        Element("published", Time(article.CreatedAt)),
        Link("alternate", links.Article(article.Slug)),
        Person(article.Author.FullName),
        article.Tags.Select(tag => new XElement(Atom + "category", new XAttribute("term", XmlFileResult.Clean(tag)))),
        Element("summary", article.Description));

    /// <summary>
    /// A tag URI (RFC 4151): unlike the address it stays when the pages move to HTTPS or to other paths, and the day
    /// tells an article from a deleted one whose slug it got.
    /// </summary>
    private string Id(ArticleListing article) => string.Create(
        CultureInfo.InvariantCulture,
        $"tag:{Uri.EscapeDataString(links.HostName)},{article.CreatedAt:yyyy-MM-dd}:article/{Uri.EscapeDataString(article.Slug)}");
}
