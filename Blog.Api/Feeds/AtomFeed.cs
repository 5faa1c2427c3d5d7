using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Blog.Api.Contracts.Feeds;
using Blog.Domain.Articles;
using Microsoft.Extensions.Options;

namespace Blog.Api.Feeds;

/// <summary>Writes articles as an Atom 1.0 feed (RFC 4287).</summary>
public sealed class AtomFeed(IOptions<SiteOptions> options, SiteUrls urls)
{
    /// <summary>The media type of a feed.</summary>
    public const string MediaType = "application/atom+xml";

    /// <summary>The number of articles in a feed, the newest ones.</summary>
    public const int ArticleCount = 20;

    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    // A constant, so that an empty feed has the same entity tag on every request.
    private static readonly DateTime EmptyFeedUpdated = DateTime.UnixEpoch;

    /// <summary>Writes a feed.</summary>
    /// <param name="entries">The articles, newest first.</param>
    /// <param name="query">The query that selected the articles.</param>
    public XmlFileResult Write(IReadOnlyList<FeedEntry> entries, FeedQuery query)
    {
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentNullException.ThrowIfNull(query);
        DateTime? updated = entries.Count == 0 ? null : entries.Max(entry => entry.Article.ShownSince);
        var self = urls.GetFeedUrl(query);
        string?[] titleParts = [options.Value.Title, query.Tag, query.Author];
        var feed = new XElement(
            Atom + "feed",
            CreateElement("id", self),
            CreateElement("title", string.Join(" · ", titleParts.OfType<string>())),
            CreateElement("updated", FormatTime(updated ?? EmptyFeedUpdated)),
            CreateLink("self", self, MediaType),
            CreateLink("alternate", urls.HomeUrl),
            CreateAuthor(options.Value.Title),
            entries.Select(CreateEntry));
        return new XmlFileResult(feed, MediaType, updated);
    }

    private static XElement CreateElement(string name, string text) =>
        new(Atom + name, XmlFileResult.ReplaceInvalidCharacters(text));

    private static XElement CreateAuthor(string name) => new(Atom + "author", CreateElement("name", name));

    private static XElement CreateCategory(string tag) =>
        new(Atom + "category", new XAttribute("term", XmlFileResult.ReplaceInvalidCharacters(tag)));

    private static XElement CreateLink(string relation, string url, string? mediaType = null) => new(
        Atom + "link",
        new XAttribute("rel", relation),
        mediaType is null ? null : new XAttribute("type", mediaType),
        new XAttribute("href", url));

    private static XElement CreateContent(string html) => new(
        Atom + "content", new XAttribute("type", "html"), XmlFileResult.ReplaceInvalidCharacters(html));

    private static string FormatTime(DateTime time) => XmlConvert.ToString(time, XmlDateTimeSerializationMode.Utc);

    private XElement CreateEntry(FeedEntry entry) => new(
        Atom + "entry",
        CreateElement("id", CreateTagUri(entry)),
        CreateElement("title", entry.Article.Title),
        CreateElement("updated", FormatTime(entry.Article.ShownSince)),
        CreateElement("published", FormatTime(entry.Article.PublishedAt!.Value)),
        CreateLink("alternate", urls.GetArticleUrl(entry.Article.Slug)),
        CreateAuthor(entry.Article.Author.FullName),
        entry.Article.Tags.Select(CreateCategory),
        CreateElement("summary", entry.Article.Description),
        CreateContent(entry.Html));

    // A tag URI (RFC 4151), which unlike the URL does not change with the scheme or path of the site, or with the slug.
    private string CreateTagUri(FeedEntry entry) => string.Create(
        CultureInfo.InvariantCulture,
        $"tag:{Uri.EscapeDataString(urls.HostName)},{entry.Article.CreatedAt:yyyy-MM-dd}:article/{entry.ArticleId}");
}
