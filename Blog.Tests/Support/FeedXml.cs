using System.Net;
using System.Xml.Linq;

namespace Blog.Tests.Support;

/// <summary>Reads Atom feeds and sitemaps.</summary>
public static class FeedXml
{
    public static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    public static readonly XNamespace Sitemaps = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /// <summary>Returns the root element of a successful response.</summary>
    public static XElement Xml(this Answer answer, string mediaType)
    {
        answer.ShouldBe(HttpStatusCode.OK);
        Assert.That(answer.Headers["Content-Type"], Is.EqualTo($"{mediaType}; charset=utf-8"));
        Assert.That(answer.Body, Does.StartWith("<?xml version=\"1.0\" encoding=\"utf-8\"?>"));
        return XDocument.Parse(answer.Body).Root!;
    }

    /// <summary>Returns the text of the only child of that name.</summary>
    public static string Text(this XElement element, string name) =>
        element.Elements(element.Name.Namespace + name).Single().Value;

    /// <summary>Returns the URL of the only link with that relation.</summary>
    public static string Link(this XElement element, string relation) => element.Elements(Atom + "link")
        .Single(link => link.Attribute("rel")!.Value == relation)
        .Attribute("href")!.Value;

    public static IReadOnlyList<string> EntryTitles(this XElement feed) =>
        [.. feed.Elements(Atom + "entry").Select(entry => entry.Text("title"))];
}
