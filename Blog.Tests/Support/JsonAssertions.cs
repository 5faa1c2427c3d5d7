using System.Text.Json;

namespace Blog.Tests.Support;

/// <summary>Asserts the properties of JSON objects.</summary>
public static class JsonAssertions
{
    public static void ShouldBeArticle(this JsonElement element)
    {
        element.ShouldHaveOnly(
            "id", "createdAt", "updatedAt", "publishedAt", "status", "slug", "title", "description", "text",
            "readingMinutes", "tags", "author", "html", "comments", "totalComments", "favorites", "favorited");
        element.ShouldHaveTimes();
        element.GetProperty("author").ShouldBeAuthor();
        foreach (var comment in element.GetProperty("comments").EnumerateArray())
        {
            comment.ShouldBeComment();
        }
    }

    public static void ShouldBeArticleListing(this JsonElement element)
    {
        element.ShouldHaveOnly(
            "createdAt", "updatedAt", "publishedAt", "status", "slug", "title", "description", "readingMinutes", "tags",
            "author", "authorName", "authorUsername", "authorImage", "totalComments", "favorites", "favorited");
        element.ShouldHaveTimes();
    }

    public static void ShouldBeComment(this JsonElement element)
    {
        element.ShouldHaveOnly("id", "createdAt", "updatedAt", "text", "html", "replyTo", "author");
        element.ShouldHaveTimes();
        element.GetProperty("author").ShouldBeAuthor();
    }

    public static void ShouldBeAuthor(this JsonElement element) =>
        element.ShouldHaveOnly("id", "username", "fullName", "bio", "image", "social", "following");

    /// <summary>Asserts that an object has these properties and no others.</summary>
    public static void ShouldHaveOnly(this JsonElement element, params string[] members) =>
        Assert.That(element.EnumerateObject().Select(member => member.Name), Is.EquivalentTo(members));

    public static IReadOnlyList<string> Texts(this JsonElement element) =>
        [.. element.EnumerateArray().Select(item => item.GetString()!)];

    /// <summary>Returns a property of each object of an array.</summary>
    public static IReadOnlyList<string> Texts(this JsonElement element, string member) =>
        [.. element.EnumerateArray().Select(item => item.GetProperty(member).GetString()!)];

    public static IReadOnlyList<int> Ids(this JsonElement element) =>
        [.. element.EnumerateArray().Select(item => item.GetProperty("id").GetInt32())];

    private static void ShouldHaveTimes(this JsonElement element)
    {
        foreach (var member in new[] { "createdAt", "updatedAt" })
        {
            Assert.That(
                element.GetProperty(member).GetString(), Does.Match(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$"));
        }
    }
}
