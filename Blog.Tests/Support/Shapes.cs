using System.Text.Json;

namespace Blog.Tests.Support;

/// <summary>The shapes of the contract: all of their members, and no other.</summary>
public static class Shapes
{
    public static void ShouldBeArticle(this JsonElement element)
    {
        element.ShouldHaveJust(
            "id", "createdAt", "updatedAt", "slug", "title", "description", "text", "tags", "author", "comments", "totalComments",
            "favorites", "favorited");
        element.ShouldHaveTimes();
        element.GetProperty("author").ShouldBeAuthor();
        foreach (var comment in element.GetProperty("comments").EnumerateArray())
        {
            comment.ShouldBeComment();
        }
    }

    public static void ShouldBeArticleListing(this JsonElement element) =>
        element.ShouldHaveJust("slug", "title", "description", "tags", "author", "authorName", "totalComments", "favorites", "favorited");

    public static void ShouldBeComment(this JsonElement element)
    {
        element.ShouldHaveJust("id", "createdAt", "updatedAt", "text", "author");
        element.ShouldHaveTimes();
        element.GetProperty("author").ShouldBeAuthor();
    }

    /// <summary>Asserts which members there are, in any order.</summary>
    /// <param name="element">A JSON object.</param>
    /// <param name="members">The names of its members.</param>
    public static void ShouldHaveJust(this JsonElement element, params string[] members) =>
        Assert.That(element.EnumerateObject().Select(member => member.Name), Is.EquivalentTo(members));

    /// <summary>A list of texts.</summary>
    /// <param name="element">A JSON array of strings.</param>
    /// <returns>The texts.</returns>
    public static IReadOnlyList<string> Texts(this JsonElement element) =>
        [.. element.EnumerateArray().Select(item => item.GetString()!)];

    /// <summary>One member of each of a list.</summary>
    /// <param name="element">A JSON array of objects.</param>
    /// <param name="member">The name of a member that is a string.</param>
    /// <returns>Its values.</returns>
    public static IReadOnlyList<string> Texts(this JsonElement element, string member) =>
        [.. element.EnumerateArray().Select(item => item.GetProperty(member).GetString()!)];

    /// <summary>The identity of each of a list.</summary>
    /// <param name="element">A JSON array of objects.</param>
    /// <returns>The identities.</returns>
    public static IReadOnlyList<int> Ids(this JsonElement element) =>
        [.. element.EnumerateArray().Select(item => item.GetProperty("id").GetInt32())];

    private static void ShouldBeAuthor(this JsonElement element) =>
        element.ShouldHaveJust("id", "username", "fullName", "bio", "image", "social", "following");

    private static void ShouldHaveTimes(this JsonElement element)
    {
        foreach (var member in new[] { "createdAt", "updatedAt" })
        {
            Assert.That(
                element.GetProperty(member).GetString(), Does.Match(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$"));
        }
    }
}
