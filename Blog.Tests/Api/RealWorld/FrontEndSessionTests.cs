using System.Net;
using Blog.Tests.Support;

namespace Blog.Tests.Api.RealWorld;

[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
public sealed class FrontEndSessionTests(TestEngine engine) : RealWorldTests(engine)
{
    [Test]
    public async Task Serves_a_front_end_from_the_registration_to_the_last_deletion()
    {
        var (username, email, tag) = (Unique.Word(), Unique.Email(), Unique.Word());
        var jane = (await RegisterAsync()).Visitor;
        var john = new { user = new { username, email, password = Member.Password } };
        (await Anonymous.PostAsync("/api/users", john)).ShouldBe(HttpStatusCode.Created);
        var token = (await Anonymous.PostAsync("/api/users/login", john))
            .ShouldBe(HttpStatusCode.OK)["user.token"].GetString();
        var me = WithToken(token, "Token");

        // Publish, browse by tag, open.
        var article = new { title = $"About {tag}", description = "d", body = "b", tagList = new[] { tag } };
        (await me.PostAsync("/api/articles", new { article })).ShouldBe(HttpStatusCode.Created);
        Assert.That((await jane.GetAsync("/api/tags"))["tags"].Texts(), Does.Contain(tag));
        var slug = (await jane.GetAsync($"/api/articles?tag={tag}&limit=10&offset=0"))
            .ShouldBeArticles().Single().GetProperty("slug").GetString();
        Assert.That(
            (await jane.GetAsync($"/api/articles/{slug}")).ShouldBeArticle().GetProperty("body").GetString(),
            Is.EqualTo("b"));

        // Comment, favorite, follow, feed.
        var comment = (await jane.PostAsync($"/api/articles/{slug}/comments", new { comment = new { body = "hello" } }))
            .ShouldBeComment();
        Assert.That(
            (await me.GetAsync($"/api/articles/{slug}/comments")).ShouldBeComments().Single().GetRawText(),
            Is.EqualTo(comment.GetRawText()));
        (await jane.PostAsync($"/api/articles/{slug}/favorite", "")).ShouldBe(HttpStatusCode.OK);
        (await jane.PostAsync($"/api/profiles/{username}/follow", "")).ShouldBe(HttpStatusCode.OK);
        var fed = (await jane.GetAsync("/api/articles/feed")).ShouldBeArticles().Single();
        Assert.That(fed.GetProperty("slug").GetString(), Is.EqualTo(slug));
        Assert.That(fed.GetProperty("favorited").GetBoolean(), Is.True);
        Assert.That(fed.GetProperty("author").GetProperty("following").GetBoolean(), Is.True);

        // Edit the settings. A front end sends back every field that it received.
        var renamed = Unique.Word();
        var settings = new { email, token, username = renamed, bio = "a bio", image = (string?)null };
        var user = (await me.PutAsync("/api/user", new { user = settings }))
            .ShouldBe(HttpStatusCode.OK).ShouldBeUser();
        Assert.That(user.GetProperty("token").GetString(), Is.EqualTo(token));
        Assert.That(
            (await jane.GetAsync($"/api/articles/{slug}"))["article.author.username"].GetString(), Is.EqualTo(renamed));
        Assert.That(
            (await jane.GetAsync($"/api/profiles/{renamed}")).ShouldBeProfile().GetProperty("bio").GetString(),
            Is.EqualTo("a bio"));
        (await jane.GetAsync($"/api/profiles/{username}")).ShouldFail(HttpStatusCode.NotFound, "profile: not found");

        // Delete.
        (await jane.DeleteAsync($"/api/articles/{slug}/comments/{comment.GetProperty("id").GetInt32()}"))
            .ShouldBe(HttpStatusCode.NoContent);
        (await me.DeleteAsync($"/api/articles/{slug}")).ShouldBe(HttpStatusCode.NoContent);
        Assert.That((await jane.GetAsync("/api/articles/feed")).ShouldBeArticles(), Is.Empty);
        Assert.That((await jane.GetAsync($"/api/articles?tag={tag}")).ShouldBeArticles(), Is.Empty);
        Assert.That((await jane.GetAsync("/api/tags"))["tags"].Texts(), Does.Not.Contain(tag));
    }
}
