using System.Net;
using System.Text.Json;
using Blog.Tests.Support;

namespace Blog.Tests.Api.RealWorld;

/// <summary>Asserts the properties of the responses in the RealWorld specification.</summary>
internal static class RealWorldAssertions
{
    public const string MissingToken = "token: is missing";

    public const string InvalidToken = "token: is no longer valid";

    public const string UsernameRule =
        "must have 1 to 50 letters, digits, hyphens, underscores or dots, and not only dots";

    private const string Time = @"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$";

    public static JsonElement ShouldBeUser(this Answer answer)
    {
        answer.Json.ShouldHaveOnly("user");
        answer["user"].ShouldHaveOnly("email", "token", "username", "bio", "image");
        return answer["user"];
    }

    public static JsonElement ShouldBeProfile(this Answer answer)
    {
        answer.Json.ShouldHaveOnly("profile");
        return answer["profile"].ShouldBeProfile();
    }

    public static JsonElement ShouldBeArticle(this Answer answer)
    {
        answer.Json.ShouldHaveOnly("article");
        return answer["article"].ShouldBeArticle("body");
    }

    public static IReadOnlyList<JsonElement> ShouldBeArticles(this Answer answer)
    {
        answer.ShouldBe(HttpStatusCode.OK).Json.ShouldHaveOnly("articles", "articlesCount");
        return [.. answer["articles"].EnumerateArray().Select(article => article.ShouldBeArticle())];
    }

    public static JsonElement ShouldBeComment(this Answer answer)
    {
        answer.Json.ShouldHaveOnly("comment");
        return answer["comment"].ShouldBeComment();
    }

    public static IReadOnlyList<JsonElement> ShouldBeComments(this Answer answer)
    {
        answer.ShouldBe(HttpStatusCode.OK).Json.ShouldHaveOnly("comments");
        return [.. answer["comments"].EnumerateArray().Select(ShouldBeComment)];
    }

    /// <param name="errors">
    /// The fields with their messages, such as <c>title: can't be blank</c>, in the order of the form.
    /// </param>
    public static Answer ShouldFail(this Answer answer, HttpStatusCode status, params string[] errors)
    {
        answer.ShouldBe(status);
        answer.Json.ShouldHaveOnly("errors");
        Assert.Multiple(() =>
        {
            Assert.That(answer.Headers["Content-Type"], Does.StartWith("application/json"));
            Assert.That(
                answer["errors"].EnumerateObject().SelectMany(
                    field => field.Value.Texts().Select(message => $"{field.Name}: {message}")),
                Is.EqualTo(errors),
                answer.Body);
            if (status == HttpStatusCode.Unauthorized)
            {
                Assert.That(
                    answer.Headers["WWW-Authenticate"],
                    Is.EqualTo(errors is [InvalidToken] ? "Token error=\"invalid_token\"" : "Token"));
            }
        });
        return answer;
    }

    public static Answer ShouldBeInvalid(this Answer answer, params string[] errors) =>
        answer.ShouldFail(HttpStatusCode.UnprocessableEntity, errors);

    private static JsonElement ShouldBeProfile(this JsonElement profile)
    {
        profile.ShouldHaveOnly("username", "bio", "image", "following");
        return profile;
    }

    private static JsonElement ShouldBeArticle(this JsonElement article, params string[] more)
    {
        article.ShouldHaveOnly(
        [
            "slug", "title", "description", "tagList", "createdAt", "updatedAt", "favorited", "favoritesCount",
            "author", .. more,
        ]);
        article.GetProperty("author").ShouldBeProfile();
        article.ShouldHaveTimes();
        return article;
    }

    private static JsonElement ShouldBeComment(this JsonElement comment)
    {
        comment.ShouldHaveOnly("id", "createdAt", "updatedAt", "body", "author");
        comment.GetProperty("author").ShouldBeProfile();
        comment.ShouldHaveTimes();
        return comment;
    }

    private static void ShouldHaveTimes(this JsonElement element)
    {
        Assert.That(element.GetProperty("createdAt").GetString(), Does.Match(Time));
        Assert.That(element.GetProperty("updatedAt").GetString(), Does.Match(Time));
    }
}
