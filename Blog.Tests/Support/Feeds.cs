using System.Net;
using System.Xml.Linq;

namespace Blog.Tests.Support;

/// <summary>Feeds and sitemaps, as a program reads them.</summary>
public static class Feeds
{
    public static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    public static readonly XNamespace Sitemaps = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /// <summary>The document in an answer.</summary>
    /// <param name="answer">The answer, which has to be a success of this type.</param>
    /// <param name="mediaType">The type.</param>
    /// <returns>The root element.</returns>
    public static XElement Xml(this Answer answer, string mediaType)
    {
        answer.ShouldBe(HttpStatusCode.OK);
        Assert.That(answer.Headers["Content-Type"], Is.EqualTo($"{mediaType}; charset=utf-8"));
        Assert.That(answer.Body, Does.StartWith("<?xml version=\"1.0\" encoding=\"utf-8\"?>"));
        return XDocument.Parse(answer.Body).Root!;
    }

    /// <summary>The text of a child of which there is just one.</summary>
    /// <param name="element">The element.</param>
    /// <param name="name">The child's name.</param>
    /// <returns>The text.</returns>
    public static string Text(this XElement element, string name) =>
        element.Elements(element.Name.Namespace + name).Single().Value;

    /// <summary>Where the one link of a kind leads.</summary>
    /// <param name="element">A feed or an entry.</param>
    /// <param name="relation">The kind.</param>
    /// <returns>The address.</returns>
    public static string Link(this XElement element, string relation) => element.Elements(Atom + "link")
        .Single(link => link.Attribute("rel")!.Value == relation)
        .Attribute("href")!.Value;

    /// <summary>The titles of a feed's entries, in their order.</summary>
    /// <param name="feed">The feed.</param>
    /// <returns>The titles.</returns>
    public static IReadOnlyList<string> EntryTitles(this XElement feed) =>
        [.. feed.Elements(Atom + "entry").Select(entry => entry.Text("title"))];
}
