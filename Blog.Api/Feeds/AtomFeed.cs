using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Blog.Api.Contracts.Feeds;
using Blog.Domain.Articles;
using Blog.Domain.Common;
using Microsoft.Extensions.Options;

namespace Blog.Api.Feeds;

/// <summary>Writes articles as an Atom 1.0 feed (RFC 4287).</summary>
public sealed class AtomFeed(IOptions<SiteOptions> options, SiteUrls urls)
{
    /// <summary>The media type of a feed.</summary>
    public const string MediaType = "application/atom+xml";

    /// <summary>The page of articles in a feed: the newest 20.</summary>
    public static readonly PageRequest Page = new(Limit: 20);

    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    // A constant, so that an empty feed has the same entity tag on every request.
    private static readonly DateTime EmptyFeedUpdated = DateTime.UnixEpoch;

    /// <summary>Writes a feed.</summary>
    /// <param name="articles">The articles, newest first.</param>
    /// <param name="query">The query that selected the articles.</param>
    public XmlFileResult Write(ArticlePage articles, FeedQuery query)
    {
        ArgumentNullException.ThrowIfNull(articles);
        ArgumentNullException.ThrowIfNull(query);
        DateTime? updated = articles.Items.Count == 0 ? null : articles.Items.Max(article => article.UpdatedAt);
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
            articles.Items.Select(CreateEntry));
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

    private static string FormatTime(DateTime time) => XmlConvert.ToString(time, XmlDateTimeSerializationMode.Utc);

    private XElement CreateEntry(ArticleListing article) => new(
        Atom + "entry",
        CreateElement("id", CreateTagUri(article)),
        CreateElement("title", article.Title),
        CreateElement("updated", FormatTime(article.UpdatedAt)),
        CreateElement("published", FormatTime(article.CreatedAt)),
        CreateLink("alternate", urls.GetArticleUrl(article.Slug)),
        CreateAuthor(article.Author.FullName),
        article.Tags.Select(CreateCategory),
        CreateElement("summary", article.Description));

    // A tag URI (RFC 4151), which unlike the URL does not change with the scheme or path of the site. The date
    // distinguishes an article from a deleted one with the same slug.
    private string CreateTagUri(ArticleListing article)
    {
        var (authority, slug) = (Uri.EscapeDataString(urls.HostName), Uri.EscapeDataString(article.Slug));
        return string.Create(
            CultureInfo.InvariantCulture, $"tag:{authority},{article.CreatedAt:yyyy-MM-dd}:article/{slug}");
    }
}
